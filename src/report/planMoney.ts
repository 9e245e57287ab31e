import type { RowId } from "../model/row.ts";
import type { Kept } from "./collect.ts";
import { courseOf } from "./payback.ts";
import type { Course } from "./payback.ts";

/** The money of a plan by itself, compared with nothing. */
export type PlanMoney = {
  /** What the plan costs and brings, as running sums by month to its end. */
  readonly course: Course;
  /** The plan's costs up to the last month that counts, in parts: means over the trials, which add up. */
  readonly parts: CostParts;
  readonly others: readonly OtherCost[];
  /** Gross margin over the same months. */
  readonly gain: number;
};

export type CostParts = { readonly [part in "payroll" | "ads" | "commission" | "other"]: number };

/** The rows whose means are needed; `total_cost` includes the others. */
export const COST_ROWS = ["total_cost", "payroll", "media_spend", "commission"] as const;

/** What the costs other than pay, ads and commission are for. */
export type OtherCost = "recruitment" | "tools" | "campaigns";

/** The number of each, and the cost of one. */
const OTHER_COSTS: readonly (readonly [OtherCost, many: RowId, each: RowId])[] = [
  ["recruitment", "hires", "hire_cost"],
  ["tools", "headcount", "tools_per_head"],
  ["campaigns", "campaigns", "campaign_cost"],
];

/** The rows whose means show what the other costs are for. */
export const OTHER_ROWS: readonly RowId[] = OTHER_COSTS.flatMap(([, ...rows]) => rows);

/** The relative rounding error of sums of means. */
const ROUNDING = 1e-9;

/**
 * What the other costs are for, up to a month: those that are not 0 or, where there is a baseline, differ from it.
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
 * The costs of some months, split into parts.
 *
 * @param sum the sum of a row's means over those months.
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
