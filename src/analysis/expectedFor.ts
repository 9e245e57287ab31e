import { betaDistribution, betaP } from "../engine/distributions/beta.ts";
import { gammaP, gammaQ } from "../engine/distributions/gamma.ts";
import { crossing } from "./solve.ts";

/**
 * How many must be expected for a chance `level` of at least `least`. A count has chance of its own, which
 * follows its size: where each comes by itself (Poisson) and nothing else is uncertain, 10 expected give
 * at least 10 about every other time, and it takes 12.52 for 80 %. On top of that comes what is uncertain
 * of the rates, which is in proportion: how many are to come is itself a gamma distribution of the same relative
 * variance whatever its mean. The two together are the negative binomial distribution (Greenwood and Yule 1920),
 * so the luck of 12 is the luck of 12, not that of 40 made smaller.
 *
 * @param unsure variance of the rates over their mean squared; 0 where only luck is uncertain.
 */
export function expectedForAtLeast(least: number, level: number, unsure = 0): number {
  if (least <= 0) return 0;
  const n = Math.ceil(least);
  // P(X ≥ n) for a Poisson X with mean m is P(n, m), the regularised lower incomplete gamma.
  if (!(unsure > NEGLIGIBLE)) return crossing((mean) => gammaP(n, mean), level, 0, farAbove(n));
  const shape = 1 / unsure;
  // For the negative binomial it is I(n, k) at m/(m + k), whose mean is k p/(1 − p).
  const p = crossing((x) => betaP(betaDistribution(n, shape), x, 1 - x), level, 0, 1);
  return (shape * p) / (1 - p);
}

/** The most that may be expected for a chance `level` of at most `most`. */
export function expectedForAtMost(most: number, level: number, unsure = 0): number {
  if (most < 0) return NaN;
  const n = Math.floor(most) + 1;
  if (!(unsure > NEGLIGIBLE)) return crossing((mean) => -gammaQ(n, mean), -level, 0, farAbove(n));
  const shape = 1 / unsure;
  const p = crossing((x) => -betaP(betaDistribution(shape, n), 1 - x, x), -level, 0, 1);
  return (shape * p) / (1 - p);
}

/**
 * The uncertainty of a count's rates, as variance over the mean squared: the count's variance above that of a Poisson
 * count, which equals the mean. 0 where it has no more.
 */
export function unsureOf(counts: Float64Array): number {
  const { length } = counts;
  const mean = counts.reduce((sum, x) => sum + x, 0) / length;
  const squares = counts.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return length > 1 && mean > 0 ? Math.max(0, (squares / (length - 1) - mean) / (mean * mean)) : 0;
}

/** The chance of at least `least` where `mean` are expected (Poisson). */
export function chanceOfAtLeast(least: number, mean: number): number {
  return least <= 0 ? 1 : gammaP(Math.ceil(least), mean);
}

/** Below this relative variance only chance changes a shown digit. */
const NEGLIGIBLE = 1e-7;

/** A mean at which fewer than n are practically impossible. */
function farAbove(n: number): number {
  return n + 40 * Math.sqrt(n) + 100;
}
