import { HISTORY_MONTHS } from "../model/actuals.ts";
import { addMonths, lastDay, monthOf, monthsBetween } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { DealMonths, DealSummary, MonthCounts } from "./summariseDeals.ts";

/** The deals' counts as actuals of whole months; 0 in months without deals. */
export type DealHistory = {
  readonly first: Month;
  readonly last: Month;
  readonly actuals: DealMonths;
  /** How many of these months already have a different actual in the plan. */
  readonly differ: number;
};

const ROWS = ["opportunities_new", "opportunities_decided", "new_customers"] as const;

/**
 * The actuals by month that deals give a plan: from the first month with a deal to the last month that had ended when
 * the table was made, no further back than a plan can go and not after the plan's end. Undefined where no month is
 * whole.
 */
export function historyOf({ months, asOf }: DealSummary, plan: Plan): DealHistory | undefined {
  const begun = Object.keys(months.opportunities_new)[0];
  if (begun === undefined) return undefined;
  const whole = lastDay(monthOf(asOf)) === asOf ? monthOf(asOf) : addMonths(monthOf(asOf), -1);
  const first = latest(begun, addMonths(plan.start, -HISTORY_MONTHS));
  const end = addMonths(plan.start, plan.months - 1);
  const last = whole < end ? whole : end;
  if (last < first) return undefined;
  const list = Array.from({ length: monthsBetween(first, last) + 1 }, (_, t) => addMonths(first, t));
  const filled = (counts: MonthCounts): MonthCounts =>
    Object.fromEntries(list.map((month) => [month, counts[month] ?? 0]));
  const actuals = {
    opportunities_new: filled(months.opportunities_new),
    opportunities_decided: filled(months.opportunities_decided),
    new_customers: filled(months.new_customers),
  };
  const differ = list.filter((month) =>
    ROWS.some((row) => {
      const now = plan.actuals[row]?.[month];
      return now !== undefined && now !== actuals[row][month];
    }),
  ).length;
  return { first, last, actuals, differ };
}

function latest(a: Month, b: Month): Month {
  return a > b ? a : b;
}
