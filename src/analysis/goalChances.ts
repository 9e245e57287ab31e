import type { Compiled } from "../engine/compilePlan.ts";
import { shareWithError } from "../engine/goalTally.ts";
import { runTrials } from "../engine/runTrials.ts";
import { meetsGoal } from "../model/goal.ts";
import type { TrialPlan } from "./variants.ts";

/** The probability of a goal, and one standard error of it. */
export type GoalChance = ReturnType<typeof shareWithError>;

/**
 * The probability of every goal of a plan, in the plan's order: in as many trials and with the same seed, what a run of
 * the plan itself says. Yields the share done.
 */
export function* goalChances(compiled: Compiled, run: TrialPlan): Generator<number, GoalChance[]> {
  const steps = runTrials(compiled, { ...run, rows: [] }, { first: 0, count: run.trials }, run.chunk);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield step.value / run.trials;
  return step.value.goals.map((values, goal) => {
    const met = values.reduce(
      (count, value) => count + (meetsGoal(compiled.goals[goal]!.goal, value) ? 1 : 0),
      0,
    );
    return shareWithError(met, run.trials);
  });
}
