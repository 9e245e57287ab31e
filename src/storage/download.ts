import { LIMITS } from "../model/plan.ts";
import type { Plan } from "../model/plan.ts";
import { decodePlan } from "./decodePlan.ts";
import { encodePlan } from "./encodePlan.ts";

/** A plan's file: its name and text. Throws where we could not read it again: that is our bug. */
export function planFile(plan: Plan): { readonly name: string; readonly text: string } {
  const text = encodePlan(plan);
  const again = decodePlan(text);
  if (!again.ok) throw new Error(`a plan does not read back: ${JSON.stringify(again.error.slice(0, 3))}`);
  return { name: `${fileNameOf(plan.name)}.plan.json`, text };
}

/** A name that every file system takes, made from what the user calls the thing. */
export function fileNameOf(name: string): string {
  const safe = name
    .normalize("NFC")
    // Characters that some file system refuses, and those that cannot be seen.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const short = [...safe].slice(0, 80).join("").trim();
  // Names of devices in Windows, with or without an ending.
  return short === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `plan ${short}`.trim() : short;
}

/** Gives a file to the user, as the browser does with downloads. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** The text of a file that the user chose; undefined where it is larger than any plan file may be. */
export async function readTextFile(file: Blob): Promise<string | undefined> {
  return file.size > LIMITS.fileBytes ? undefined : file.text();
}
