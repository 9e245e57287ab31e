import type { RowId } from "../model/row.ts";
import type { Kept } from "./collect.ts";
import { courseOf } from "./payback.ts";
import type { Course } from "./payback.ts";

/** The money of a plan by itself, held against nothing. */
export type PlanMoney = {
  /** What the plan costs and brings, summed up month by month to its end. */
  readonly course: Course;
  /** What it costs up to the last month that counts, in its parts: means over the trials, which add up. */
  readonly parts: CostParts;
  readonly others: readonly OtherCost[];
  /** The same months' gross margin. */
  readonly gain: number;
};

export type CostParts = { readonly [part in "payroll" | "ads" | "commission" | "other"]: number };

/** The rows whose means are needed, of which `total_cost` holds the others. */
export const COST_ROWS = ["total_cost", "payroll", "media_spend", "commission"] as const;

/** What the costs beside pay, ads and commission are for. */
export type OtherCost = "recruitment" | "tools" | "campaigns";

/** How many of each, and what one of them costs. */
const OTHER_COSTS: readonly (readonly [OtherCost, many: RowId, each: RowId])[] = [
  ["recruitment", "hires", "hire_cost"],
  ["tools", "headcount", "tools_per_head"],
  ["campaigns", "campaigns", "campaign_cost"],
];

/** The rows whose means tell what the other costs are for. */
export const OTHER_ROWS: readonly RowId[] = OTHER_COSTS.flatMap(([, ...rows]) => rows);

/** The relative rounding error of sums of means. */
const ROUNDING = 1e-9;

/**
 * What the other costs are for up to a month: those that are not nought, or not the baseline's where there is one.
 *
 * @param until index of the last month that counts.
 */
export function otherCosts(kept: Kept, until: number, baseline?: Kept): OtherCost[] {
  return OTHER_COSTS.filter(([, many, each]) => {
    const amount = (of: Kept | undefined, t: number): number =>
      of === undefined ? 0 : of.means.get(many)![t]! * of.means.get(each)![t]!;
    return kept.means.get(many)!.some((_, t) => {
      const [now, before] = [amount(kept, t), amount(baseline, t)];
      return t <= until && Math.abs(now - before) > ROUNDING * Math.abs(now);
    });
  }).map(([kind]) => kind);
}

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
 * @param kept must hold `contribution` in its first window, and COST_ROWS and OTHER_ROWS among its means.
 * @param until index of the last month that counts.
 */
export function planMoney(kept: Kept, until: number): PlanMoney {
  const course = courseOf(kept.windows[0]!, kept.means.get("total_cost")!);
  const sum = (row: (typeof COST_ROWS)[number]) =>
    kept.means
      .get(row)!
      .slice(0, until + 1)
      .reduce((a, b) => a + b, 0);
  return { course, parts: costParts(sum), others: otherCosts(kept, until), gain: course.gain[until]! };
}
