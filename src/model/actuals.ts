import { monthsBetween } from "./month.ts";
import type { Month } from "./month.ts";
import type { RowId } from "./row.ts";

/**
 * Actuals by row and month. Months before the plan's start are its history; months after the closed one do not count
 * yet.
 */
export type Actuals = { readonly [id: RowId]: { readonly [month: Month]: number } };

/** How many months before the plan's start may have actuals. */
export const HISTORY_MONTHS = 120;

/**
 * The months for which actuals are shown, as indexes from the plan's start, both included: the plan's own, `before`
 * months before its start, and more where an actual is further out.
 *
 * @param before the least number of months before the start that are shown, 0 to `HISTORY_MONTHS`.
 */
export function actualSpan(
  plan: { readonly actuals: Actuals; readonly start: Month; readonly months: number },
  before: number,
): { readonly from: number; readonly to: number } {
  let from = 0 - before;
  let to = plan.months - 1;
  for (const months of Object.values(plan.actuals)) {
    for (const month of Object.keys(months)) {
      const at = monthsBetween(plan.start, month);
      if (at < from) from = at;
      if (at > to) to = at;
    }
  }
  return { from, to };
}

/** Whether any row has an actual figure in a month. */
export function hasFigures(actuals: Actuals, month: Month): boolean {
  return Object.values(actuals).some((months) => Object.hasOwn(months, month));
}
