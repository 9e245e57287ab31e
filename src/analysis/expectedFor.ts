import { betaDistribution, betaP } from "../engine/distributions/beta.ts";
import { gammaP, gammaQ } from "../engine/distributions/gamma.ts";
import { crossing } from "./solve.ts";

/**
 * The mean that gives at least `least` with probability `level`. A count varies by chance, depending on its
 * size: where units arrive independently (Poisson) and nothing else is uncertain, a mean of 10 gives
 * at least 10 about every other time, and 80 % takes a mean of 12.52. The uncertainty of the rates
 * adds to that, in proportion to the mean: the mean itself has a gamma distribution with the same relative
 * variance whatever its size. The two together give the negative binomial distribution (Greenwood and Yule 1920),
 * so that a count of 12 has the luck of a count of 12, not a scaled-down luck of a count of 40.
 *
 * @param unsure variance of the rates divided by their mean squared; 0 where only luck is uncertain.
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

/** The largest mean that gives at most `most` with probability `level`; NaN if `most` is negative. */
export function expectedForAtMost(most: number, level: number, unsure = 0): number {
  if (most < 0) return NaN;
  const n = Math.floor(most) + 1;
  if (!(unsure > NEGLIGIBLE)) return crossing((mean) => -gammaQ(n, mean), -level, 0, farAbove(n));
  const shape = 1 / unsure;
  const p = crossing((x) => -betaP(betaDistribution(shape, n), 1 - x, x), -level, 0, 1);
  return (shape * p) / (1 - p);
}

/**
 * The uncertainty of a count's rates, as variance divided by the mean squared: the count's variance beyond that of a
 * Poisson count, which equals the mean. 0 where the variance is no larger than that.
 */
export function unsureOf(counts: Float64Array): number {
  const { length } = counts;
  const mean = counts.reduce((sum, x) => sum + x, 0) / length;
  const squares = counts.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return length > 1 && mean > 0 ? Math.max(0, (squares / (length - 1) - mean) / (mean * mean)) : 0;
}

/** The probability of at least `least` for a Poisson count with mean `mean`. */
export function chanceOfAtLeast(least: number, mean: number): number {
  return least <= 0 ? 1 : gammaP(Math.ceil(least), mean);
}

/** Below this relative variance, the uncertainty of the rates changes no shown digit. */
const NEGLIGIBLE = 1e-7;

/** A mean at which fewer than n are practically impossible. */
function farAbove(n: number): number {
  return n + 40 * Math.sqrt(n) + 100;
}
