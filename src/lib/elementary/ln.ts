import { CELLS, CELL_BITS, FIRST_CELL, LN_2_HIGH, LN_2_LOW, LN_TABLE } from "./tables.ts";
import { powerOfTwo } from "./powersOfTwo.ts";

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);
number[0] = 1;
/** The index of the half with the exponent: 1 on every machine that browsers run on today. */
const UPPER = halves[0] === 0 ? 1 : 0;

/** Adding it to a number near 1 and subtracting it again rounds the number to 20 binary places. */
const ROUNDER = 1.5 * powerOfTwo(32);
const LEAST_NORMAL = powerOfTwo(-1022);

/**
 * ln of x[from] to x[end - 1], each as the sum of high[i - from] and low[i - from], with a relative error below
 * 2 ^ −65. The results are arbitrary where x is not above 0 or not finite. Table-driven as in P. T. P. Tang,
 * Table-driven implementation of the logarithm function in IEEE floating-point arithmetic, ACM TOMS 16 (1990): x =
 * 2 ^ k · c · (1 + r) with ln c from a table, and ln(1 + r) by its series, whose first terms are kept in two parts.
 */
export function lnInParts(
  high: Float64Array,
  low: Float64Array,
  x: Float64Array,
  from: number,
  end: number,
): void {
  for (let i = from; i < end; i++) {
    let normal = x[i]!;
    let k = 0;
    if (normal < LEAST_NORMAL) {
      normal *= powerOfTwo(54);
      k = -54;
    }
    number[0] = normal;
    const bits = (halves[UPPER]! & 0x7fffffff) - FIRST_CELL;
    const octave = bits >> 20;
    const at = 3 * ((bits >> CELL_BITS) & (CELLS - 1));
    k += octave;
    const z = normal * powerOfTwo(-octave);
    // r = z/c − 1 in two parts, both exact; the square of the first is exact too.
    const inverse = LN_TABLE[at]!;
    const zHigh = z + ROUNDER - ROUNDER;
    const rHigh = zHigh * inverse - 1;
    const rLow = (z - zHigh) * inverse;
    const r = rHigh + rLow;
    const half = 0.5 * rHigh * rHigh;
    const r2 = r * r;
    const later =
      r * r2 * (1 / 3 - r * (1 / 4) + r2 * (1 / 5 - r * (1 / 6) + r2 * (1 / 7 - r * (1 / 8) + r2 * (1 / 9))));
    // k ln 2 + ln c + rHigh − rHigh²/2 + rLow, with the rounding error of each sum.
    const base = k * LN_2_HIGH + LN_TABLE[at + 1]!;
    const a = base + rHigh;
    const aBack = a - base;
    const aLost = base - (a - aBack) + (rHigh - aBack);
    const b = a - half;
    const bLost = a - b - half;
    const c = b + rLow;
    const cBack = c - b;
    const cLost = b - (c - cBack) + (rLow - cBack);
    const rest =
      aLost + bLost + cLost + (k * LN_2_LOW + LN_TABLE[at + 2]!) + (later - rLow * (rHigh + 0.5 * rLow));
    const sum = c + rest;
    high[i - from] = sum;
    low[i - from] = c - sum + rest;
  }
}

// One number, as columns of one element: engines allocate an object for a number that is passed to a large function or
// returned by one.
const one = new Float64Array(1);
const oneHigh = new Float64Array(1);
const oneLow = new Float64Array(1);

/**
 * The natural logarithm, with an error below 0.51 units in the last place and the same digits on every machine. ln 0
 * is −∞, below 0 NaN.
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  one[0] = x;
  lnInParts(oneHigh, oneLow, one, 0, 1);
  return oneHigh[0]!;
}

/**
 * ln(1 + x), accurate also for a small x: the error is below 0.7 units in the last place. −1 gives −∞, less gives NaN.
 */
export function ln1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  const y = 1 + x;
  if (y === 1 || y === Infinity) return x;
  // The rounding error of 1 + x is put back.
  const lost = x < 1 ? x - (y - 1) : 1 - (y - x);
  one[0] = y;
  lnInParts(oneHigh, oneLow, one, 0, 1);
  return oneHigh[0]! + (oneLow[0]! + lost / y);
}
