import { closedMonth } from "../model/closedMonth.ts";
import { monthsBetween, monthsFrom } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";

/** The rows by which every plan is followed: the result, the pipeline, what leads to it, and what it costs. */
export const HEADLINE_ROWS: readonly RowId[] = [
  "new_customers",
  "customers",
  "mrr",
  "pipeline_value",
  "pipeline_coverage",
  "meetings_booked",
  "opportunities_new",
  "total_cost",
];

/**
 * The rows by which a plan is followed: the headline rows and those of its goals, then every other row with an actual
 * and the rows that were added by hand, in the sheet's order. Rows that the plan does not have are left out.
 */
export function followedRows(plan: Plan, sheet: Sheet, added: readonly RowId[] = []): RowId[] {
  const first = new Set([...HEADLINE_ROWS, ...plan.goals.map(({ row }) => row)]);
  const others = sheet.rows
    .map(({ id }) => id)
    .filter((id) => !first.has(id) && (Object.hasOwn(plan.actuals, id) || added.includes(id)));
  return [...first].filter((id) => sheet.byId.has(id)).concat(others);
}

/** Rows that are derived from the rows above and are compared, but seldom typed. */
const WORKED_OUT: readonly RowId[] = ["cac", "ltv", "ltv_to_cac"];

/** The rows that are compared with the plan and kept in a forecast: the followed rows and those derived from them. */
export function comparedRows(plan: Plan, sheet: Sheet, added: readonly RowId[] = []): RowId[] {
  const followed = followedRows(plan, sheet, added);
  return [...followed, ...WORKED_OUT.filter((id) => sheet.byId.has(id) && !followed.includes(id))];
}

/** Months after the last closed one that are shown, so that there is a place to type the next actuals. */
const AHEAD = 2;

/**
 * The months for which actuals can be typed: from the plan's start to two months after the last closed one, or to the
 * present month where that is later; never after the plan's end.
 *
 * @param today the present month.
 */
export function followedMonths(plan: Plan, today: Month): Month[] {
  const closed = closedMonth(plan);
  const behind = closed === undefined ? 0 : Math.max(0, monthsBetween(plan.start, closed) + 1);
  const count = Math.max(behind + AHEAD, AHEAD + 1, monthsBetween(plan.start, today) + 1);
  return monthsFrom(plan.start, Math.min(plan.months, count));
}
