import type { Compiled } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import { CHUNK } from "../engine/runTrials.ts";
import { measured } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { addTo, errorOf, meanOf, newTally } from "./tally.ts";
import type { Tally } from "./tally.ts";
import { eachVariant } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/**
 * What a change does to a measure, over the trials in which it has a finite value with and without
 * the change; the others are counted.
 */
export type Effect = {
  readonly before: number;
  readonly after: number;
  /** Mean of the differences, trial by trial. */
  readonly effect: number;
  /** One standard error of the effect. */
  readonly error: number;
  /** Trials left out: without a value, or with an infinite one, with or without the change. */
  readonly novalue: number;
  readonly infinite: number;
};

/**
 * The effects of changes on measures: for each variant, for each measure. Both sides of a difference
 * share their random numbers, so that the difference is the change's doing.
 */
export function* pairedEffects(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  measures: readonly Measure[],
): Generator<number, Effect[][]> {
  const pairs = variants.map(() => measures.map(newPair));
  const size = Math.min(run.trials, run.chunk ?? CHUNK);
  const before = measures.map(() => new Float64Array(size));
  const after = new Float64Array(size);
  const rows = [...new Set(measures.map(({ row }) => row))];
  const months = 1 + measures.reduce((last, { to }) => Math.max(last, to), 0);
  let known = -1;
  const variant = (index: number, one: Machine, untouched: Machine, first: number, count: number): void => {
    measures.forEach((measure, m) => {
      const x = before[m]!;
      if (known !== first) measured(x, untouched, measure, count);
      measured(after, one, measure, count);
      const pair = pairs[index]![m]!;
      for (let i = 0; i < count; i++) addPair(pair, x[i]!, after[i]!);
    });
    known = first;
  };
  yield* eachVariant(base, variants, run, rows, { variant }, months);
  return pairs.map((ofVariant) => ofVariant.map(effectOf));
}

/** The two sides of a comparison and their difference, trial by trial. */
export type Pair = { readonly before: Tally; readonly after: Tally; readonly difference: Tally };

export function newPair(): Pair {
  return { before: newTally(), after: newTally(), difference: newTally() };
}

export function addPair(pair: Pair, before: number, after: number): void {
  const finite = before - before === 0 && after - after === 0;
  if (finite) {
    addTo(pair.before, before);
    addTo(pair.after, after);
    addTo(pair.difference, after - before);
  } else if (Number.isNaN(before) || Number.isNaN(after)) pair.difference.novalue++;
  else pair.difference.infinite++;
}

export function effectOf({ before, after, difference }: Pair): Effect {
  return {
    before: meanOf(before),
    after: meanOf(after),
    effect: meanOf(difference),
    error: errorOf(difference),
    novalue: difference.novalue,
    infinite: difference.infinite,
  };
}
