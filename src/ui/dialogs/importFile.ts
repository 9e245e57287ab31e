import type { PlacedIssue } from "../../model/issue.ts";
import { LIMITS } from "../../model/plan.ts";
import type { FramedApp } from "../../state/context.ts";

/** What came of a file: imported, or every fault with its place, or a file that can't be read at all. */
export type ImportOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "faults"; readonly file: string; readonly faults: readonly PlacedIssue[] }
  | { readonly kind: "unreadable"; readonly file: string };

/** Opens a plan file as a new plan. A file that is too large is not even read. */
export async function importFile(app: FramedApp, file: File): Promise<ImportOutcome> {
  if (file.size > LIMITS.fileBytes) {
    const issue = { code: "file-too-large", bytes: file.size, max: LIMITS.fileBytes } as const;
    return { kind: "faults", file: file.name, faults: [{ at: [], issue }] };
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    // The file was moved or may not be read: nothing of ours.
    return { kind: "unreadable", file: file.name };
  }
  const faults = await app.plans.importText(text);
  return faults.length === 0 ? { kind: "done" } : { kind: "faults", file: file.name, faults };
}
