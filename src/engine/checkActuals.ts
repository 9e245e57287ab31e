import type { Issue, PlacedIssue } from "../model/issue.ts";
import { HISTORY_MONTHS } from "../model/actuals.ts";
import { addMonths } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { Sheet, SheetRow } from "../model/sheet.ts";
import { outside, rangeIssue, SLACK } from "./rangeIssue.ts";

/** Rows of the standard model that are computed and may be below 0. */
const SIGNED: ReadonlySet<string> = new Set(["contribution", "cumulative_contribution"]);

/**
 * Faults of the actuals: of each figure by itself, and of the month up to which the books are closed. Whether figures
 * agree with each other is not checked.
 */
export function checkActuals(plan: Plan, sheet: Sheet): PlacedIssue[] {
  const issues: PlacedIssue[] = [];
  const first = addMonths(plan.start, -HISTORY_MONTHS);
  for (const [id, months] of Object.entries(plan.actuals)) {
    const row = sheet.byId.get(id);
    for (const [month, value] of Object.entries(months)) {
      const issue = row === undefined ? undefined : valueIssue(row, value);
      if (issue !== undefined) issues.push({ at: ["actuals", id, month], issue });
      else if (month < first) {
        issues.push({ at: ["actuals", id, month], issue: { code: "actual-too-early", month, first } });
      }
    }
  }
  const last = addMonths(plan.start, plan.months - 1);
  if (plan.closed !== undefined && plan.closed > last) {
    issues.push({ at: ["closed"], issue: { code: "closed-outside", month: plan.closed, last } });
  }
  return issues;
}

/** The fault of an actual in a row, in whatever month; undefined where there is none. */
export function valueIssue(row: SheetRow, value: number): Issue | undefined {
  if (row.kind === "input") {
    if (row.startOnly) return { code: "actual-of-start" };
    return outside(value, row) ? rangeIssue(value, row) : undefined;
  }
  return value < -SLACK && !row.own && !SIGNED.has(row.id) ? { code: "actual-negative", value } : undefined;
}
