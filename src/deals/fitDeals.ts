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
  /** Mean and standard deviation of the time until a deal is won. */
  readonly mean: Estimate;
  readonly sd: Estimate;
  /** The time of a lost deal, as a share of a won deal's time. */
  readonly lossTime: Estimate;
  /**
   * The ratio of the lost deals' coefficient of variation to that of won deals; 1 unless the data show that it is
   * larger.
   */
  readonly lostSpread: Estimate;
  /** The share won among those that are ever decided. */
  readonly won: Estimate;
  /** The share of deals that nobody ever closes; 0 unless the data reject 0. */
  readonly never: Estimate;
  readonly logLikelihood: number;
};

/**
 * Fewer decided deals than this give no fit. Lost deals get a time of their own only from this many with a date, and a
 * spread of their own only if as many won deals have one too.
 */
const FEWEST = 10;
/**
 * Twice the log-likelihood ratio from which a never-closed share of 0 is rejected at 5 %. As 0 is the end of the
 * share's range, this statistic is distributed as half 0 and half χ² with one degree of freedom, which exceeds 2.706
 * with probability 10 %.
 */
const REJECTED = 2.706;
/**
 * Twice the log-likelihood ratio from which it is rejected at 2.5 % that lost deals' times spread no more than won
 * deals': χ² with one degree of freedom exceeds 3.841 with probability 5 %, half of it on the side of a larger spread,
 * the only one that counts.
 */
const UNLIKE = 3.841;
/** An interval whose ends differ by more than this factor is too wide to be useful. */
const WIDEST = 20;
const NEVER = [0.03, 0.3];

/**
 * Fits how long deals take by maximum likelihood, with open deals counted as not yet decided. The times of won and
 * lost deals are gamma distributions with a common shape, or with separate shapes where the data show that lost deals'
 * times spread more: a common shape would then make a won deal's time too long. The 90 % intervals are by the delta
 * method on the logs of times and the logits of shares, from the observed information. Undefined where the deals do
 * not show how long a deal takes: too few are decided, all ended the same way, or an interval is too wide.
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

/** The maximum with the never-closed share fixed at 0, or with that share estimated where the data reject 0. */
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

/**
 * The estimates at a maximum with their intervals; undefined where there is no covariance matrix or an interval is too
 * wide to be useful.
 */
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

/**
 * The start of the search: the moments of the decided deals, whose times are too short since slow deals are still open.
 */
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
