import type { Compiled } from "../engine/compilePlan.ts";
import { shareWithError } from "../engine/goalTally.ts";
import { chanceOf } from "./measure.ts";
import { wholeRun } from "./untouched.ts";
import type { TrialPlan } from "./variants.ts";

/** The probability of a goal, and its standard error. */
export type GoalChance = ReturnType<typeof shareWithError>;

/**
 * The probability of every goal of a plan, in the plan's order: with the same number of trials and the same seed, equal
 * to the result of a run of the plan itself. Yields the share done.
 */
export function* goalChances(compiled: Compiled, run: TrialPlan): Generator<number, GoalChance[]> {
  const goals = yield* wholeRun(compiled, run, compiled.goals.map(chanceOf));
  return goals.map(({ tally }) => shareWithError(tally.sum, run.trials));
}
