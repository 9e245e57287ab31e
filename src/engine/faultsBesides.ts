import type { Place, PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import type { Entry, RowId } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import { textIssues } from "./checkPlan.ts";

/**
 * The faults of the formulas in a plan file that could only be read in part, so that they are told
 * at once with those of its structure. What merely follows from these is left out: a name of a row
 * that could not be read, and what stands inside a part that was told already.
 */
export function faultsBesides(plan: Plan, told: readonly PlacedIssue[]): PlacedIssue[] {
  const sheet = sheetOf(plan);
  const unread = new Set(told.filter(({ at }) => at[0] === "rows").map(({ at }) => at[1]));
  const isTold = (place: Place): boolean => told.some(({ at }) => at.every((key, i) => key === place[i]));
  const issues: PlacedIssue[] = [];
  for (const { id, at, text } of textsOf(plan)) {
    const row = sheet.byId.get(id);
    if (row === undefined || isTold(at)) continue;
    for (const issue of textIssues(text, row, sheet)) {
      if (!("name" in issue && unread.has(issue.name))) issues.push({ at, issue });
    }
  }
  return issues;
}

/** Every formula and entry of a plan and its scenarios, with its row and its place. */
function* textsOf(plan: Plan): Generator<{ readonly id: RowId; readonly at: Place; readonly text: Entry }> {
  for (const [id, row] of Object.entries(plan.rows)) {
    if (row.formula !== undefined) yield { id, at: ["rows", id, "formula"], text: row.formula };
    yield* entriesOf(id, row, ["rows", id]);
  }
  for (const [index, { rows }] of plan.scenarios.entries()) {
    for (const [id, row] of Object.entries(rows)) yield* entriesOf(id, row, ["scenarios", index, "rows", id]);
  }
}

function* entriesOf(
  id: RowId,
  row: { readonly value?: Entry; readonly months?: { readonly [month: string]: Entry } },
  at: Place,
): ReturnType<typeof textsOf> {
  if (row.value !== undefined) yield { id, at: [...at, "value"], text: row.value };
  for (const [month, text] of Object.entries(row.months ?? {}))
    yield { id, at: [...at, "months", month], text };
}
