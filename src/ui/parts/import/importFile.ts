import type { PlacedIssue } from "../../../model/issue.ts";
import { LIMITS } from "../../../model/plan.ts";
import type { Plan } from "../../../model/plan.ts";
import type { FramedApp } from "../../../state/context.ts";

/** The result of reading a file: a plan, or all its faults with their places, or a file that can't be read at all. */
export type ImportOutcome =
  | { readonly kind: "plan"; readonly file: string; readonly plan: Plan }
  | { readonly kind: "faults"; readonly file: string; readonly faults: readonly PlacedIssue[] }
  | { readonly kind: "unreadable"; readonly file: string };

/** Reads a plan file; nothing is opened yet. A file that is too large is not even read. */
export async function importFile(app: FramedApp, file: File): Promise<ImportOutcome> {
  if (file.size > LIMITS.fileBytes) {
    const issue = { code: "file-too-large", bytes: file.size, max: LIMITS.fileBytes } as const;
    return { kind: "faults", file: file.name, faults: [{ at: [], issue }] };
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    // The file was moved or may not be read: not a fault of the program.
    return { kind: "unreadable", file: file.name };
  }
  const read = await app.safety.check(text);
  return read.ok
    ? { kind: "plan", file: file.name, plan: read.value }
    : { kind: "faults", file: file.name, faults: read.error };
}
