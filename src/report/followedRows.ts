import { closedMonth } from "../model/closedMonth.ts";
import { monthsBetween, monthsFrom } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";

/** What every plan is followed by: the result, the pipeline, what leads to it, and what it costs. */
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
 * The rows that a plan is followed by: the headline rows and those of its goals, then every other row with a figure of
 * what came and those that were added by hand, in the sheet's order. Rows that the plan does not have are left out.
 */
export function followedRows(plan: Plan, sheet: Sheet, added: readonly RowId[] = []): RowId[] {
  const first = new Set([...HEADLINE_ROWS, ...plan.goals.map(({ row }) => row)]);
  const others = sheet.rows
    .map(({ id }) => id)
    .filter((id) => !first.has(id) && (Object.hasOwn(plan.actuals, id) || added.includes(id)));
  return [...first].filter((id) => sheet.byId.has(id)).concat(others);
}

/** What follows from the rows above and is compared, but seldom typed. */
const WORKED_OUT: readonly RowId[] = ["cac", "ltv", "ltv_to_cac"];

/** The rows that are held against the plan and kept in a forecast: those it is followed by, and what follows from them. */
export function comparedRows(plan: Plan, sheet: Sheet, added: readonly RowId[] = []): RowId[] {
  const followed = followedRows(plan, sheet, added);
  return [...followed, ...WORKED_OUT.filter((id) => sheet.byId.has(id) && !followed.includes(id))];
}

/** Months behind the closed ones that are shown, so that there is somewhere to type what comes next. */
const AHEAD = 2;

/**
 * The months in which what came can be typed: from the plan's start to two behind the last that is closed, or to the
 * present one where that is later; never behind the plan's end.
 *
 * @param today the present month.
 */
export function followedMonths(plan: Plan, today: Month): Month[] {
  const closed = closedMonth(plan);
  const behind = closed === undefined ? 0 : Math.max(0, monthsBetween(plan.start, closed) + 1);
  const count = Math.max(behind + AHEAD, AHEAD + 1, monthsBetween(plan.start, today) + 1);
  return monthsFrom(plan.start, Math.min(plan.months, count));
}
