import { normalCdf, normalQuantile } from "../engine/distributions/normal.ts";
import type { Candidate, MixSteps } from "./mixPool.ts";

/** Predicts the result of mixes from their expected runs, corrected by those that have been simulated. */
export type MixGuess = {
  /** Adds the result of a simulated mix. */
  readonly learn: (mix: Candidate, value: number) => void;
  /**
   * `reaches`: the probability that a mix reaches the level. `value`: its predicted result, in the measure's own unit;
   * for a probability, the quantile of the standard normal distribution at it.
   */
  readonly of: (mix: Candidate) => { readonly reaches: number; readonly value: number };
};

/**
 * The assumed error of a guess, as one standard deviation on the normal scale of probabilities: for a mix equal to a
 * simulated one, the increase per unit of distance from the nearest one, and the maximum.
 */
const OFF = { least: 0.08, away: 0.5, most: 0.5 };
/** For a measure that is not a probability: a share of the shortfall. */
const OFF_SHARE = 0.05;

/**
 * Probabilities are converted to quantiles of the standard normal distribution, where they rise in proportion to the
 * expected value. The difference between a mix's result and its expected value is interpolated from the simulated
 * mixes, weighted by the inverse cube of the distance (Shepard 1968): the distance of their steps, as shares of the
 * limits, plus that of their expected values.
 *
 * @param before the measure in the untouched plan.
 * @param spread standard deviation of the value behind a probability; undefined where the measure is not a probability.
 * @param sizes each lever's number of steps.
 * @param trials the number of trials from which probabilities come: values are kept half a trial away from 0 and 1.
 */
export function mixGuess(
  level: number,
  before: number,
  spread: number | undefined,
  sizes: MixSteps,
  trials: number,
): MixGuess {
  const chance = spread !== undefined;
  const unit = Math.max(spread ?? 1, 1e-9);
  const scaled = (p: number): number =>
    chance ? normalQuantile(Math.min(1 - 0.5 / trials, Math.max(0.5 / trials, p))) : p;
  const goal = scaled(level);
  const missing = Math.max(1e-9, chance ? 1 : OFF_SHARE * Math.abs(level - before));
  const known: { readonly mix: Candidate; readonly residual: number }[] = [];
  const distance = (a: Candidate, b: Candidate): number => {
    let sum = Math.abs(a.gives - b.gives) / (unit * missing);
    for (let i = 0; i < sizes.length; i++) {
      sum += Math.abs(a.steps[i]! - b.steps[i]!) / Math.max(1, sizes[i]!);
    }
    return sum;
  };
  /** For each mix, the prediction from the simulated ones, and the number of those it is based on. */
  const told = new Map<Candidate, { sum: number; weight: number; nearest: number; seen: number }>();
  return {
    learn: (mix, value) => known.push({ mix, residual: scaled(value) - mix.gives / unit }),
    of: (mix) => {
      const of = told.get(mix) ?? { sum: 0, weight: 0, nearest: Infinity, seen: 0 };
      for (; of.seen < known.length; of.seen++) {
        const one = known[of.seen]!;
        const d = Math.max(1e-6, distance(mix, one.mix));
        const weight = 1 / (d * d * d);
        of.sum += weight * one.residual;
        of.weight += weight;
        of.nearest = Math.min(of.nearest, d);
      }
      told.set(mix, of);
      const value = mix.gives / unit + of.sum / of.weight;
      const off = missing * Math.min(OFF.most, OFF.least + OFF.away * of.nearest);
      return { reaches: Number.isNaN(value) ? 0 : normalCdf((value - goal) / off), value };
    },
  };
}
