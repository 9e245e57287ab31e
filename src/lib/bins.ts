import { between } from "./stats.ts";

/**
 * Bins in which values are counted where there are too many to keep: `count` bars of equal width from `from` on;
 * values outside are counted separately. With `whole` each bar is one whole number, so nothing is lost.
 */
export type Bins = {
  readonly from: number;
  readonly width: number;
  readonly count: number;
  readonly whole: boolean;
};

/**
 * The number of bars, which together are four times as wide as the 5th to the 95th percentile: a bar is 0.05 % of that
 * range, which bounds the error of percentiles inside it.
 */
const COUNT = 8192;

/** A description of a pilot sample, from which the bins are chosen. */
export type Pilot = {
  readonly p5: number;
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
};

export function binsFor({ p5, p95, min, max, whole }: Pilot): Bins {
  if (!(min <= max)) return { from: 0, width: 1, count: 1, whole };
  // Whole numbers in a small range: leave room for numbers that were too rare for the pilot.
  const room = Math.max(64, max - min);
  if (whole && 3 * room < COUNT) return { from: min - room - 0.5, width: 1, count: 3 * room + 1, whole };
  // An infinite percentile does not tell where the finite values lie: their minimum or maximum is used instead.
  const low = Number.isFinite(p5) ? p5 : min;
  const high = Number.isFinite(p95) ? p95 : max;
  const spread = high > low ? high - low : (max - min) / 50;
  const width = spread > 0 ? (4 * spread) / COUNT : Math.max(Math.abs(min), 1) * 1e-9;
  const centre = (low + high) / 2;
  return { from: centre - (width * COUNT) / 2, width, count: COUNT, whole: false };
}

/**
 * Counts by bar; after the bars the numbers of values below and above them, of ∞, of −∞ and of no value, in this
 * order.
 */
export type Counts = Float64Array;
const BEHIND = 5;

export function newCounts(bins: Bins): Counts {
  return new Float64Array(bins.count + BEHIND);
}

/** Counts a value `times` times. */
export function addTo(counts: Counts, bins: Bins, x: number, times = 1): void {
  const { count } = bins;
  const bar = Math.floor((x - bins.from) / bins.width);
  const at =
    x - x !== 0
      ? x === Infinity
        ? count + 2
        : x === -Infinity
          ? count + 3
          : count + 4
      : bar < 0
        ? count
        : bar >= count
          ? count + 1
          : bar;
  counts[at] = counts[at]! + times;
}

export type BinnedSample = {
  readonly novalue: number;
  readonly infinite: number;
  readonly percentiles: Float64Array;
};

/**
 * Type-7 percentiles from counts. Values are taken to be evenly spread within a bar; those below or above all bars to
 * be at the nearer end.
 */
export function describeBins(counts: Counts, bins: Bins, levels: readonly number[]): BinnedSample {
  const { count } = bins;
  const [below, above, infinite, lowest, novalue] = counts.subarray(count) as unknown as [
    number,
    number,
    number,
    number,
    number,
  ];
  let total = below + above + infinite + lowest;
  for (let bar = 0; bar < count; bar++) total += counts[bar]!;
  const valueAt = (rank: number): number => {
    let left = rank - lowest;
    if (left < 0) return -Infinity;
    left -= below;
    if (left < 0) return bins.from;
    for (let bar = 0; bar < count; bar++) {
      const here = counts[bar]!;
      if (left < here) {
        const inside = bins.whole ? 0.5 : (left + 0.5) / here;
        return bins.from + bins.width * (bar + inside);
      }
      left -= here;
    }
    return left < above ? bins.from + bins.width * count : Infinity;
  };
  const percentiles = Float64Array.from(levels, (level) => {
    if (total === 0) return NaN;
    const h = (total - 1) * level;
    const rank = Math.floor(h);
    return between(valueAt(rank), valueAt(Math.min(rank + 1, total - 1)), h - rank);
  });
  return { novalue, infinite, percentiles };
}
