import type { DistributionFamily } from "./distributionFamily.ts";
import { poisson, poissonColumn } from "./poisson.ts";

/** The distributions of counts and of listed values. Listed values are sorted, so that draws rise with the uniform. */

/** poisson(mean) */
export const poissonDistribution: DistributionFamily = {
  arity: [1, 1],
  accepts: ([mean]) => isPoissonMean(mean!),
  mean: ([mean]) => (isPoissonMean(mean!) ? mean! : NaN),
  quantile: (u, [mean]) => poisson(mean!, u),
  fixed: ([mean]) => {
    const means = Float64Array.of(mean!);
    return (out, u, count) => poissonColumn(out, means, u, count);
  },
};

/** The range of `poissonColumn`. */
function isPoissonMean(mean: number): boolean {
  return mean >= 0 && mean <= 1e15;
}

/** bernoulli(p): 1 with probability p, else 0 */
export const bernoulli: DistributionFamily = {
  arity: [1, 1],
  accepts: ([p]) => isShare(p!),
  mean: ([p]) => (isShare(p!) ? p! : NaN),
  quantile: (u, [p]) => (u > 1 - p! ? 1 : 0),
};

function isShare(p: number): boolean {
  return p >= 0 && p <= 1;
}

/** discrete(v1, p1, v2, p2, …): each value with a probability in proportion to its p */
export const discrete: DistributionFamily = {
  arity: [2, Infinity],
  accepts: isListOfPairs,
  mean: (args) => {
    if (!isListOfPairs(args)) return NaN;
    let sum = 0;
    let total = 0;
    for (let i = 0; i < args.length; i += 2) {
      sum += args[i]! * args[i + 1]!;
      total += args[i + 1]!;
    }
    return sum / total;
  },
  quantile: (u, args) => inverse(args)(u),
  fixed: (args) => {
    const at = inverse(args);
    return (out, u, count) => {
      for (let i = 0; i < count; i++) out[i] = at(u[i]!);
    };
  },
};

function isListOfPairs(args: readonly number[]): boolean {
  let total = 0;
  for (let i = 1; i < args.length; i += 2) {
    if (!(args[i]! >= 0 && Number.isFinite(args[i - 1]))) return false;
    total += args[i]!;
  }
  return args.length % 2 === 0 && total > 0 && total < Infinity;
}

/** The least value up to which the probabilities add up to at least u. */
function inverse(args: readonly number[]): (u: number) => number {
  const pairs = Array.from({ length: args.length / 2 }, (_, i) => [args[2 * i]!, args[2 * i + 1]!] as const)
    .filter(([, chance]) => chance > 0)
    .sort(([a], [b]) => a - b);
  const upTo: number[] = [];
  let total = 0;
  for (const [, chance] of pairs) upTo.push((total += chance));
  return (u) => {
    const wanted = u * total;
    let i = 0;
    while (i < upTo.length - 1 && upTo[i]! < wanted) i++;
    return pairs[i]![0];
  };
}

/** sample(v1, v2, …): one of the values, all equally likely */
export const sample: DistributionFamily = {
  arity: [1, Infinity],
  accepts: isListOfNumbers,
  mean: (args) => (isListOfNumbers(args) ? args.reduce((sum, v) => sum + v, 0) / args.length : NaN),
  quantile: (u, args) => sampleAt(u, [...args].sort(byValue)),
  fixed: (args) => {
    const sorted = [...args].sort(byValue);
    return (out, u, count) => {
      for (let i = 0; i < count; i++) out[i] = sampleAt(u[i]!, sorted);
    };
  },
};

function isListOfNumbers(args: readonly number[]): boolean {
  return args.length > 0 && args.every(Number.isFinite);
}

function byValue(a: number, b: number): number {
  return a - b;
}

function sampleAt(u: number, sorted: readonly number[]): number {
  return sorted[Math.max(0, Math.min(sorted.length - 1, Math.ceil(u * sorted.length) - 1))]!;
}
