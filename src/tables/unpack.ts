import { unzipSync } from "fflate";
import type { Result } from "../lib/result.ts";
import { err, ok } from "../lib/result.ts";
import type { TableIssue } from "../model/tableIssue.ts";
import { TABLE_LIMITS } from "./table.ts";

/** The signature of a file's entry in a zip archive, and the position of the byte whose lowest bit marks encryption. */
const ENTRY = [0x50, 0x4b, 0x03, 0x04];
const FLAGS_AT = 6;

/** Whether bytes begin like a zip archive, as XLSX files do. */
export function isArchive(bytes: Uint8Array): boolean {
  return ENTRY.every((byte, at) => bytes[at] === byte);
}

/**
 * The parts of an archive whose names `wanted` accepts. Each is unpacked to at most the size it declares, and the
 * declared sizes together must not exceed the limit: a small file can't fill the memory.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<
  { readonly parts: ReadonlyMap<string, Uint8Array>; readonly names: readonly string[] },
  TableIssue
> {
  if ((bytes[FLAGS_AT]! & 1) === 1) return err({ code: "table-encrypted" });
  const names: string[] = [];
  let claimed = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!wanted(name)) return false;
        claimed += originalSize;
        return claimed <= TABLE_LIMITS.unpacked;
      },
    });
    if (claimed > TABLE_LIMITS.unpacked) {
      return err({ code: "table-too-large", bytes: claimed, max: TABLE_LIMITS.unpacked });
    }
    return ok({ parts: new Map(Object.entries(parts)), names });
  } catch {
    return err({ code: "table-damaged" });
  }
}
