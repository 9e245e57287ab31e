/**
 * Moments and percentiles of a sample. ∞ counts as the largest value, −∞ as the smallest; no value
 * (NaN) is left out and counted.
 */
export type Sample = {
  readonly count: number;
  readonly novalue: number;
  /** Elements at +∞. */
  readonly infinite: number;
  /** ∞ where an element is (NaN where both infinities are there, or where there is no value). */
  readonly mean: number;
  /** Standard deviation of the finite elements, with n − 1; 0 for a single one. */
  readonly sd: number;
  /** Whether all finite elements are whole numbers. */
  readonly whole: boolean;
  /** Smallest and largest finite element; NaN where there is none. */
  readonly min: number;
  readonly max: number;
  readonly percentiles: Float64Array;
};

/** A range of whole numbers up to so wide is counted instead of sorted. */
const COUNTED = 1 << 16;

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
  const at = orderStatistics(values, count, wanted, extent);
  levels.forEach((level, index) => {
    const h = (n - 1) * level;
    const rank = ranks[index]!;
    out[index] = between(at.get(rank)!, at.get(Math.min(rank + 1, n - 1))!, h - rank);
  });
  return out;
}

/** Linear between two order statistics; ∞ wins where it takes part. */
export function between(low: number, high: number, share: number): number {
  if (share === 0 || low === high) return low;
  if (high === Infinity) return Infinity;
  if (low === -Infinity) return -Infinity;
  return low + (high - low) * share;
}

function orderStatistics(
  values: Float64Array,
  count: number,
  ranks: readonly number[],
  extent: Extent,
): Map<number, number> {
  const { lowest, finite, min, max, whole } = extent;
  const found = new Map<number, number>();
  const inside: number[] = [];
  for (const rank of ranks) {
    if (rank < lowest) found.set(rank, -Infinity);
    else if (rank >= lowest + finite) found.set(rank, Infinity);
    else if (min === max) found.set(rank, min);
    else inside.push(rank - lowest);
  }
  if (inside.length === 0) return found;
  if (whole && max - min < COUNTED)
    byCounting(values, count, inside, min, max, (rank, x) => found.set(rank + lowest, x));
  else {
    const some = finiteOf(values, count, finite);
    select(some, 0, finite - 1, inside, 0, inside.length);
    for (const rank of inside) found.set(rank + lowest, some[rank]!);
  }
  return found;
}

function byCounting(
  values: Float64Array,
  count: number,
  ranks: readonly number[],
  min: number,
  max: number,
  give: (rank: number, value: number) => void,
): void {
  const counts = new Uint32Array(max - min + 1);
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x === 0) counts[x - min]!++;
  }
  let value = 0;
  let upTo = counts[0]!;
  for (const rank of ranks) {
    while (upTo <= rank) upTo += counts[++value]!;
    give(rank, min + value);
  }
}

function finiteOf(values: Float64Array, count: number, finite: number): Float64Array {
  if (finite === count) return values.slice(0, count);
  const out = new Float64Array(finite);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x === 0) out[at++] = x;
  }
  return out;
}

/** Puts the elements of the ranks `ranks[first…end)` in their places: quicksort of the parts that hold one. */
function select(
  x: Float64Array,
  from: number,
  to: number,
  ranks: readonly number[],
  first: number,
  end: number,
): void {
  while (first < end && from < to) {
    if (to - from < 24) {
      insertionSort(x, from, to);
      return;
    }
    const pivot = median(x[from]!, x[(from + to) >> 1]!, x[to]!);
    let i = from;
    let j = to;
    while (i <= j) {
      while (x[i]! < pivot) i++;
      while (x[j]! > pivot) j--;
      if (i <= j) {
        const swap = x[i]!;
        x[i++] = x[j]!;
        x[j--] = swap;
      }
    }
    let split = first;
    while (split < end && ranks[split]! <= j) split++;
    let right = split;
    while (right < end && ranks[right]! < i) right++;
    select(x, from, j, ranks, first, split);
    from = i;
    first = right;
  }
}

function insertionSort(x: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i <= to; i++) {
    const value = x[i]!;
    let j = i - 1;
    while (j >= from && x[j]! > value) {
      x[j + 1] = x[j]!;
      j--;
    }
    x[j + 1] = value;
  }
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Bars of equal width; for whole numbers one bar is so many of them, the first centred on `from + width / 2`. */
export type Bars = {
  readonly from: number;
  readonly width: number;
  readonly counts: Float64Array;
  readonly below: number;
  readonly above: number;
  readonly novalue: number;
};

/**
 * Counts a sample into at most `bars` bars over its 0.5th to 99.5th percentile, widened to whole
 * steps: what lies outside, ∞ included, is counted below and above. Whole numbers get bars of
 * 1, 2, 5, 10 … numbers with the number in the middle.
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
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 2.5, 5, 10].map((m) => m * power).find((step) => step >= least * (1 - 1e-9))!;
}

function wholeStep(least: number): number {
  return least <= 1 ? 1 : Math.max(1, Math.ceil(niceStep(least)));
}
