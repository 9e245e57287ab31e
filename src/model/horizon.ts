import { firstCounted } from "./goalTime.ts";
import { monthOf, monthsBetween } from "./month.ts";
import { periodsOf } from "./periods.ts";
import type { Plan } from "./plan.ts";
import type { RowId } from "./row.ts";

/** A month that results can be counted up to, as an index from the plan's start, and why that one. */
export type Horizon = {
  readonly month: number;
  readonly why: "goal" | "year" | "end";
};

type Parts = Pick<Plan, "start" | "months" | "year_starts" | "goals" | "report">;

/** What results can be counted up to: each goal's date, the end of each fiscal year, the plan's end. In order, none twice. */
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

/** The month that results are counted up to: what was chosen, else the first goal's date, else the plan's end. */
export function horizonOf(plan: Parts): number {
  const last = plan.months - 1;
  const { until } = plan.report;
  const chosen = until === undefined ? undefined : monthsBetween(plan.start, until);
  if (chosen !== undefined && chosen >= 0 && chosen <= last) return chosen;
  const by = plan.goals[0]?.by;
  return by === undefined ? last : Math.max(0, Math.min(monthsBetween(plan.start, monthOf(by)), last));
}

/**
 * The month that a flow's sum up to a month counts from, as an index from the plan's start: where a goal asks for
 * that very row by then, the goal's own first month, so that its number and the sum can be held against each
 * other; otherwise the plan's first.
 */
export function sumFrom(plan: Pick<Plan, "start" | "goals">, row: RowId, until: number): number {
  const isOf = (goal: Plan["goals"][number]) =>
    goal.row === row && monthsBetween(plan.start, monthOf(goal.by)) === until;
  const goal = plan.goals.find(isOf);
  return goal === undefined ? 0 : monthsBetween(plan.start, firstCounted(goal, plan.start));
}
