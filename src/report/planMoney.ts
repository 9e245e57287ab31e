import type { Kept } from "./collect.ts";
import { courseOf } from "./payback.ts";
import type { Course } from "./payback.ts";

/** The money of a plan by itself, held against nothing. */
export type PlanMoney = {
  /** What the plan costs and brings, summed up month by month to its end. */
  readonly course: Course;
  /** What it costs up to the last month that counts, in its parts: means over the trials, which add up. */
  readonly parts: CostParts;
  /** The same months' gross margin. */
  readonly gain: number;
};

export type CostParts = { readonly [part in "payroll" | "ads" | "commission" | "other"]: number };

/** The rows whose means are needed, of which `total_cost` holds the others. */
export const COST_ROWS = ["total_cost", "payroll", "media_spend", "commission"] as const;

/**
 * The costs of some months in parts.
 *
 * @param sum the mean of a row over those months, all added up.
 */
export function costParts(sum: (row: (typeof COST_ROWS)[number]) => number): CostParts {
  const [payroll, ads, commission] = [sum("payroll"), sum("media_spend"), sum("commission")];
  return { payroll, ads, commission, other: sum("total_cost") - payroll - ads - commission };
}

/**
 * The money of a plan up to a month.
 *
 * @param kept must hold `contribution` in its first window, and COST_ROWS among its means.
 * @param until index of the last month that counts.
 */
export function planMoney(kept: Kept, until: number): PlanMoney {
  const course = courseOf(kept.windows[0]!, kept.means.get("total_cost")!);
  const sum = (row: (typeof COST_ROWS)[number]) =>
    kept.means
      .get(row)!
      .slice(0, until + 1)
      .reduce((a, b) => a + b, 0);
  return { course, parts: costParts(sum), gain: course.gain[until]! };
}
