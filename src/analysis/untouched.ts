import type { Compiled } from "../engine/compilePlan.ts";
import { knownOf } from "./knownTallies.ts";
import type { Measure } from "./measure.ts";
import type { Whole } from "./pair.ts";
import { tallyOfChance, varianceOf } from "./tally.ts";
import { trialValues } from "./trialValues.ts";
import { comparedTrials, isRough } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/** The most trials of the untouched plan that a rough comparison uses. */
const ROUGH_TRIALS = 1_000;

/**
 * The untouched plan's measures over all trials of a run, for answers whose variants are run in fewer of them: all
 * answers then start from the same figure. undefined for each measure where variants are run in all trials, since the
 * pairs themselves then give it.
 */
export function* untouched(
  base: Compiled,
  run: TrialPlan,
  measures: readonly Measure[],
): Generator<number, (Whole | undefined)[]> {
  if (comparedTrials(run) === run.trials) return measures.map(() => undefined);
  return yield* startOf(base, run, measures);
}

/**
 * The starting figures of comparisons: the untouched plan's measures over the trials of a run. A rough comparison does
 * not wait for these: it starts from the probabilities passed to it, and otherwise from the measures over some of the
 * trials.
 */
export function* startOf(
  base: Compiled,
  run: TrialPlan,
  measures: readonly Measure[],
): Generator<number, Whole[]> {
  if (!isRough(run)) return yield* wholeRun(base, run, measures);
  const some = yield* wholeRun(base, run, measures, roughCount(run));
  return some.map((whole, m) => {
    const key = JSON.stringify(measures[m]);
    const told = run.told?.find(({ measure }) => JSON.stringify(measure) === key);
    return told === undefined ? whole : { ...whole, tally: tallyOfChance(told.probability, run.trials) };
  });
}

/** The number of trials in which a rough comparison runs the untouched plan. */
export function roughCount({ trials }: TrialPlan): number {
  return Math.min(ROUGH_TRIALS, trials);
}

/** The standard deviation, in the untouched plan, of the amount that a goal compares. */
export function* spreadBehind(
  base: Compiled,
  run: TrialPlan,
  { row, from, to }: Measure,
): Generator<number, number> {
  const [whole] = yield* wholeRun(base, run, [{ row, from, to }]);
  return Math.sqrt(varianceOf(whole!.tally));
}

/**
 * An untouched plan's measures over the trials of a run; measures that are already known are not run again.
 *
 * @param count how many of the trials, from the first on.
 */
export function* wholeRun(
  base: Compiled,
  run: TrialPlan,
  measures: readonly Measure[],
  count = run.trials,
): Generator<number, Whole[]> {
  const known = (measure: Measure): Whole | undefined => knownOf(base, run, measure, count);
  const missing = measures.filter((measure) => known(measure) === undefined);
  if (missing.length > 0) yield* trialValues(base, missing, [], run, 1, count);
  return measures.map((measure) => known(measure)!);
}
