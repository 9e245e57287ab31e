import { betaDistribution, betaP } from "../engine/distributions/beta.ts";
import { binomialColumn } from "../engine/distributions/binomial.ts";
import { gammaQ } from "../engine/distributions/gamma.ts";
import { poissonColumn } from "../engine/distributions/poisson.ts";
import { normalQuantile } from "../engine/distributions/normal.ts";
import { siteKey } from "../engine/random/siteKey.ts";
import { fillStratified } from "../engine/random/strata.ts";
import { fillUniforms } from "../engine/random/uniforms.ts";
import type { Counted } from "./likelihood.ts";
import { nodesOf } from "./posterior.ts";
import type { TypedDistribution } from "./typedDistribution.ts";
import type { Weighted } from "./weighted.ts";

/**
 * The number of nodes of the prior where averages over it are exact at each node, and of draws where they are
 * simulated.
 */
const NODES = 1024;
const DRAWS = 10_000;
const SEED = 1;

/** The prior predictive probabilities of a total at most, and at least, as large as the actual one. */
type Tails = { readonly lower: number; readonly upper: number };

/** The probability of data at least this extreme on either side: twice the smaller tail, at most 1. */
function twoSided({ lower, upper }: Tails): number {
  return Math.min(1, 2 * Math.min(lower, upper));
}

/**
 * The probability of a total at least as extreme as the actual one, where the rate is the input itself: exact at each
 * of the prior's nodes, from the distribution of the sum (binomial or Poisson). Either all months have tries or none
 * has.
 */
export function surpriseOfCounts(prior: TypedDistribution, months: readonly Counted[]): number {
  const came = months.reduce((sum, month) => sum + month.came, 0);
  const ofTries = months[0]?.tried !== undefined;
  const tried = months.reduce((sum, month) => sum + (month.tried ?? 0), 0);
  const upTo = (k: number, rate: number): number =>
    ofTries ? binomialUpTo(k, tried, rate) : poissonUpTo(k, rate * months.length);
  const nodes = nodesOf(prior, NODES);
  return twoSided({
    lower: averageOver(nodes, (rate) => upTo(came, rate)),
    upper: averageOver(nodes, (rate) => 1 - upTo(came - 1, rate)),
  });
}

/**
 * The same where each month has its own rate: from 10,000 stratified draws of the input, and draws of every month's
 * count. The draws are the same at every call.
 *
 * @param site the address of the draws.
 * @param ratesAt fills a list with every month's rate at a value of the input.
 */
export function surpriseThrough(
  prior: TypedDistribution,
  months: readonly Counted[],
  ratesAt: (value: number, out: Float64Array) => void,
  site: string,
): number {
  const values = drawsOf(prior, `${site}/value`);
  const rates = months.map(() => new Float64Array(DRAWS));
  const one = new Float64Array(months.length);
  for (let i = 0; i < DRAWS; i++) {
    ratesAt(values[i]!, one);
    for (let m = 0; m < one.length; m++) rates[m]![i] = one[m]!;
  }
  const key = siteKey(SEED, `${site}/count`);
  const total = new Float64Array(DRAWS);
  const count = new Float64Array(DRAWS);
  const uniforms = new Float64Array(DRAWS);
  months.forEach(({ tried }, m) => {
    fillUniforms(uniforms, DRAWS, key, 0, m, 0);
    if (tried === undefined) poissonColumn(count, rates[m]!, uniforms, DRAWS);
    else binomialColumn(count, Float64Array.of(tried), rates[m]!, uniforms, DRAWS);
    for (let i = 0; i < DRAWS; i++) total[i]! += count[i]!;
  });
  const came = months.reduce((sum, month) => sum + month.came, 0);
  let [below, above] = [0, 0];
  for (const sum of total) {
    if (sum <= came) below++;
    if (sum >= came) above++;
  }
  return twoSided({ lower: below / DRAWS, upper: above / DRAWS });
}

function drawsOf(prior: TypedDistribution, site: string): Float64Array {
  const uniforms = new Float64Array(DRAWS);
  fillStratified(uniforms, DRAWS, siteKey(SEED, site), 0, DRAWS);
  if (prior.kind === "number") return uniforms.fill(prior.value);
  if (prior.kind === "one-draw") return prior.at(uniforms.map(normalQuantile));
  return uniforms.map((u) => prior.values[Math.floor(u * prior.values.length)]!);
}

/**
 * The same for the mean of an input's own figures: exact at each node, from Student's t distribution of the mean.
 *
 * @param scale the scale on which the mean was taken: the logarithm or the logit of the figures.
 */
export function surpriseOfMean(
  prior: TypedDistribution,
  { mean, sd, months }: { readonly mean: number; readonly sd: number; readonly months: number },
  scale: (value: number) => number,
): number {
  const lower = averageOver(nodesOf(prior, NODES), (value) => {
    const off = mean - scale(value);
    return studentUpTo(sd === 0 ? off * Infinity : (off * Math.sqrt(months)) / sd, months - 1);
  });
  return twoSided({ lower, upper: 1 - lower });
}

/** The mean of a function over a distribution; nodes at which the function has no value are left out. */
function averageOver({ values, weights }: Weighted, f: (value: number) => number): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const y = f(values[i]!);
    if (y !== y || weights[i] === 0) continue;
    sum += weights[i]! * y;
    total += weights[i]!;
  }
  return sum / total;
}

/** P(X <= k) for n tries, each with probability p. */
function binomialUpTo(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  if (p <= 0 || p >= 1) return p <= 0 ? 1 : 0;
  return betaP(betaDistribution(n - k, k + 1), 1 - p, p);
}

/** P(X <= k) for a Poisson distribution with this mean. */
function poissonUpTo(k: number, mean: number): number {
  return k < 0 ? 0 : mean > 0 ? gammaQ(k + 1, mean) : 1;
}

/** P(T <= t) of Student's t. */
export function studentUpTo(t: number, freedom: number): number {
  if (t !== t) return NaN;
  if (!Number.isFinite(t)) return t > 0 ? 1 : 0;
  const share = freedom / (freedom + t * t);
  const tail = betaP(betaDistribution(freedom / 2, 0.5), share, 1 - share) / 2;
  return t < 0 ? tail : 1 - tail;
}
