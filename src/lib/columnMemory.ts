import { powerOfTwo } from "./elementary/powersOfTwo.ts";

/**
 * Columns that are no longer needed, by their length, for reuse: fresh memory has to be fetched page by page, and
 * much of it makes the engine collect garbage in the middle of a run.
 */
const free = new Map<number, Float64Array<ArrayBuffer>[]>();
let kept = 0;

/** The most that is kept in a thread, in bytes; the garbage collector has what comes beyond. */
const MOST = powerOfTwo(26);

/** A column of `length` elements, which holds whatever it held before. */
export function takeColumn(length: number): Float64Array<ArrayBuffer> {
  const found = free.get(length)?.pop();
  if (found === undefined) return new Float64Array(length);
  kept -= found.byteLength;
  return found;
}

/** Leaves all that is kept to the garbage collector. */
export function dropColumns(): void {
  free.clear();
  kept = 0;
}

/** Lets a column be used again. Nobody may look at it any more; it must have its buffer for itself. */
export function giveColumn(column: Float64Array<ArrayBuffer>): void {
  if (kept + column.byteLength > MOST) return;
  kept += column.byteLength;
  const list = free.get(column.length);
  if (list === undefined) free.set(column.length, [column]);
  else list.push(column);
}
