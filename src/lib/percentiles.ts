import { between, placeOf } from "./rank.ts";
import { select } from "./select.ts";

/** What is known of a column before its percentiles are sought. */
export type ColumnShape = {
  readonly count: number;
  readonly finite: number;
  readonly infinite: number;
  readonly minusInfinite: number;
  /** Of the finite values. */
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
};

/** Whole numbers over no more than this range are counted one by one. */
const COUNTED_RANGE = 4096;

/** Other values are sorted into so many equal drawers; only those that hold a wanted rank are opened. */
const DRAWERS = 1024;

const counts = new Int32Array(COUNTED_RANGE + 1);
const opened = new Int32Array(DRAWERS + 1);
let scratch = new Float64Array(0);

/** The percentiles of R's type 7 at the levels (0 to 1), exact, without sorting the column. */
export function percentilesOf(
  values: Float64Array,
  shape: ColumnShape,
  levels: readonly number[],
): Float64Array {
  const { finite, infinite, minusInfinite } = shape;
  const n = finite + infinite + minusInfinite;
  const result = new Float64Array(levels.length).fill(NaN);
  if (n === 0) return result;
  const places = levels.map((level) => placeOf(level, n));
  // A place takes two ranks; those of finite values are sought in rising order.
  const wanted = new Set<number>();
  for (const { rank, share } of places) {
    for (const r of share > 0 ? [rank, rank + 1] : [rank]) {
      if (r >= minusInfinite && r < minusInfinite + finite) wanted.add(r - minusInfinite);
    }
  }
  const ranks = Int32Array.from(wanted).sort();
  const found = finite > 0 ? valuesAtRanks(values, shape, ranks) : new Float64Array(0);
  const valueAt = (rank: number): number => {
    if (rank < minusInfinite) return -Infinity;
    if (rank >= minusInfinite + finite) return Infinity;
    return found[ranks.indexOf(rank - minusInfinite)]!;
  };
  for (const [i, { rank, share }] of places.entries()) {
    const low = valueAt(rank);
    result[i] = share > 0 ? between(low, valueAt(rank + 1), share) : low;
  }
  return result;
}

/** The finite values that sorting would put at the ranks, which rise. */
function valuesAtRanks(values: Float64Array, shape: ColumnShape, ranks: Int32Array): Float64Array {
  const { min, max } = shape;
  if (min === max) return new Float64Array(ranks.length).fill(min);
  if (shape.whole && max - min <= COUNTED_RANGE) return fromCounts(values, shape, ranks);
  // Both ends of the doubles' range at once, or a range too narrow to be cut.
  const scale = DRAWERS / (max - min);
  if (!(scale > 0 && scale < Infinity)) return fromAll(values, shape, ranks);
  return fromDrawers(values, shape, ranks, scale);
}

function fromCounts(values: Float64Array, shape: ColumnShape, ranks: Int32Array): Float64Array {
  const { count, min, max } = shape;
  counts.fill(0, 0, max - min + 1);
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x === 0) counts[x - min]! += 1;
  }
  const result = new Float64Array(ranks.length);
  let k = 0;
  let upTo = counts[0]!;
  for (const [i, rank] of ranks.entries()) {
    while (upTo <= rank) upTo += counts[++k]!;
    result[i] = min + k;
  }
  return result;
}

function fromDrawers(
  values: Float64Array,
  shape: ColumnShape,
  ranks: Int32Array,
  scale: number,
): Float64Array {
  const { count, min } = shape;
  counts.fill(0, 0, DRAWERS + 1);
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x === 0) counts[((x - min) * scale) | 0]! += 1;
  }
  // opened[d]: where the next value of drawer d goes in the scratch column, or -1.
  opened.fill(-1);
  const starts = new Int32Array(ranks.length);
  const ends = new Int32Array(ranks.length);
  const skipped = new Int32Array(ranks.length);
  let room = 0;
  let drawer = 0;
  let before = 0;
  for (const [i, rank] of ranks.entries()) {
    while (before + counts[drawer]! <= rank) before += counts[drawer++]!;
    if (opened[drawer] === -1) {
      opened[drawer] = room;
      room += counts[drawer]!;
    }
    starts[i] = opened[drawer]!;
    ends[i] = starts[i]! + counts[drawer]!;
    skipped[i] = before;
  }
  if (scratch.length < room) scratch = new Float64Array(Math.max(room, 16_384));
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (!(x - x === 0)) continue;
    const d = ((x - min) * scale) | 0;
    const at = opened[d]!;
    if (at < 0) continue;
    scratch[at] = x;
    opened[d] = at + 1;
  }
  const result = new Float64Array(ranks.length);
  for (const [i, rank] of ranks.entries()) {
    const at = starts[i]! + rank - skipped[i]!;
    // What an earlier rank of the same drawer has put before it needs no second look.
    const from = i > 0 && starts[i - 1] === starts[i] ? starts[i]! + ranks[i - 1]! - skipped[i]! : starts[i]!;
    select(scratch, from, ends[i]! - 1, at);
    result[i] = scratch[at]!;
  }
  return result;
}

function fromAll(values: Float64Array, shape: ColumnShape, ranks: Int32Array): Float64Array {
  const finite = values.slice(0, shape.count).filter((x) => x - x === 0);
  finite.sort();
  return Float64Array.from(ranks, (rank) => finite[rank]!);
}
