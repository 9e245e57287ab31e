import { exp } from "../lib/elementary/exp.ts";
import { ln } from "../lib/elementary/ln.ts";
import { gammaQ, gammaStep, logGamma } from "../engine/distributions/gamma.ts";
import type { Decided, Durations } from "./durations.ts";

/**
 * The parameters of the likelihood of deals, all unbounded: the logs of the mean and standard deviation of a won
 * deal's months and of the ratio of a lost deal's mean to a won deal's, the logits of the share that is won and of the
 * share that nobody ever closes, and the log of the ratio of the lost deals' coefficient of variation to that of won
 * deals.
 */
export const LOG_MEAN = 0;
export const LOG_SD = 1;
export const LOG_RATIO = 2;
export const LOGIT_WON = 3;
export const LOGIT_NEVER = 4;
export const LOG_SPREAD = 5;
export const PARAMETERS = 6;

export type Likelihood = { readonly value: number; readonly gradient: Float64Array };

/** Relative step for the numerical derivative of the survival function by the shape, which has no closed form. */
const SHAPE_STEP = 1e-4;

/**
 * The log-likelihood and its gradient at `point` (a logit of −∞ for "never" is a share of 0). With the share never
 * closed π, the share won w, and the density f and survival function S of a gamma distribution: won deals count (1 − π)
 * w f(d), lost ones (1 − π)(1 − w) f_ρ(d), without f where they have no date, and open ones π + (1 − π)(w S(a) + (1 −
 * w) S_ρ(a)), for a duration d and an age a. f_ρ and S_ρ belong to a gamma distribution whose mean is ρ times as long
 * and whose coefficient of variation is κ times as large. The time taken grows with the number of different ages.
 */
export function likelihood(data: Durations, point: ArrayLike<number>): Likelihood {
  const logMean = point[LOG_MEAN]!;
  const logSd = point[LOG_SD]!;
  const shape = exp(2 * (logMean - logSd));
  const logScale = 2 * logSd - logMean;
  const won = share(point[LOGIT_WON]!);
  const never = share(point[LOGIT_NEVER]!);

  const lostShape = shape * exp(-2 * point[LOG_SPREAD]!);
  const lostLogScale = logScale + point[LOG_RATIO]! + 2 * point[LOG_SPREAD]!;

  const ofWon = densities(data.won, shape, logScale);
  const ofLost = densities(data.lost, lostShape, lostLogScale);
  const decided = data.won.count + data.lost.count;
  let value =
    ofWon.value +
    ofLost.value +
    times(data.won.count, won.log) +
    times(data.lost.count, won.logRest) +
    times(decided, never.logRest);
  // The parts of the gradient by the logs of the shapes and scales, of won and of lost deals.
  let byShape = shape * ofWon.byShape;
  let byScale = ofWon.byLogScale;
  let byLostShape = lostShape * ofLost.byShape;
  let byLostScale = ofLost.byLogScale;
  let byLogitWon = data.won.count * won.rest - data.lost.count * won.p;
  let byLogitNever = -decided * never.p;

  const sWon = survival(data.ages, shape, exp(logScale));
  const sLost = survival(data.ages, lostShape, exp(lostLogScale));
  for (let i = 0; i < data.ages.length; i++) {
    const alive = won.p * sWon.value[i]! + won.rest * sLost.value[i]!;
    const chance = never.p + never.rest * alive;
    const count = data.counts[i]!;
    value += count * ln(chance);
    const weight = (count * never.rest) / chance;
    byShape += weight * won.p * shape * sWon.byShape[i]!;
    byScale += weight * won.p * sWon.byLogScale[i]!;
    byLostShape += weight * won.rest * lostShape * sLost.byShape[i]!;
    byLostScale += weight * won.rest * sLost.byLogScale[i]!;
    byLogitWon += weight * won.p * won.rest * (sWon.value[i]! - sLost.value[i]!);
    byLogitNever += weight * never.p * (1 - alive);
  }
  const gradient = new Float64Array(PARAMETERS);
  gradient[LOG_MEAN] = 2 * (byShape + byLostShape) - byScale - byLostScale;
  gradient[LOG_SD] = -2 * (byShape + byLostShape) + 2 * (byScale + byLostScale);
  gradient[LOG_RATIO] = byLostScale;
  gradient[LOGIT_WON] = byLogitWon;
  gradient[LOGIT_NEVER] = byLogitNever;
  gradient[LOG_SPREAD] = -2 * byLostShape + 2 * byLostScale;
  return { value, gradient };
}

/**
 * The probability of reaching each age, with its derivatives. All ages are computed for one shape before the next,
 * since log Γ of the last shape is cached.
 */
function survival(ages: Float64Array, shape: number, scale: number) {
  const value = new Float64Array(ages.length);
  const byShape = new Float64Array(ages.length);
  const byLogScale = new Float64Array(ages.length);
  const step = SHAPE_STEP * shape;
  for (let i = 0; i < ages.length; i++) {
    const y = ages[i]! / scale;
    value[i] = gammaQ(shape, y);
    byLogScale[i] = y > 0 ? shape * gammaStep(shape, y) : 0;
  }
  for (let i = 0; i < ages.length; i++) byShape[i] = gammaQ(shape + step, ages[i]! / scale);
  for (let i = 0; i < ages.length; i++) {
    byShape[i] = (byShape[i]! - gammaQ(shape - step, ages[i]! / scale)) / (2 * step);
  }
  return { value, byShape, byLogScale };
}

/** The sum of the log densities of the deals with dates, with its derivatives. */
function densities({ dated, sum, sumOfLogs }: Decided, shape: number, logScale: number) {
  if (dated === 0) return { value: 0, byShape: 0, byLogScale: 0 };
  const scaled = sum / exp(logScale);
  return {
    value: (shape - 1) * sumOfLogs - scaled - dated * (shape * logScale + logGamma(shape)),
    byShape: sumOfLogs - dated * (logScale + digamma(shape)),
    byLogScale: scaled - dated * shape,
  };
}

function share(logit: number) {
  const p = 1 / (1 + exp(-logit));
  const rest = 1 / (1 + exp(logit));
  return { p, rest, log: ln(p), logRest: ln(rest) };
}

/** A product in which 0 times the log of 0 is 0. */
function times(count: number, log: number): number {
  return count === 0 ? 0 : count * log;
}

/** ψ(x) for x > 0: its asymptotic series, reached by steps of ψ(x + 1) = ψ(x) + 1/x. */
function digamma(x: number): number {
  let steps = 0;
  let n = x;
  for (; n < 10; n += 1) steps -= 1 / n;
  const q = 1 / (n * n);
  const series = q * (1 / 12 - q * (1 / 120 - q * (1 / 252 - q * (1 / 240 - q / 132))));
  return steps + ln(n) - 1 / (2 * n) - series;
}
