import { compilePlan } from "../engine/compilePlan.ts";
import { beforeLearning } from "../model/beforeLearning.ts";
import { asOf, closedMonth } from "../model/closedMonth.ts";
import { addMonths, monthsBetween } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import { goalChances } from "./goalChances.ts";
import { comparedTrials } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/** The probability of a goal as it was once the books of a month were closed. */
export type GoalPoint = {
  readonly asOf: Month;
  /** Index in the plan's list of goals. */
  readonly goal: number;
  readonly probability: number;
  /** Its standard error. */
  readonly error: number;
};

/**
 * The probability of every goal as of each closed month from the plan's start on: with the actuals up to that month,
 * with what was learnt by then, and with nothing later; by month, then by goal. All months use common random numbers,
 * so that only actuals and lessons move a probability. The last month's is the plan's own figure, from all trials;
 * earlier ones are from the compared trials.
 */
export function* goalHistory(plan: Plan, run: TrialPlan, scenario?: string): Generator<number, GoalPoint[]> {
  const closed = closedMonth(plan);
  const months = closed === undefined ? 0 : monthsBetween(plan.start, closed) + 1;
  const points: GoalPoint[] = [];
  if (plan.goals.length === 0) return points;
  for (let t = 0; t < months; t++) {
    const month = addMonths(plan.start, t);
    const trials = t === months - 1 ? run.trials : comparedTrials(run);
    const steps = goalChances(compilePlan(asOf(beforeLearning(plan, month), month), scenario), {
      ...run,
      trials,
    });
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield (t + step.value) / months;
    step.value.forEach((chance, goal) => points.push({ asOf: month, goal, ...chance }));
  }
  return points;
}
