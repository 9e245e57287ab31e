import type { Measure } from "./measure.ts";
import { mergeTurned, newTurned, stratifiedChange } from "./strata.ts";
import type { Strata, Turned } from "./strata.ts";
import { addTo, errorOf, meanOf, mergeInto, newTally } from "./tally.ts";
import type { Tally } from "./tally.ts";

/**
 * The effect of a change on a measure, over the trials in which the measure has a finite value with and without
 * the change; the other trials are counted.
 */
export type Effect = {
  /** The mean without the change, over all trials of the run, so that every answer begins with the same figure. */
  readonly before: number;
  /** The mean with the change: `before` plus the effect; a probability stays within 0 to 1. */
  readonly after: number;
  /** Mean of the differences, trial by trial. */
  readonly effect: number;
  /** One standard error of the effect. */
  readonly error: number;
  /** The number of trials in which the change was compared with the plan. */
  readonly trials: number;
  /** The number of these left out: no value, or an infinite one, with or without the change. */
  readonly novalue: number;
  readonly infinite: number;
};

/** An effect, with the error needed to decide whether it is known well enough. */
export type EffectSoFar = Effect & {
  /** One standard error that the effect would still have after all trials of the run. */
  readonly atLeast: number;
};

/** The two sides of a comparison and their difference, trial by trial. */
export type Pair = {
  readonly before: Tally;
  readonly after: Tally;
  readonly difference: Tally;
  /**
   * The number of trials in which the value behind the measure differs at all: for a probability, the amount that its
   * goal compares.
   */
  touched: number;
  /** Only for a probability, and only where the untouched plan's distance from the goal is known in all trials. */
  readonly turned?: Turned;
};

/** @param strata for a probability: the strata into which its trials are sorted. */
export function newPair(strata?: Strata): Pair {
  const pair = { before: newTally(), after: newTally(), difference: newTally(), touched: 0 };
  return strata === undefined ? pair : { ...pair, turned: newTurned(strata) };
}

/** @param stratum for a probability with strata: the stratum of the trial. */
export function addPair(pair: Pair, before: number, after: number, stratum = 0): void {
  const { turned } = pair;
  if (turned !== undefined) {
    turned.trials[stratum]!++;
    if (after > before) turned.won[stratum]!++;
    else if (after < before) turned.lost[stratum]!++;
  }
  const finite = before - before === 0 && after - after === 0;
  if (finite) {
    addTo(pair.before, before);
    addTo(pair.after, after);
    addTo(pair.difference, after - before);
  } else if (Number.isNaN(before) || Number.isNaN(after)) pair.difference.novalue++;
  else pair.difference.infinite++;
}

/** Adds the trials of a later pair to an earlier one. */
export function mergePair(into: Pair, later: Pair): void {
  mergeInto(into.before, later.before);
  mergeInto(into.after, later.after);
  mergeInto(into.difference, later.difference);
  into.touched += later.touched;
  if (into.turned !== undefined) mergeTurned(into.turned, later.turned!);
}

/** The known figures of the untouched plan over all trials of a run. */
export type Whole = { readonly tally: Tally; readonly strata: Strata | undefined };

/**
 * @param whole the untouched plan in all trials of the run, where the pairs cover fewer trials: the effect is then
 * added to it.
 */
export function effectOf(pair: Pair, { goal }: Pick<Measure, "goal">, whole: Whole | undefined): Effect {
  const { before, after, difference, turned } = pair;
  const known = whole?.strata;
  const { effect, error } =
    known !== undefined && turned !== undefined && pair.touched > 0
      ? stratifiedChange(known, turned)
      : { effect: meanOf(difference), error: goal === undefined ? errorOf(difference) : chanceError(pair) };
  const laid = whole === undefined ? NaN : meanOf(whole.tally) + effect;
  return {
    before: meanOf(whole?.tally ?? before),
    after: whole === undefined ? meanOf(after) : goal === undefined ? laid : Math.min(1, Math.max(0, laid)),
    effect,
    error,
    trials: difference.count + difference.novalue + difference.infinite,
    novalue: difference.novalue,
    infinite: difference.infinite,
  };
}

/**
 * As `effectOf`, with the standard error that would remain after all trials of the run.
 *
 * @param trials the number of trials of the whole run.
 */
export function effectSoFar(
  pair: Pair,
  measure: Pick<Measure, "goal">,
  whole: Whole | undefined,
  trials: number,
): EffectSoFar {
  const effect = effectOf(pair, measure, whole);
  return { ...effect, atLeast: spreadOf(pair, whole, effect) / Math.sqrt(trials) };
}

/** The standard deviation of one trial's difference. */
function spreadOf({ turned }: Pair, whole: Whole | undefined, { error, trials }: Effect): number {
  const known = whole?.strata;
  if (known !== undefined && turned !== undefined && error > 0) return stratifiedChange(known, turned).spread;
  return error * Math.sqrt(trials);
}

/**
 * One standard error of the difference of two probabilities in the same trials, with two trials added: one in which
 * the goal is met only with the change, and one in which it is met only without (Bonett and Price 2012). Otherwise,
 * while no trial's outcome has changed yet, the error would be 0. It is 0 where the amount that the goal compares has
 * not differed at all.
 */
function chanceError({ difference, touched }: Pair): number {
  if (touched === 0) return errorOf(difference);
  const { count, sum, mean, squares } = difference;
  const turned = Math.round(squares + count * mean * mean);
  const won = ((turned + sum) / 2 + 1) / (count + 2);
  const lost = ((turned - sum) / 2 + 1) / (count + 2);
  return Math.sqrt((won + lost - (won - lost) * (won - lost)) / (count + 2));
}
