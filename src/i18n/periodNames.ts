import { addMonths } from "../model/month.ts";
import { periodsOf } from "../model/periods.ts";
import type { MonthRange } from "../model/periods.ts";
import type { Plan } from "../model/plan.ts";
import type { Format } from "./format.ts";

/** The names of a plan's quarters and fiscal years, in order; a period cut off by the plan's ends with its months. */
export function periodNames(
  plan: Pick<Plan, "start" | "months" | "year_starts">,
  format: Pick<Format, "quarterOf" | "yearOf">,
): { readonly quarters: readonly string[]; readonly years: readonly string[] } {
  const { quarters, years } = periodsOf(plan);
  const ends = ({ from, to }: MonthRange) =>
    [addMonths(plan.start, from), addMonths(plan.start, to), plan.year_starts] as const;
  return {
    quarters: quarters.map((range) => format.quarterOf(...ends(range))),
    years: years.map((range) => format.yearOf(...ends(range))),
  };
}
