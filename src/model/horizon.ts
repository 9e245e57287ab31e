import { firstCounted } from "./goalTime.ts";
import { monthOf, monthsBetween } from "./month.ts";
import { periodsOf } from "./periods.ts";
import type { Plan } from "./plan.ts";
import type { RowId } from "./row.ts";

/** A month up to which results can be counted, as an index from the plan's start, and the reason for it. */
export type Horizon = {
  readonly month: number;
  readonly why: "goal" | "year" | "end";
};

type Parts = Pick<Plan, "start" | "months" | "year_starts" | "goals" | "report">;

/**
 * The months up to which results can be counted: each goal's date, each fiscal year's end and the plan's end, in order
 * and without repetition.
 */
export function horizonsOf(plan: Parts): readonly Horizon[] {
  const goals = plan.goals.map(({ by }): Horizon => ({
    month: monthsBetween(plan.start, monthOf(by)),
    why: "goal",
  }));
  const years = periodsOf(plan).years.map(({ to }): Horizon => ({ month: to, why: "year" }));
  const end: Horizon = { month: plan.months - 1, why: "end" };
  const all = [...goals, ...years.filter(({ month }) => month !== end.month), end];
  return all
    .filter(({ month }, at) => all.findIndex((one) => one.month === month) === at)
    .toSorted((a, b) => a.month - b.month);
}

/** The month up to which results are counted: the chosen one, else the first goal's date, else the plan's end. */
export function horizonOf(plan: Parts): number {
  const last = plan.months - 1;
  const { until } = plan.report;
  const chosen = until === undefined ? undefined : monthsBetween(plan.start, until);
  if (chosen !== undefined && chosen >= 0 && chosen <= last) return chosen;
  const by = plan.goals[0]?.by;
  return by === undefined ? last : Math.max(0, Math.min(monthsBetween(plan.start, monthOf(by)), last));
}

/**
 * The month from which a flow is summed up to a month, as an index from the plan's start: the first month of a goal
 * about that row and end, so that the sum and the goal's number can be compared; otherwise the plan's first.
 */
export function sumFrom(plan: Pick<Plan, "start" | "goals">, row: RowId, until: number): number {
  const isOf = (goal: Plan["goals"][number]) =>
    goal.row === row && monthsBetween(plan.start, monthOf(goal.by)) === until;
  const goal = plan.goals.find(isOf);
  return goal === undefined ? 0 : monthsBetween(plan.start, firstCounted(goal, plan.start));
}
