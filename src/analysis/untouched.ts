import type { Compiled } from "../engine/compilePlan.ts";
import { CHUNK } from "../engine/runTrials.ts";
import { meetsGoal } from "../model/goal.ts";
import { measured } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { addTo, newTally, varianceOf } from "./tally.ts";
import type { Tally } from "./tally.ts";
import { comparedTrials, eachVariant } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/** What is known of plans as they stand: an answer begins where another one has been already. */
const KNOWN = new WeakMap<Compiled, Map<string, Tally>>();

/**
 * The untouched plan's measures over all trials of a run, for answers whose variants are run in fewer of them: all
 * answers begin with the same figure then. undefined for each measure where variants are run in all trials, so that
 * the pairs themselves tell it.
 */
export function* untouched(
  base: Compiled,
  run: TrialPlan,
  measures: readonly Measure[],
): Generator<number, (Tally | undefined)[]> {
  if (comparedTrials(run) === run.trials) return measures.map(() => undefined);
  return yield* wholeRun(base, run, measures);
}

/** Keeps what another answer has found out about the plan as it stands: what a measure looks at in every trial. */
export function knownNow(base: Compiled, run: TrialPlan, measure: Measure, values: Float64Array): void {
  const { row, from, to, goal } = measure;
  const found = [measure, { row, from, to }].map((one) => [one, newTally()] as const);
  const [[, told], [, behind]] = found as [(typeof found)[0], (typeof found)[0]];
  for (const value of values) {
    addTo(told, goal === undefined ? value : meetsGoal(goal, value) ? 1 : 0);
    addTo(behind, value);
  }
  const known = knownOf(base);
  for (const [one, tally] of found) known.set(keyOf(one, run, run.trials), tally);
}

/** The standard deviation of what a goal's probability compares, as the plan stands. */
export function* spreadBehind(
  base: Compiled,
  run: TrialPlan,
  { row, from, to }: Measure,
): Generator<number, number> {
  const [tally] = yield* wholeRun(base, run, [{ row, from, to }]);
  return Math.sqrt(varianceOf(tally!));
}

/**
 * A plan's measures, as it stands, over the trials of a run; those that are known are not run again.
 *
 * @param count the first so many of the trials alone.
 */
export function* wholeRun(
  base: Compiled,
  run: TrialPlan,
  measures: readonly Measure[],
  count = run.trials,
): Generator<number, Tally[]> {
  const known = knownOf(base);
  const keys = measures.map((measure) => keyOf(measure, run, count));
  const missing = measures.flatMap((measure, m) =>
    known.has(keys[m]!) ? [] : [{ measure, key: keys[m]!, tally: newTally() }],
  );
  if (missing.length > 0) {
    const values = new Float64Array(Math.min(run.trials, run.chunk ?? CHUNK));
    const rows = [...new Set(missing.map(({ measure }) => measure.row))];
    const months = 1 + missing.reduce((last, { measure }) => Math.max(last, measure.to), 0);
    const visit = {
      base: (machine: Parameters<typeof measured>[1], _: number, now: number): void => {
        for (const { measure, tally } of missing) {
          measured(values, machine, measure, now);
          for (let i = 0; i < now; i++) addTo(tally, values[i]!);
        }
      },
      variant: () => undefined,
    };
    yield* eachVariant(base, [], { ...run, compared: count }, rows, visit, months);
    for (const { key, tally } of missing) known.set(key, tally);
  }
  return keys.map((key) => known.get(key)!);
}

function knownOf(base: Compiled): Map<string, Tally> {
  const known = KNOWN.get(base) ?? new Map<string, Tally>();
  KNOWN.set(base, known);
  return known;
}

function keyOf({ row, from, to, goal }: Measure, { mode, trials, seed }: TrialPlan, count: number): string {
  return JSON.stringify([row, from, to, goal?.at_least, goal?.at_most, mode, trials, seed, count]);
}
