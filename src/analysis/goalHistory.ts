import { compilePlan } from "../engine/compilePlan.ts";
import { shareWithError } from "../engine/goalTally.ts";
import { runTrials } from "../engine/runTrials.ts";
import { asOf, closedMonth } from "../model/closedMonth.ts";
import { meetsGoal } from "../model/goal.ts";
import { addMonths, monthsBetween } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { TrialPlan } from "./variants.ts";

/** The probability of a goal as it was once the books of a month were closed. */
export type GoalPoint = {
  readonly asOf: Month;
  /** Index in the plan's list of goals. */
  readonly goal: number;
  readonly probability: number;
  /** One standard error of it. */
  readonly error: number;
};

/**
 * The probability of every goal as of each closed month from the plan's start on, with what came up to that month and
 * nothing later; by month, then by goal. All months have the same random draws, so that what moves a probability is
 * what came.
 */
export function* goalHistory(plan: Plan, run: TrialPlan, scenario?: string): Generator<number, GoalPoint[]> {
  const closed = closedMonth(plan);
  const months = closed === undefined ? 0 : monthsBetween(plan.start, closed) + 1;
  const points: GoalPoint[] = [];
  if (plan.goals.length === 0) return points;
  for (let t = 0; t < months; t++) {
    const month = addMonths(plan.start, t);
    const compiled = compilePlan(asOf(plan, month), scenario);
    const steps = runTrials(compiled, { ...run, rows: [] }, { first: 0, count: run.trials }, run.chunk);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield (t + step.value / run.trials) / months;
    step.value.goals.forEach((values, goal) => {
      const met = values.reduce(
        (count, value) => count + (meetsGoal(compiled.goals[goal]!.goal, value) ? 1 : 0),
        0,
      );
      points.push({ asOf: month, goal, ...shareWithError(met, run.trials) });
    });
  }
  return points;
}
