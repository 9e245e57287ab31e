import { normalDensity, normalQuantile, tailQuantile } from "./normal.ts";
import { powerOfTwo } from "../../lib/elementary/powersOfTwo.ts";

/**
 * The normal quantile for the fast kernels, which contain these lines themselves instead of a call:
 *
 *     const cell = u * CELLS; const j = cell | 0;
 *     if (j >= FIRST_CELL && j < END_CELL) z = cubic of (cell - j) with the coefficients at QUICK[4 * j]
 *
 * A cubic Hermite spline through the exact values and slopes at multiples of 1/512: continuous, rising, and within
 * 2e-7 of the quantile (within 2e-9 between 0.1 and 0.9). It would be less exact in the lowest and the highest 16
 * cells: there `quickTail` gives the exact quantile.
 *
 * Where the last digits of z do not decide a draw, the kernels use a second spline instead of `quickTail`:
 * `QUICK_TAIL`, with cells a sixteenth as wide, from 1/512 on, for the nearer end. It is within 1e-7 of the quantile,
 * which moves the kernels' x by less than TAIL_ERROR (σ + 2).
 */
export const CELLS = 512;
export const FIRST_CELL = 16;
export const END_CELL = CELLS - FIRST_CELL;

/** The coefficients of 1, f, f² and f³ in each cell, where f is the position in the cell, 0 to 1. */
export const QUICK: Float64Array = spline(CELLS, FIRST_CELL, END_CELL);

export const TAIL_CELLS = 16 * CELLS;
export const FIRST_TAIL_CELL = 16;
export const TAIL_ERROR = 1e-6;
/** The same for the narrower cells, up to where the others begin. */
export const QUICK_TAIL: Float64Array = spline(TAIL_CELLS, FIRST_TAIL_CELL, 16 * FIRST_CELL);

function spline(cells: number, first: number, end: number): Float64Array {
  const table = new Float64Array(4 * end);
  for (let j = first; j < end; j++) {
    const from = normalQuantile(j / cells);
    const to = normalQuantile((j + 1) / cells);
    const slopeFrom = 1 / (cells * normalDensity(from));
    const slopeTo = 1 / (cells * normalDensity(to));
    table.set(
      [from, slopeFrom, 3 * (to - from) - 2 * slopeFrom - slopeTo, slopeFrom + slopeTo - 2 * (to - from)],
      4 * j,
    );
  }
  return table;
}

/** The exact quantile outside the spline's cells; u = 1 is taken as the largest double below 1. */
function quickTail(u: number): number {
  if (u < 0.5) return -tailQuantile(u);
  return tailQuantile(u < 1 ? 1 - u : powerOfTwo(-53));
}

/** The spline's value, or the exact quantile outside its cells. */
export function quickNormal(u: number): number {
  const cell = u * CELLS;
  const j = cell | 0;
  if (j < FIRST_CELL || j >= END_CELL) return quickTail(u);
  const f = cell - j;
  return ((QUICK[4 * j + 3]! * f + QUICK[4 * j + 2]!) * f + QUICK[4 * j + 1]!) * f + QUICK[4 * j]!;
}
