import { exp } from "../lib/elementary/exp.ts";
import { ln } from "../lib/elementary/ln.ts";
import { fromLogit } from "../engine/distributions/beta.ts";
import { Z95 } from "../engine/distributions/normal.ts";
import type { Durations } from "./durations.ts";
import {
  LOG_MEAN,
  LOG_RATIO,
  LOG_SD,
  LOG_SPREAD,
  LOGIT_NEVER,
  LOGIT_WON,
  PARAMETERS,
  likelihood,
} from "./likelihood.ts";
import { maximise, measured } from "./maximise.ts";
import type { Maximum } from "./maximise.ts";

/** An estimate with the ends of its 90 % interval. */
export type Estimate = { readonly value: number; readonly p5: number; readonly p95: number };

/** How long deals take and how many are won. Times in months, shares 0 to 1. */
export type DealFit = {
  /** Mean and standard deviation of a won deal's time. */
  readonly mean: Estimate;
  readonly sd: Estimate;
  /** A lost deal's time as a share of a won one's. */
  readonly lossTime: Estimate;
  /** The ratio of lost deals' coefficient of variation to that of won ones; 1 unless the data say that it is more. */
  readonly lostSpread: Estimate;
  /** The share won among those that are ever decided. */
  readonly won: Estimate;
  /** The share that nobody ever closes; 0 unless the data reject that. */
  readonly never: Estimate;
  readonly logLikelihood: number;
};

/** Fewer decided deals than this, or lost ones with a date, do not give a time. */
const FEWEST = 10;
/** Twice the log-likelihood ratio from which a share of 0 is rejected at 5 %: half of χ² with one degree of freedom. */
const REJECTED = 2.706;
/** The same from which it is rejected at 2.5 % that lost deals' times spread no more than won ones': half of χ² with one degree of freedom. */
const UNLIKE = 3.841;
/** An interval whose ends differ by more than this factor is too wide to say anything. */
const WIDEST = 20;
const NEVER = [0.03, 0.3];

/**
 * Fits how long deals take by maximum likelihood, open ones counted as not decided yet. Times of won and of lost deals are
 * gamma distributions of one shape, or of one each where the data say that lost deals spread more: taken as alike then,
 * a won deal's time comes out too long. Intervals of 90 % by
 * the delta method on the logs of times and the logits of shares, from the observed information. Undefined where the
 * deals do not say how long a deal takes: too few are decided, all one way, or an interval is too wide.
 */
export function fitDeals(data: Durations): DealFit | undefined {
  const { won, lost } = data;
  if (won.count + lost.count < FEWEST || won.count === 0 || lost.count === 0) return undefined;
  if (won.dated + lost.dated === 0) return undefined;
  const free = [LOG_MEAN, LOG_SD, LOGIT_WON];
  if (lost.dated >= FEWEST) free.push(LOG_RATIO);
  const alike = withoutAndWithNever(data, startOf(data), free);
  if (lost.dated >= FEWEST && won.dated >= FEWEST) {
    const unlike = withoutAndWithNever(data, alike.found.point, [...free, LOG_SPREAD]);
    const isRejected =
      unlike.found.point[LOG_SPREAD]! > 0 && 2 * (unlike.found.value - alike.found.value) > UNLIKE;
    const fit = isRejected ? readFit(data, unlike) : undefined;
    if (fit !== undefined) return fit;
  }
  return readFit(data, alike);
}

type Fitted = { readonly found: Maximum; readonly free: readonly number[] };

/** The maximum with a share of 0 that is never closed, or with a share where the data reject 0. */
function withoutAndWithNever(data: Durations, start: Float64Array, free: readonly number[]): Fitted {
  const objective = (point: Float64Array) => likelihood(data, point);
  const scale = data.won.count + data.lost.count;
  const from = Float64Array.from(start);
  from[LOGIT_NEVER] = -Infinity;
  const without = maximise(objective, from, free, scale);
  let best: Fitted = { found: without, free };
  if (data.open === 0) return best;
  for (const never of NEVER) {
    const there = Float64Array.from(without.point);
    there[LOGIT_NEVER] = ln(never / (1 - never));
    const withNever = maximise(objective, there, [...free, LOGIT_NEVER], scale);
    if (2 * (withNever.value - without.value) > REJECTED && withNever.value > best.found.value) {
      best = { found: withNever, free: [...free, LOGIT_NEVER] };
    }
  }
  return best;
}

/** The estimates at a maximum with their intervals; undefined where they say nothing. */
function readFit(data: Durations, { found, free }: Fitted): DealFit | undefined {
  const { covariance, point, value } = measured((at) => likelihood(data, at), found, free);
  if (covariance === undefined) return undefined;
  const estimate = (index: number, back: (x: number) => number): Estimate => {
    const at = free.indexOf(index);
    const x = point[index]!;
    if (at === -1) return { value: back(x), p5: back(x), p95: back(x) };
    const half = Z95 * Math.sqrt(covariance[at]![at]!);
    return { value: back(x), p5: back(x - half), p95: back(x + half) };
  };
  const mean = estimate(LOG_MEAN, exp);
  const sd = estimate(LOG_SD, exp);
  const lossTime = estimate(LOG_RATIO, exp);
  if ([mean, sd, lossTime].some(({ p5, p95 }) => !(p95 <= WIDEST * p5))) return undefined;
  return {
    mean,
    sd,
    lossTime,
    lostSpread: estimate(LOG_SPREAD, exp),
    won: estimate(LOGIT_WON, fromLogit),
    never: estimate(LOGIT_NEVER, fromLogit),
    logLikelihood: value,
  };
}

/** The start of the search: the moments of the decided deals, though they are too short. */
function startOf({ won, lost }: Durations): Float64Array {
  const dated = won.dated + lost.dated;
  const meanOf = (deals: typeof won, other: number) => (deals.dated === 0 ? other : deals.sum / deals.dated);
  const all = (won.sum + lost.sum) / dated;
  const mean = lost.dated >= FEWEST ? meanOf(won, all) : all;
  // The gamma distribution's shape by the approximation of Minka (2002) from the mean and the mean log.
  const excess = ln(all) - (won.sumOfLogs + lost.sumOfLogs) / dated;
  const shape = Math.max(0.2, Math.min(50, excess > 0 ? 0.5 / excess : 50));
  const point = new Float64Array(PARAMETERS);
  point[LOG_MEAN] = ln(mean);
  point[LOG_SD] = ln(mean) - ln(shape) / 2;
  point[LOG_RATIO] = lost.dated >= FEWEST ? ln(meanOf(lost, all) / mean) : 0;
  point[LOGIT_WON] = ln((won.count + 0.5) / (lost.count + 0.5));
  point[LOGIT_NEVER] = -Infinity;
  return point;
}
