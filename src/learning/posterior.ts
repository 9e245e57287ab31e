import { exp } from "../lib/elementary/exp.ts";
import { FARTHEST_SCORE } from "./atScore.ts";
import { normalQuantile } from "../engine/distributions/normal.ts";
import { percentilesFrom, PERCENTILE_LEVELS } from "./percentiles.ts";
import type { Percentiles } from "./percentiles.ts";
import { scorePercentiles } from "./scorePercentiles.ts";
import type { TypedDistribution } from "./typedDistribution.ts";
import { weightedPercentiles } from "./weighted.ts";
import type { Weighted } from "./weighted.ts";

/**
 * The logarithm of the probability of the data at each value, up to a constant; −∞ where they are impossible. NaN
 * counts as −∞: where the plan has no value there can be no actual.
 */
export type LogLikelihood = (values: Float64Array) => Float64Array;

const NOTHING_LEARNT: LogLikelihood = (values) => new Float64Array(values.length);

/** Steps of the first grid; their number is doubled until the percentiles hardly change. */
const FIRST_NODES = 256;
const MOST_NODES = 65_536;
/** How far the percentiles of two grids may differ, as a share of the distance from the 5th to the 95th percentile. */
const AGREED = 1e-5;

/** Weights below e^−45 of the largest do not change any percentile. */
const NEGLIGIBLE = 45;

/**
 * The percentiles of a distribution given the data: density ∝ prior × likelihood, on a grid of the prior's normal
 * score, over the part where that product is not negligible. The grid is refined until the percentiles agree to 1e-5
 * of the posterior's own width (for an expression of several draws the accuracy is that of its points). undefined
 * where the data are impossible at every value.
 */
export function posteriorOf(
  prior: TypedDistribution,
  logLikelihood: LogLikelihood = NOTHING_LEARNT,
): Percentiles | undefined {
  if (prior.kind === "number") {
    const { value } = prior;
    return logLikelihood(Float64Array.of(value))[0]! > -Infinity
      ? { p5: value, p50: value, p95: value }
      : undefined;
  }
  if (prior.kind === "several-draws") {
    const weights = weightsOf(logLikelihood(prior.values));
    return weights === undefined ? undefined : weightedPercentiles({ values: prior.values, weights });
  }
  const where = region(prior.at, logLikelihood);
  if (where === undefined) return undefined;
  let last: Percentiles | undefined;
  for (let nodes = FIRST_NODES; ; nodes *= 2) {
    const now = prior.rises
      ? risingPercentiles(prior.at, logLikelihood, where, nodes)
      : weightedPercentiles(onGrid(prior.at, logLikelihood, where, nodes));
    if ((last !== undefined && agree(last, now)) || nodes >= MOST_NODES) return now;
    last = now;
  }
}

/** Where values rise with the score, the percentiles are the values at the percentiles of the score. */
function risingPercentiles(
  at: (scores: Float64Array) => Float64Array,
  logLikelihood: LogLikelihood,
  region: Region,
  nodes: number,
): Percentiles {
  const scores = gridOf(region, nodes);
  const weights = weightsOf(logDensities(scores, logLikelihood(at(scores))))!;
  return percentilesFrom([...at(scorePercentiles(scores, weights))]);
}

function agree(a: Percentiles, b: Percentiles): boolean {
  const room = AGREED * (b.p95 - b.p5);
  return ([a.p5 - b.p5, a.p50 - b.p50, a.p95 - b.p95] as const).every((off) => Math.abs(off) <= room);
}

/** The percentiles of a typed distribution; exact for one draw whose values rise with the score. */
export function percentilesOf(typed: TypedDistribution): Percentiles | undefined {
  if (typed.kind !== "one-draw" || !typed.rises) return posteriorOf(typed);
  const scores = Float64Array.from(PERCENTILE_LEVELS, normalQuantile);
  return percentilesFrom([...typed.at(scores)]);
}

/**
 * A distribution as nodes with weights, without data or given data. All weights are 0 where several draws make the
 * data impossible.
 */
export function nodesOf(
  distribution: TypedDistribution,
  count: number,
  logLikelihood: LogLikelihood = NOTHING_LEARNT,
): Weighted {
  if (distribution.kind === "number") {
    return { values: Float64Array.of(distribution.value), weights: Float64Array.of(1) };
  }
  if (distribution.kind === "several-draws") {
    const { values } = distribution;
    return { values, weights: weightsOf(logLikelihood(values)) ?? new Float64Array(values.length) };
  }
  const where = region(distribution.at, logLikelihood) ?? [-1, 1];
  return onGrid(distribution.at, logLikelihood, where, count);
}

type Region = readonly [from: number, to: number];

function onGrid(
  at: (scores: Float64Array) => Float64Array,
  logLikelihood: LogLikelihood,
  region: Region,
  nodes: number,
): Weighted {
  const scores = gridOf(region, nodes);
  const values = at(scores);
  return { values, weights: weightsOf(logDensities(scores, logLikelihood(values)))! };
}

/**
 * The scores between which prior × likelihood is not negligible, narrowed until they span more than a sixth of a grid
 * of 256 steps. The product is assumed to have one peak. undefined where it is 0 everywhere.
 */
function region(
  at: (scores: Float64Array) => Float64Array,
  logLikelihood: LogLikelihood,
): Region | undefined {
  let where: Region = [-FARTHEST_SCORE, FARTHEST_SCORE];
  for (let round = 0; round < 12; round++) {
    const scores = gridOf(where, FIRST_NODES);
    const logs = logDensities(scores, logLikelihood(at(scores)));
    const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
    if (most === -Infinity) return undefined;
    let first = logs.findIndex((log) => log >= most - NEGLIGIBLE);
    let last = logs.findLastIndex((log) => log >= most - NEGLIGIBLE);
    const inside = last - first;
    first = Math.max(0, first - 1);
    last = Math.min(scores.length - 1, last + 1);
    where = [scores[first]!, scores[last]!];
    if (inside > FIRST_NODES / 6) break;
  }
  return where;
}

function gridOf([from, to]: Region, nodes: number): Float64Array {
  return Float64Array.from({ length: nodes + 1 }, (_, i) => from + ((to - from) * i) / nodes);
}

function logDensities(scores: Float64Array, logs: Float64Array): Float64Array {
  return logs.map((log, i) => (log === log ? log - (scores[i]! * scores[i]!) / 2 : -Infinity));
}

/** Weights from their logarithms, the largest 1; undefined where all are 0. */
function weightsOf(logs: Float64Array): Float64Array | undefined {
  const most = logs.reduce((a, b) => (b > a ? b : a), -Infinity);
  return most === -Infinity ? undefined : logs.map((log) => (log === log ? exp(log - most) : 0));
}
