import type { Compiled } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import { CHUNK } from "../engine/runTrials.ts";
import { measured } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { addTo, errorOf, meanOf, newTally } from "./tally.ts";
import type { Tally } from "./tally.ts";
import { untouched } from "./untouched.ts";
import { comparedTrials, eachVariant } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/**
 * What a change does to a measure, over the trials in which it has a finite value with and without
 * the change; the others are counted.
 */
export type Effect = {
  /** Over all trials of the run, so that every answer begins with the same figure. */
  readonly before: number;
  /** `before` and the effect. */
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
 *
 * @param told whether it matters where the differences begin; otherwise `before` and `after` are of the trials that
 * are compared alone.
 */
export function* pairedEffects(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  measures: readonly Measure[],
  told: "levels" | "differences" = "levels",
): Generator<number, Effect[][]> {
  const whole =
    told === "levels"
      ? yield* within(untouched(base, run, measures), 0, UNTOUCHED)
      : measures.map(() => undefined);
  const pairs = variants.map(() => measures.map(newPair));
  const size = Math.min(comparedTrials(run), run.chunk ?? CHUNK);
  const before = measures.map(() => new Float64Array(size));
  const after = new Float64Array(size);
  const rows = [...new Set(measures.map(({ row }) => row))];
  const months = 1 + measures.reduce((last, { to }) => Math.max(last, to), 0);
  let known = -1;
  const variant = (index: number, one: Machine, as: Machine, first: number, count: number): void => {
    measures.forEach((measure, m) => {
      const x = before[m]!;
      if (known !== first) measured(x, as, measure, count);
      measured(after, one, measure, count);
      const pair = pairs[index]![m]!;
      for (let i = 0; i < count; i++) addPair(pair, x[i]!, after[i]!);
    });
    known = first;
  };
  yield* within(eachVariant(base, variants, run, rows, { variant }, months), UNTOUCHED, 1);
  return pairs.map((ofVariant) => ofVariant.map((pair, m) => effectOf(pair, measures[m]!, whole[m])));
}

/** The share of the work that the untouched plan's own run takes. */
export const UNTOUCHED = 0.1;

/** The same work, of which the share done goes from `from` to `to`. */
export function* within<T>(work: Generator<number, T>, from: number, to: number): Generator<number, T> {
  let step = work.next();
  for (; step.done !== true; step = work.next()) yield from + (to - from) * step.value;
  return step.value;
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

/**
 * @param whole the untouched plan in all trials of the run, where the pairs are of fewer: the effect is then laid
 * over it.
 */
export function effectOf(
  { before, after, difference }: Pair,
  { goal }: Pick<Measure, "goal">,
  whole: Tally | undefined,
): Effect {
  const effect = meanOf(difference);
  const laid = whole === undefined ? NaN : meanOf(whole) + effect;
  return {
    before: meanOf(whole ?? before),
    after: whole === undefined ? meanOf(after) : goal === undefined ? laid : Math.min(1, Math.max(0, laid)),
    effect,
    error: errorOf(difference),
    novalue: difference.novalue,
    infinite: difference.infinite,
  };
}
