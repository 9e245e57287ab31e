import type { Compiled } from "../engine/compilePlan.ts";
import { shareWithError } from "../engine/goalTally.ts";
import { meetsGoal } from "../model/goal.ts";
import { amountOf } from "./measure.ts";
import { trialValues } from "./trialValues.ts";
import type { TrialPlan } from "./variants.ts";

/** The probability of a goal, and one standard error of it. */
export type GoalChance = ReturnType<typeof shareWithError>;

/**
 * The probability of every goal of a plan, in the plan's order: in as many trials and with the same seed, what a run of
 * the plan itself says. Yields the share done.
 */
export function* goalChances(compiled: Compiled, run: TrialPlan): Generator<number, GoalChance[]> {
  const { values: amounts } = yield* trialValues(compiled, compiled.goals.map(amountOf), [], run);
  return amounts.map((values, goal) => {
    const met = values.reduce(
      (count, value) => count + (meetsGoal(compiled.goals[goal]!.goal, value) ? 1 : 0),
      0,
    );
    return shareWithError(met, run.trials);
  });
}
