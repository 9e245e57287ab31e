import { addMonths } from "../model/month.ts";
import { periodsOf } from "../model/periods.ts";
import type { Plan } from "../model/plan.ts";
import type { Format } from "./format.ts";

/** What a plan's quarters and fiscal years are called, in order. */
export function periodNames(
  plan: Pick<Plan, "start" | "months" | "year_starts">,
  format: Pick<Format, "quarter" | "fiscalYear">,
): { readonly quarters: readonly string[]; readonly years: readonly string[] } {
  const { quarters, years } = periodsOf(plan);
  const last = (to: number) => addMonths(plan.start, to);
  return {
    quarters: quarters.map(({ to }) => format.quarter(last(to), plan.year_starts)),
    years: years.map(({ to }) => format.fiscalYear(last(to), plan.year_starts)),
  };
}
