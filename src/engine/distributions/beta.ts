import { logGamma } from "./gamma.ts";
import { normalQuantile } from "./normal.ts";
import { deviance, stirlingSeries } from "./saddlePoint.ts";
import { exp } from "../../lib/elementary/exp.ts";
import { ln } from "../../lib/elementary/ln.ts";

const TAU = 2 * Math.PI;

/** log Γ(a + 1) minus Stirling's formula, for any a > 0. */
function stirlingErrorOf(a: number): number {
  if (a >= 16) return stirlingSeries(a);
  return logGamma(a + 1) - (ln(TAU * a) / 2 + a * ln(a) - a);
}

/** A beta distribution, with the constant factor of its density. */
export type BetaDistribution = { readonly a: number; readonly b: number; readonly logFactor: number };

/** The distribution of shapes a > 0 and b > 0. */
export function betaDistribution(a: number, b: number): BetaDistribution {
  const n = a + b;
  const logFactor =
    stirlingErrorOf(n) - stirlingErrorOf(a) - stirlingErrorOf(b) + ln((a * b) / (TAU * n)) / 2;
  return { a, b, logFactor };
}

/** x^a y^b / B(a, b) with y = 1 - x, in saddle-point form; it is the density of log(x/y). */
export function logitDensity(distribution: BetaDistribution, x: number, y: number): number {
  const { a, b, logFactor } = distribution;
  const n = a + b;
  const difference = a * y - b * x;
  return exp(logFactor - deviance(a, n * x, difference) - deviance(b, n * y, -difference));
}

/** P(X <= x) = I_x(a, b), given x and also y = 1 - x. The relative error is about 1e-13 where it is small. */
export function betaP(distribution: BetaDistribution, x: number, y: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : NaN;
  if (!(y > 0)) return 1;
  const { a, b } = distribution;
  const density = logitDensity(distribution, x, y);
  return x <= (a + 1) / (a + b + 2)
    ? (density * fraction(a, b, x)) / a
    : 1 - (density * fraction(b, a, y)) / b;
}

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let value = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return value;
}

function nonZero(x: number, tiny: number): number {
  return x === 0 ? tiny : x;
}

/**
 * Below this logit (of x, or of 1 - x) the distribution function equals its first term, x^a / (a B(a, b)), to the last
 * digit.
 */
const FIRST_TERM_ONLY = -40;

/**
 * log(x/(1 - x)) with P(X <= x) = tail (P(X > x) = tail unless `isLower`), for tail <= 1/2. Newton's method in the
 * logit, on the logarithm of the tail, which is concave, so it converges from any start.
 */
export function logitBetaQuantile(distribution: BetaDistribution, tail: number, isLower: boolean): number {
  return isLower
    ? lowerLogit(distribution, tail)
    : -lowerLogit({ ...distribution, a: distribution.b, b: distribution.a }, tail);
}

function lowerLogit(distribution: BetaDistribution, wanted: number): number {
  const { a, b, logFactor } = distribution;
  const n = a + b;
  const target = ln(wanted);
  // log(a B(a, b)) from the same factor: the saddle-point form at the distribution's own mean.
  const logBeta = a * ln(a / n) + b * ln(b / n) - logFactor;
  const firstTerm = (target + ln(a) + logBeta) / a;
  if (firstTerm < FIRST_TERM_ONLY) return firstTerm;
  const guess = ln(a / b) + normalQuantile(wanted) * Math.sqrt(1 / a + 1 / b);
  let logit = a < 0.5 ? Math.min(firstTerm, 3) : guess;
  for (let i = 0; i < 80; i++) {
    const x = logit < 0 ? exp(logit) / (1 + exp(logit)) : 1 / (1 + exp(-logit));
    const y = logit < 0 ? 1 / (1 + exp(logit)) : exp(-logit) / (1 + exp(-logit));
    const tail = betaP(distribution, x, y);
    if (!(tail > 0)) {
      logit += 1;
      continue;
    }
    const change = ((target - ln(tail)) * tail) / logitDensity(distribution, x, y);
    logit += change;
    if (Math.abs(change) < 1e-14 * Math.max(1, Math.abs(logit))) break;
  }
  return logit;
}

/** x with P(X <= x) = u, 0 < u < 1, for a beta distribution with shapes above 0. */
export function betaQuantile(u: number, a: number, b: number): number {
  const distribution = betaDistribution(a, b);
  return fromLogit(
    u <= 0.5 ? logitBetaQuantile(distribution, u, true) : logitBetaQuantile(distribution, 1 - u, false),
  );
}

/** 1/(1 + e^-y), accurate to its last digits for any y. */
export function fromLogit(y: number): number {
  if (y >= 0) return 1 / (1 + exp(-y));
  const e = exp(y);
  return e / (1 + e);
}
