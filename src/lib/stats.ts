import { orderStatistics } from "./orderStatistics.ts";
import { decimalExponent, powerOfTen } from "./elementary/powersOfTen.ts";

/**
 * Moments and percentiles of a sample. ∞ counts as the largest value, −∞ as the smallest; elements without a value
 * (NaN) are left out and counted.
 */
export type Sample = {
  readonly count: number;
  readonly novalue: number;
  /** How many elements are +∞. */
  readonly infinite: number;
  /** ±∞ where some elements are; NaN where both infinities occur, and where no element has a value. */
  readonly mean: number;
  /** Standard deviation of the finite elements, with n − 1; 0 for a single one. */
  readonly sd: number;
  /** Whether all finite elements are whole numbers. */
  readonly whole: boolean;
  /** The smallest and the largest finite element; NaN where there is none. */
  readonly min: number;
  readonly max: number;
  readonly percentiles: Float64Array;
};

/**
 * Describes the first `count` elements of a sample.
 *
 * @param levels shares in rising order; percentiles are of type 7 (linear between order statistics,
 *   Hyndman and Fan 1996).
 */
export function describe(values: Float64Array, count: number, levels: readonly number[]): Sample {
  let novalue = 0;
  let infinite = 0;
  let lowest = 0;
  let finite = 0;
  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  let whole = true;
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x === 0) {
      finite++;
      sum += x;
      if (x < min) min = x;
      if (x > max) max = x;
      if (whole && x !== Math.floor(x)) whole = false;
    } else if (x === Infinity) infinite++;
    else if (x === -Infinity) lowest++;
    else novalue++;
  }
  const mean = finite === 0 ? NaN : sum / finite;
  let squares = 0;
  if (min < max) {
    for (let i = 0; i < count; i++) {
      const d = values[i]! - mean;
      if (d - d === 0) squares += d * d;
    }
  }
  const shared = {
    count,
    novalue,
    infinite,
    whole,
    min: finite === 0 ? NaN : min,
    max: finite === 0 ? NaN : max,
  };
  const sd = finite > 1 ? Math.sqrt(squares / (finite - 1)) : finite === 1 ? 0 : NaN;
  const total =
    infinite > 0 || lowest > 0 ? (infinite > 0 ? (lowest > 0 ? NaN : Infinity) : -Infinity) : mean;
  return {
    ...shared,
    mean: total,
    sd,
    percentiles: percentilesOf(values, count, levels, { novalue, infinite, lowest, finite, min, max, whole }),
  };
}

/** Type-7 percentiles of the first `count` elements; NaN where none has a value. */
export function percentiles(values: Float64Array, count: number, levels: readonly number[]): Float64Array {
  return describe(values, count, levels).percentiles;
}

type Extent = {
  readonly novalue: number;
  readonly infinite: number;
  readonly lowest: number;
  readonly finite: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
};

function percentilesOf(
  values: Float64Array,
  count: number,
  levels: readonly number[],
  extent: Extent,
): Float64Array {
  const n = count - extent.novalue;
  const out = new Float64Array(levels.length).fill(NaN);
  if (n === 0) return out;
  const ranks = levels.map((level) => Math.floor((n - 1) * level));
  const wanted = [...new Set(ranks.flatMap((rank) => [rank, Math.min(rank + 1, n - 1)]))].sort(
    (a, b) => a - b,
  );
  const at = valuesAt(values, count, wanted, extent);
  levels.forEach((level, index) => {
    const h = (n - 1) * level;
    const rank = ranks[index]!;
    out[index] = between(at.get(rank)!, at.get(Math.min(rank + 1, n - 1))!, h - rank);
  });
  return out;
}

/**
 * Linear interpolation between two order statistics. With an infinite one that takes part in it, the result is
 * infinite.
 */
export function between(low: number, high: number, share: number): number {
  if (share === 0 || low === high) return low;
  if (high === Infinity) return Infinity;
  if (low === -Infinity) return -Infinity;
  return low + (high - low) * share;
}

/** The values at the ranks, which rise, over finite and infinite values. */
function valuesAt(
  values: Float64Array,
  count: number,
  ranks: readonly number[],
  extent: Extent,
): Map<number, number> {
  const { lowest, finite } = extent;
  const inside = ranks.filter((rank) => rank >= lowest && rank < lowest + finite);
  const found = new Map(ranks.map((rank) => [rank, rank < lowest ? -Infinity : Infinity]));
  const at = orderStatistics(
    values,
    count,
    extent,
    inside.map((rank) => rank - lowest),
  );
  for (const [i, rank] of inside.entries()) found.set(rank, at[i]!);
  return found;
}

/**
 * Bars of equal width; for whole numbers each bar covers the same number of them, and the first begins half a unit
 * below its first number.
 */
export type Bars = {
  readonly from: number;
  readonly width: number;
  readonly counts: Float64Array;
  readonly below: number;
  readonly above: number;
  readonly novalue: number;
};

/**
 * Counts a sample in at most `bars` bars over its 0.5th to 99.5th percentile, widened to whole steps; values outside,
 * ∞ included, are counted as below or above. For whole numbers a bar covers 1, 2, 5, 10 … of them and begins half a
 * unit below its first.
 */
export function histogram(values: Float64Array, count: number, bars: number): Bars {
  const sample = describe(values, count, [0.005, 0.995]);
  const [low, high] = [sample.percentiles[0]!, sample.percentiles[1]!];
  const first = Number.isFinite(low) ? low : sample.min;
  const last = Number.isFinite(high) ? high : sample.max;
  const empty = {
    from: 0,
    width: 1,
    counts: new Float64Array(0),
    below: 0,
    above: 0,
    novalue: sample.novalue,
  };
  if (Number.isNaN(first)) return { ...empty, above: sample.infinite };
  const span = Math.max(last - first, sample.whole ? 1 : Math.abs(first) * 1e-9, 1e-12);
  const width = sample.whole ? wholeStep((span + 1) / bars) : niceStep(span / bars);
  const from = sample.whole ? Math.floor(first / width) * width - 0.5 : Math.floor(first / width) * width;
  const n = Math.max(1, Math.ceil((last - from) / width + (sample.whole ? 0 : 1e-9)));
  const counts = new Float64Array(n);
  let below = 0;
  let above = 0;
  const end = from + n * width;
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x < from) below++;
    else if (x > end) above++;
    else if (x === x) counts[Math.min(n - 1, Math.floor((x - from) / width))]!++;
  }
  return { from, width, counts, below, above, novalue: sample.novalue };
}

function niceStep(least: number): number {
  const power = powerOfTen(decimalExponent(least));
  return [1, 2, 2.5, 5, 10].map((m) => m * power).find((step) => step >= least * (1 - 1e-9))!;
}

function wholeStep(least: number): number {
  return least <= 1 ? 1 : Math.max(1, Math.ceil(niceStep(least)));
}
