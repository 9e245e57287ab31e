import { TABLE_LIMITS } from "../../../tables/table.ts";
import { NotReadable } from "./createWork.ts";
import type { ImportSource } from "./openImport.ts";

/** A file that is too large to be read at all, and its size in bytes. */
export type TooLarge = { readonly bytes: number };

/** What a file or pasted rows hold. */
export async function readSource(source: ImportSource): Promise<Uint8Array | string | TooLarge> {
  if (!(source instanceof File)) return source.text;
  if (source.size > TABLE_LIMITS.bytes) return { bytes: source.size };
  try {
    return new Uint8Array(await source.arrayBuffer());
  } catch (cause) {
    throw new NotReadable("the file can't be read", { cause });
  }
}
