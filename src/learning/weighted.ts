import { percentilesFrom, PERCENTILE_LEVELS } from "./percentiles.ts";
import type { Percentiles } from "./percentiles.ts";

/**
 * Values that stand for a distribution, each with its weight. Weights are at least 0 and need not add up to 1. In
 * rising order, the values are taken as nodes of a continuous distribution.
 */
export type Weighted = { readonly values: Float64Array; readonly weights: Float64Array };

/** The 5th, 50th and 95th percentile; half of each value's weight counts as below it and half as above it. */
export function weightedPercentiles(weighted: Weighted): Percentiles {
  const { values, weights } = inOrder(weighted);
  const total = weights.reduce((sum, w) => sum + w, 0);
  return percentilesFrom(PERCENTILE_LEVELS.map((level) => valueAt(values, weights, level * total)));
}

function valueAt(values: Float64Array, weights: Float64Array, wanted: number): number {
  let below = weights[0]! / 2;
  if (wanted <= below) return values[0]!;
  for (let i = 1; i < values.length; i++) {
    const step = (weights[i - 1]! + weights[i]!) / 2;
    if (below + step >= wanted && step > 0) {
      const [from, to] = [values[i - 1]!, values[i]!];
      return from === to
        ? to
        : from + (to - from) * shareOfStep((wanted - below) / step, weights[i - 1]!, weights[i]!);
    }
    below += step;
  }
  return values.at(-1)!;
}

/**
 * How far between two nodes a share of the weight between them is reached, 0 to 1; the density between them is a
 * straight line.
 */
function shareOfStep(share: number, from: number, to: number): number {
  const slope = (to - from) / (from + to);
  if (Math.abs(slope) < 1e-9) return share;
  // (1 − slope) x + slope x² = share
  return (2 * share) / (1 - slope + Math.sqrt((1 - slope) * (1 - slope) + 4 * slope * share));
}

function inOrder({ values, weights }: Weighted): Weighted {
  if (values.every((x, i) => i === 0 || x >= values[i - 1]!)) return { values, weights };
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  return {
    values: Float64Array.from(order, (i) => values[i]!),
    weights: Float64Array.from(order, (i) => weights[i]!),
  };
}

export function weightedMoments({ values, weights }: Weighted): {
  readonly mean: number;
  readonly variance: number;
} {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    total += weights[i]!;
    sum += weights[i]! * values[i]!;
  }
  const mean = sum / total;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += weights[i]! * (values[i]! - mean) * (values[i]! - mean);
  return { mean, variance: squares / total };
}
