import { normalCdf, normalQuantile } from "../engine/laws/normal.ts";
import type { Candidate, MixSteps } from "./mixPool.ts";

/** Turns what mixes are expected to give into what they may come to, corrected by those that have been simulated. */
export type MixGuess = {
  /** Takes in what a simulated mix came to. */
  readonly learn: (mix: Candidate, value: number) => void;
  /** How likely it is that a mix reaches the level, and how far it gets on the scale of `learn`'s values. */
  readonly of: (mix: Candidate) => { readonly reaches: number; readonly value: number };
};

/** How far off a guess is thought to be, one standard deviation, on the normal scale of probabilities. */
const OFF = 0.3;
/** Of a measure that is no probability, as a share of what is missing. */
const OFF_SHARE = 0.05;

/**
 * A probability is taken to the scale of the standard normal law, on which it goes up in proportion to what is
 * expected; a mix is guessed from the simulated mix that is most like it.
 *
 * @param spread standard deviation of what lies behind a probability; undefined where the measure is none.
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
  const off = chance ? OFF : Math.max(1e-9, OFF_SHARE * Math.abs(level - before));
  const known: { readonly steps: MixSteps; readonly gives: number; readonly z: number }[] = [];
  /** For each mix, the simulated one that is most like it, and of how many that is known. */
  const nearest = new Map<Candidate, { at: number; distance: number; seen: number }>();
  const distance = (a: MixSteps, b: MixSteps): number => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!) / Math.max(1, sizes[i]!);
    return sum;
  };
  return {
    learn: (mix, value) => known.push({ steps: mix.steps, gives: mix.gives, z: scaled(value) }),
    of: (mix) => {
      const near = nearest.get(mix) ?? { at: -1, distance: Infinity, seen: 0 };
      for (; near.seen < known.length; near.seen++) {
        const d = distance(mix.steps, known[near.seen]!.steps);
        if (d < near.distance) [near.at, near.distance] = [near.seen, d];
      }
      nearest.set(mix, near);
      const like = known[near.at]!;
      const value = like.z + (mix.gives - like.gives) / unit;
      return { reaches: Number.isNaN(value) ? 0 : normalCdf((value - goal) / off), value };
    },
  };
}
