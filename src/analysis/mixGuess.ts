import { normalCdf, normalQuantile } from "../engine/distributions/normal.ts";
import type { Candidate, MixSteps } from "./mixPool.ts";

/** Predicts the result of mixes from their expected runs, corrected by those that have been simulated. */
export type MixGuess = {
  /** Takes in what a simulated mix came to. */
  readonly learn: (mix: Candidate, value: number) => void;
  /** How likely it is that a mix reaches the level, and how far it gets on the scale of `learn`'s values. */
  readonly of: (mix: Candidate) => { readonly reaches: number; readonly value: number };
};

/**
 * How far off a guess is thought to be, one standard deviation on the normal scale of probabilities: of a mix just like
 * a simulated one, more for each step away from it, and at most.
 */
const OFF = { least: 0.08, away: 0.5, most: 0.5 };
/** For a measure that is not a probability: a share of what is missing. */
const OFF_SHARE = 0.05;

/**
 * A probability is taken to the scale of the standard normal distribution, on which it goes up in proportion to what is
 * expected. By how much simulated mixes differ from that is interpolated by the inverse of the distance (Shepard 1968):
 * that of their steps, as shares of their limits, and of what they are expected to give.
 *
 * @param spread standard deviation of what lies behind a probability; undefined where the measure is not a probability.
 * @param trials in which probabilities are simulated: one of 0 or 1 is only known to be beyond the first or last trial.
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
  /** For each mix what the simulated ones say, and on how many of them that rests. */
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
