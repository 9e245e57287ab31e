import { ln } from "../lib/elementary/ln.ts";
import { betaQuantile } from "../engine/distributions/beta.ts";
import { logit } from "../engine/distributions/logitNormal.ts";
import type { Unit } from "../model/row.ts";
import { dispersion, drift } from "./dispersion.ts";
import { interpolated } from "./interpolated.ts";
import { logChance, logStudent } from "./likelihood.ts";
import type { Counted } from "./likelihood.ts";
import { percentilesFrom, PERCENTILE_LEVELS } from "./percentiles.ts";
import type { Percentiles } from "./percentiles.ts";
import { nodesOf, posteriorOf } from "./posterior.ts";
import { surpriseOfCounts, surpriseOfMean, surpriseThrough } from "./surprise.ts";
import { chanceUpTo } from "./typedDistribution.ts";
import type { TypedDistribution } from "./typedDistribution.ts";
import { weightedMoments } from "./weighted.ts";

/** What the actuals show about one input. */
export type Lesson = {
  /** The dispersion: how much more months differ than by chance alone; at least 1. */
  readonly phi: number;
  /** undefined where the actuals are impossible for every value of the prior. */
  readonly posterior: Percentiles | undefined;
  /** The probability, before the actuals were known, of data at least this extreme. */
  readonly surprise: number;
  /** The probability that first and later months differ this much if nothing changed; undefined for too few months. */
  readonly drift: number | undefined;
};

/**
 * What counts show about the rate behind them, where that rate is the input itself.
 *
 * @param months either all with tries or all without; in order of time.
 */
export function lessonOfRate(prior: TypedDistribution, months: readonly Counted[]): Lesson {
  const fitted = atCommonRate(months);
  const phi = dispersion(fitted);
  const { came, missed, expected } = totals(months);
  const posterior = posteriorOf(prior, (values) =>
    values.map((rate) => (timesLog(came, rate) + timesLog(missed, 1 - rate) - expected * rate) / phi),
  );
  return { phi, posterior, surprise: surpriseOfCounts(prior, months), drift: drift(fitted) };
}

/**
 * The same where one certain number was typed: the prior is then Beta(½, ½) (Jeffreys), as for somebody who does not
 * know the share at all, and the surprise is the probability under the typed number.
 */
export function lessonOfCertain(typed: number, months: readonly Counted[]): Lesson {
  const fitted = atCommonRate(months);
  const phi = dispersion(fitted);
  const { came, missed } = totals(months);
  const [a, b] = [0.5 + came / phi, 0.5 + missed / phi];
  const posterior = percentilesFrom(PERCENTILE_LEVELS.map((level) => betaQuantile(level, a, b)));
  const surprise = surpriseOfCounts({ kind: "number", value: typed }, months);
  return { phi, posterior, surprise, drift: drift(fitted) };
}

function totals(months: readonly Counted[]): {
  readonly came: number;
  readonly missed: number;
  readonly expected: number;
} {
  let [came, missed, expected] = [0, 0, 0];
  for (const month of months) {
    came += month.came;
    if (month.tried === undefined) expected += 1;
    else missed += month.tried - month.came;
  }
  return { came, missed, expected };
}

function timesLog(count: number, rate: number): number {
  return count === 0 ? 0 : rate < 0 ? NaN : count * ln(rate);
}

function atCommonRate(months: readonly Counted[]) {
  const { came, missed, expected } = totals(months);
  const rate = came / (expected > 0 ? expected : came + missed);
  return months.map((month) => ({ ...month, rate }));
}

/** How far out in the prior, in normal scores, the best value is searched for. */
const REACH = 20;

/**
 * What counts show about an input where their rates depend on it in some other way.
 *
 * @param ratesAt every month's rate (a probability, or the expected number) at a value of the input; costly.
 * @param site the address of the random draws for the surprise.
 */
export function lessonThrough(
  prior: TypedDistribution,
  months: readonly Counted[],
  ratesAt: (value: number) => Float64Array,
  site: string,
): Lesson {
  const breaks = breaksOf(prior);
  const rates =
    breaks.length < 2
      ? (_: number, out: Float64Array): void => out.set(ratesAt(breaks[0]!))
      : interpolated(ratesAt, breaks);
  const one = new Float64Array(months.length);
  const logLikelihood = (value: number): number => {
    rates(value, one);
    let sum = 0;
    for (let m = 0; m < one.length; m++) sum += logChance(months[m]!, one[m]!);
    return sum;
  };
  const best = bestFit(logLikelihood, breaks);
  rates(best, one);
  const fitted = months.map((month, m) => ({ ...month, rate: one[m]! }));
  const phi = dispersion(fitted);
  return {
    phi,
    posterior: posteriorOf(prior, (values) => values.map((value) => logLikelihood(value) / phi)),
    surprise: surpriseThrough(prior, months, rates, site),
    drift: drift(fitted),
  };
}

/** Values from one end of the prior's range to the other, closer together where the prior is more likely. */
function breaksOf(prior: TypedDistribution): number[] {
  const scores = [-REACH, -5, 0, 5, REACH];
  if (prior.kind === "number") return [prior.value];
  const values =
    prior.kind === "one-draw"
      ? prior.at(Float64Array.from(scores))
      : [0, 0.02, 0.5, 0.98, 1].map((share) => prior.values[Math.round(share * (prior.values.length - 1))]!);
  return [...new Set(values)].filter(Number.isFinite).sort((a, b) => a - b);
}

const SCAN = 100;

/** The value between the breaks at which a function with one peak is largest: by a scan, then golden-section search. */
function bestFit(f: (value: number) => number, breaks: readonly number[]): number {
  const xs = breaks.flatMap((x, i) => {
    const next = breaks[i + 1];
    return next === undefined ? [x] : Array.from({ length: SCAN }, (_, k) => x + ((next - x) * k) / SCAN);
  });
  const level = (x: number): number => {
    const y = f(x);
    return y === y ? y : -Infinity;
  };
  const heights = xs.map(level);
  const top = heights.indexOf(Math.max(...heights));
  let [low, high] = [xs[Math.max(0, top - 1)]!, xs[Math.min(xs.length - 1, top + 1)]!];
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < 60; i++) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (level(a) < level(b)) low = a;
    else high = b;
  }
  return (low + high) / 2;
}

/** How many months with figures of its own are needed to learn about an input from them. */
export const FOR_OWN_FIGURES = 3;

/**
 * What an input's own figures show about it, on the logarithmic scale (logit for shares): the likelihood of their mean
 * is Student's t. undefined for fewer than three figures, and where a figure has no logarithm.
 */
export function lessonOfOwn(
  prior: TypedDistribution,
  figures: readonly number[],
  unit: Unit,
): Lesson | undefined {
  const months = figures.length;
  const scale = unit === "share" ? logit : ln;
  const logs = figures.map(scale);
  if (months < FOR_OWN_FIGURES || !logs.every(Number.isFinite)) return undefined;
  const mean = logs.reduce((sum, x) => sum + x, 0) / months;
  const squares = logs.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  // Equal figures differ from their mean by rounding errors at most.
  const sd = figures.every((x) => x === figures[0]) ? 0 : Math.sqrt(squares / (months - 1));
  const posterior =
    sd === 0
      ? certainly(prior, figures[0]!)
      : posteriorOf(prior, (values) => values.map((x) => logStudent(scale(x), mean, sd, months)));
  const surprise = surpriseOfMean(prior, { mean, sd, months }, scale);
  return { phi: 1, posterior, surprise, drift: undefined };
}

/** The value alone, where it lies inside the prior's range; otherwise undefined. */
function certainly(prior: TypedDistribution, value: number): Percentiles | undefined {
  const below = chanceUpTo(prior, value);
  return below > 0 && below < 1 ? { p5: value, p50: value, p95: value } : undefined;
}

/** The number of tries that tell as much as a typed share: p(1 − p)/variance − 1, with p the mean. */
export function triesOf(prior: TypedDistribution): number {
  const { mean, variance } = weightedMoments(nodesOf(prior, 1024));
  return (mean * (1 - mean)) / variance - 1;
}
