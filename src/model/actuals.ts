import { monthsBetween } from "./month.ts";
import type { Month } from "./month.ts";
import type { RowId } from "./row.ts";

/** What came, by row and month: months of the plan, of its history before the start, and later ones that wait. */
export type Actuals = { readonly [id: RowId]: { readonly [month: Month]: number } };

/** Months before the plan's start that may have actuals. */
export const HISTORY_MONTHS = 120;

/**
 * The months that what came is shown in, as indexes from the plan's start, both included: the plan's own, as many before
 * its start as are wanted, and more where an actual lies further out.
 *
 * @param before months before the start that are shown at least; from 0 to `HISTORY_MONTHS`.
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
