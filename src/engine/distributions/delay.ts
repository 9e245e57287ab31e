import { gammaStep, isLowerTail, lowerTail, upperTail } from "./gamma.ts";

/**
 * The weights of a delay: the share of what enters in a month that comes out k months later, for k below `months`. The
 * delay D is gamma distributed with a mean and a standard deviation in months (sd <= 0: exactly the mean; mean <= 0:
 * no delay). A unit enters at a uniform moment U of its month, so it comes out k months later with probability
 *
 *     q(k) = P(⌊U + D⌋ = k) = G(k + 1) - 2G(k) + G(k - 1),
 *
 * where G is the integral of D's distribution function. NaN where an argument has no value or is infinite.
 */
export function delayWeights(mean: number, sd: number, months: number): Float64Array {
  const weights = new Float64Array(months);
  fillDelayWeights(weights, mean, sd, months);
  return weights;
}

/**
 * The same for units under way at the start, which are at a random point of their delay: they come out in month k with
 * probability r(k) = (1 - (G(k + 1) - G(k)))/mean; all in month 0 where the mean is 0 or less.
 */
export function runoffWeights(mean: number, sd: number, months: number): Float64Array {
  const weights = new Float64Array(months);
  fillRunoffWeights(weights, mean, sd, months);
  return weights;
}

/** Writes q(0) … q(months - 1) to the start of `out`. A weight does not depend on how many are asked for. */
export function fillDelayWeights(out: Float64Array, mean: number, sd: number, months: number): void {
  if (!fillKnown(out, mean, sd, months)) return;
  const delay = delayOf(mean, sd);
  let before: Point = START;
  let here: Point = { early: 0, late: mean };
  for (let k = 0; k < months; k++) {
    const next = pointAt(delay, k + 1);
    // Both are the same second difference; the function with the smaller values loses fewer digits.
    const weight =
      k === 0 || k < mean
        ? next.early - 2 * here.early + before.early
        : next.late - 2 * here.late + before.late;
    out[k] = Math.max(0, weight);
    before = here;
    here = next;
  }
}

/** Writes r(0) … r(months - 1) to the start of `out`. */
export function fillRunoffWeights(out: Float64Array, mean: number, sd: number, months: number): void {
  if (!fillKnown(out, mean, sd, months)) return;
  const delay = delayOf(mean, sd);
  let here: Point = { early: 0, late: mean };
  for (let k = 0; k < months; k++) {
    const next = pointAt(delay, k + 1);
    const share = k + 1 <= mean ? 1 - (next.early - here.early) : here.late - next.late;
    out[k] = Math.max(0, share / mean);
    here = next;
  }
}

/** Fills in the weights where there is no value or no delay; returns true where they remain to be computed. */
function fillKnown(out: Float64Array, mean: number, sd: number, months: number): boolean {
  if (Number.isNaN(mean) || Number.isNaN(sd) || Math.abs(mean) === Infinity || sd === Infinity) {
    out.fill(NaN, 0, months);
    return false;
  }
  if (mean > 0) return true;
  out.fill(0, 0, months);
  if (months > 0) out[0] = 1;
  return false;
}

type Delay = { readonly mean: number; readonly sd: number; readonly shape: number };

function delayOf(mean: number, sd: number): Delay {
  return { mean, sd, shape: sd > 0 ? (mean / sd) * (mean / sd) : Infinity };
}

/** At a moment x: `early` is G(x) = E(x - D)⁺, and `late` is E(D - x)⁺ = G(x) - x + mean. */
type Point = { readonly early: number; readonly late: number };

const START: Point = { early: 0, late: 0 };

/**
 * Above this shape (sd below a ten-millionth of the mean) D is taken as its mean, which is exact except that close to
 * it.
 */
const LARGEST_SHAPE = 1e14;

/** Below this shape (mean very small compared with the sd) all but 1e-100 of what enters comes out at once. */
const SMALLEST_SHAPE = 1e-100;

/**
 * With P the regularised lower incomplete gamma function, at shape a and y = x/s, s the scale, and step =
 * P(a) - P(a + 1):
 *
 *     G(x) = xP(a) - mean·P(a + 1) = (x - mean)P + mean·step
 *     E(D - x)⁺ = (mean - x)(1 - P) + mean·step
 */
function pointAt(delay: Delay, x: number): Point {
  const { mean, sd, shape } = delay;
  if (shape > LARGEST_SHAPE) return { early: Math.max(0, x - mean), late: Math.max(0, mean - x) };
  if (shape < SMALLEST_SHAPE) return { early: x - mean, late: 0 };
  const y = (x / sd) * (mean / sd);
  const step = gammaStep(shape, y);
  const isLower = isLowerTail(shape, y);
  const tail = isLower ? lowerTail(shape, y, step) : upperTail(shape, y, step);
  const p = isLower ? tail : 1 - tail;
  const q = isLower ? 1 - tail : tail;
  return { early: (x - mean) * p + mean * step, late: (mean - x) * q + mean * step };
}
