import { addMonths, calendarMonth } from "./month.ts";
import type { Plan } from "./plan.ts";

/** Consecutive months of a plan that form a period, as indexes from its start, both included. */
export type MonthRange = { readonly from: number; readonly to: number };

/** A plan's quarters and fiscal years in order. The first and the last may be incomplete. */
export type Periods = { readonly quarters: readonly MonthRange[]; readonly years: readonly MonthRange[] };

/** The quarters and fiscal years of a plan, counted from the month in which its fiscal year starts. */
export function periodsOf(plan: Pick<Plan, "start" | "months" | "year_starts">): Periods {
  return { quarters: rangesOf(plan, 3), years: rangesOf(plan, 12) };
}

/** Ranges of `length` months (a divisor of 12), aligned with the start of the fiscal year. */
function rangesOf(plan: Pick<Plan, "start" | "months" | "year_starts">, length: number): MonthRange[] {
  const ranges: MonthRange[] = [];
  let from = 0;
  for (let t = 0; t < plan.months; t++) {
    const next = calendarMonth(addMonths(plan.start, t + 1));
    const begins = (next - plan.year_starts + 12) % length === 0;
    if (begins || t === plan.months - 1) {
      ranges.push({ from, to: t });
      from = t + 1;
    }
  }
  return ranges;
}
