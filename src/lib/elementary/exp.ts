import { scaled } from "./powersOfTwo.ts";
import { CELLS, EXP_TABLE, STEP_HIGH, STEP_LOW } from "./tables.ts";

const CELLS_PER_ONE = CELLS / Math.LN2;
/** Adding and then subtracting it rounds to a whole number. */
const ROUNDER = 1.5 / Number.EPSILON;

/**
 * e ^ x, with an error below 0.52 units in the last place (one where the result is below 2.3e-308) and the same digits
 * on every machine: it uses IEEE arithmetic alone. Table-driven as in P. T. P. Tang, Table-driven implementation of
 * the exponential function in IEEE floating-point arithmetic, ACM TOMS 15 (1989): x = (m + i/128) ln 2 + r, and e ^ r
 * − 1 is a short series.
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e ^ (x + rest), for a rest so small that it affects only the last digits of x. */
export function expOfSum(x: number, rest: number): number {
  if (!(x < 710)) return x > 0 ? Infinity : NaN;
  if (x < -746) return 0;
  const whole = x * CELLS_PER_ONE + ROUNDER - ROUNDER;
  // STEP_HIGH ends in enough zero bits for this product to be exact.
  const r = x - whole * STEP_HIGH - whole * STEP_LOW + rest;
  const r2 = r * r;
  const growth = r + r2 * (1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120)));
  const cell = whole & (CELLS - 1);
  const power = EXP_TABLE[2 * cell]!;
  return scaled(power + (EXP_TABLE[2 * cell + 1]! + power * growth), (whole - cell) / CELLS);
}
