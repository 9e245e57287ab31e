import type { ColumnStats } from "./columnStats.ts";
import { meanWith } from "./columnStats.ts";
import { addTo, exactSum, mergeSum, valueOf, type ExactSum } from "./exactSum.ts";
import { between, placeOf } from "./rank.ts";

/** Bins between the pilot's 5th and 95th percentile: each a little under 0.1 % of that width. */
const INNER_BINS = 1200;

/** The inner bins go on past both percentiles, as the pilot's are not the whole run's. */
const MARGIN = 0.1;

/** Coarse bins from there to the pilot's least and largest value, for where a law is in two far pieces. */
const OUTER_BINS = 200;

/** Whole numbers over no more than this range have a bin each. */
const COUNTED_RANGE = 2048;

/** Three runs of equal bins side by side; a bin is a whole number where `whole`. */
export type SketchFrame = {
  readonly whole: boolean;
  /** The edges of the three runs, rising. */
  readonly edges: readonly [number, number, number, number];
  readonly bins: readonly [number, number, number];
  /** Values are added up as distances from here, in units made for this scale. */
  readonly centre: number;
  readonly scale: number;
};

/**
 * The law of a column of any length in a fixed room: counts of bins. Two sketches of the same frame merge
 * to the same digits in any order. Percentiles within the frame are right to a bin: 0.1 % of the width from
 * the 5th to the 95th percentile; exact for whole numbers with a bin each.
 */
export type Sketch = {
  readonly frame: SketchFrame;
  /** Under the frame, its bins in order, over the frame. */
  readonly counts: Float64Array;
  readonly sum: ExactSum;
  readonly squares: ExactSum;
  min: number;
  max: number;
  finite: number;
  infinite: number;
  minusInfinite: number;
  novalue: number;
  fractions: number;
};

/** A frame from the statistics of a pilot's trials: their least and largest value and two percentiles. */
export function sketchFrame(pilot: ColumnStats, p5: number, p95: number): SketchFrame {
  const min = Number.isFinite(pilot.min) ? pilot.min : 0;
  const max = Number.isFinite(pilot.max) ? pilot.max : 0;
  const low = Math.min(max, Math.max(min, p5));
  const high = Math.max(low, Math.min(max, p95));
  const width = high > low ? high - low : max - min;
  const scale = width > 0 ? width : Math.abs(min) > 0 ? Math.abs(min) : 1;
  const centre = low + (high - low) / 2;
  if (pilot.whole) {
    // Room for what the pilot did not see: as much again on both sides.
    const reach = Math.ceil(Math.max(8, max - min));
    const from = min >= 0 ? Math.max(0, min - reach) : min - reach;
    const bins = max + reach - from + 1;
    if (bins <= COUNTED_RANGE) {
      return {
        whole: true,
        edges: [from, from, from + bins, from + bins],
        bins: [0, bins, 0],
        centre,
        scale,
      };
    }
  }
  const from = low - MARGIN * scale;
  const to = high + MARGIN * scale;
  const inner = Math.ceil(INNER_BINS * (1 + 2 * MARGIN));
  const edges = [Math.min(min, from), from, to, Math.max(max, to)] as const;
  return { whole: false, edges, bins: [OUTER_BINS, inner, OUTER_BINS], centre, scale };
}

export function emptySketch(frame: SketchFrame): Sketch {
  return {
    frame,
    counts: new Float64Array(frame.bins[0] + frame.bins[1] + frame.bins[2] + 2),
    sum: exactSum(frame.scale),
    squares: exactSum(frame.scale * frame.scale),
    min: Infinity,
    max: -Infinity,
    finite: 0,
    infinite: 0,
    minusInfinite: 0,
    novalue: 0,
    fractions: 0,
  };
}

/** Adds values[0] to values[count - 1]. */
export function addToSketch(sketch: Sketch, values: Float64Array, count: number): void {
  const { counts, frame } = sketch;
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x !== 0) {
      if (x === Infinity) sketch.infinite += 1;
      else if (x === -Infinity) sketch.minusInfinite += 1;
      else sketch.novalue += 1;
      continue;
    }
    counts[binOf(frame, x)]! += 1;
    const distance = x - frame.centre;
    addTo(sketch.sum, distance);
    addTo(sketch.squares, distance * distance);
    sketch.finite += 1;
    if (x < sketch.min) sketch.min = x;
    if (x > sketch.max) sketch.max = x;
    if (x !== Math.floor(x)) sketch.fractions += 1;
  }
}

/** The place of x in the counts: 0 is under the frame, the last over it. */
function binOf(frame: SketchFrame, x: number): number {
  const { edges, bins } = frame;
  if (x < edges[0]) return 0;
  let first = 1;
  for (let run = 0; run < 3; run++) {
    const from = edges[run]!;
    const to = edges[run + 1]!;
    const n = bins[run]!;
    const isLast = run === 2 || bins[run + 1] === 0;
    if (n > 0 && (x < to || (x === to && isLast && !frame.whole))) {
      return first + Math.min(n - 1, Math.floor(((x - from) / (to - from)) * n));
    }
    first += n;
  }
  return first;
}

/** Adds the second sketch, of the same frame, to the first. */
export function mergeSketch(into: Sketch, other: Sketch): void {
  for (let i = 0; i < into.counts.length; i++) into.counts[i]! += other.counts[i]!;
  mergeSum(into.sum, other.sum);
  mergeSum(into.squares, other.squares);
  into.min = Math.min(into.min, other.min);
  into.max = Math.max(into.max, other.max);
  into.finite += other.finite;
  into.infinite += other.infinite;
  into.minusInfinite += other.minusInfinite;
  into.novalue += other.novalue;
  into.fractions += other.fractions;
}

/** The same statistics as of a whole column. */
export function sketchStats(sketch: Sketch, levels: readonly number[]): ColumnStats {
  const { finite, infinite, minusInfinite, frame } = sketch;
  const n = finite + infinite + minusInfinite;
  const shift = valueOf(sketch.sum) / finite;
  const squares = Math.max(0, valueOf(sketch.squares) - finite * shift * shift);
  const percentiles = Float64Array.from(levels, (level) => {
    if (n === 0) return NaN;
    const { rank, share } = placeOf(level, n);
    const low = valueAt(sketch, rank);
    return share > 0 ? between(low, valueAt(sketch, rank + 1), share) : low;
  });
  return {
    values: n,
    novalue: sketch.novalue,
    infinite,
    minusInfinite,
    min: finite > 0 ? sketch.min : NaN,
    max: finite > 0 ? sketch.max : NaN,
    mean: meanWith(frame.centre + shift, infinite, minusInfinite),
    sd: finite > 1 ? Math.sqrt(squares / (finite - 1)) : finite === 1 ? 0 : NaN,
    whole: sketch.fractions === 0,
    percentiles,
  };
}

/** About the value that sorting would put at a rank: evenly spread within its bin. */
function valueAt(sketch: Sketch, rank: number): number {
  const { counts, frame, min, max } = sketch;
  if (rank < sketch.minusInfinite) return -Infinity;
  if (rank >= sketch.minusInfinite + sketch.finite) return Infinity;
  let before = sketch.minusInfinite;
  let bin = 0;
  while (before + counts[bin]! <= rank) before += counts[bin++]!;
  const share = (rank - before + 0.5) / counts[bin]!;
  const [from, to] = rangeOf(frame, bin, min, max);
  if (frame.whole && bin > 0 && bin < counts.length - 1) return from;
  const value = Math.min(max, Math.max(min, from + share * (to - from)));
  return sketch.fractions === 0 ? Math.round(value) : value;
}

/** Where a bin begins and ends; those under and over the frame reach to the extreme values. */
function rangeOf(frame: SketchFrame, bin: number, min: number, max: number): readonly [number, number] {
  const { edges, bins } = frame;
  if (bin === 0) return [min, edges[0]];
  let first = 1;
  for (let run = 0; run < 3; run++) {
    const n = bins[run]!;
    if (bin < first + n) {
      const width = (edges[run + 1]! - edges[run]!) / n;
      return [edges[run]! + (bin - first) * width, edges[run]! + (bin - first + 1) * width];
    }
    first += n;
  }
  return [edges[3], max];
}
