import { powerOfTwo } from "./elementary/powersOfTwo.ts";

/**
 * Columns that are no longer needed, by length, for reuse: the system provides new memory page by page, and much of it
 * makes the engine collect garbage in the middle of a run.
 */
const free = new Map<number, Float64Array<ArrayBuffer>[]>();
let kept = 0;

/** The most bytes that a thread keeps; further columns are left to the garbage collector. */
const MOST = powerOfTwo(26);

/** A column of `length` elements with arbitrary contents. */
export function takeColumn(length: number): Float64Array<ArrayBuffer> {
  const found = free.get(length)?.pop();
  if (found === undefined) return new Float64Array(length);
  kept -= found.byteLength;
  return found;
}

/** Leaves all kept columns to the garbage collector. */
export function dropColumns(): void {
  free.clear();
  kept = 0;
}

/** Gives a column back for reuse. It must not be used any more, and nothing else may share its buffer. */
export function giveColumn(column: Float64Array<ArrayBuffer>): void {
  if (kept + column.byteLength > MOST) return;
  kept += column.byteLength;
  const list = free.get(column.length);
  if (list === undefined) free.set(column.length, [column]);
  else list.push(column);
}
