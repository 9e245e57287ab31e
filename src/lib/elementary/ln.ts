import { CELLS, CELL_BITS, FIRST_CELL, LN_2_HIGH, LN_2_LOW, LN_TABLE } from "./tables.ts";
import { powerOfTwo } from "./powersOfTwo.ts";

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);
number[0] = 1;
/** Which of the two halves has the exponent: 1 on every machine that browsers run on today. */
const UPPER = halves[0] === 0 ? 1 : 0;

/** Added to a number near 1 and taken away again it leaves 20 binary places. */
const ROUNDER = 1.5 * powerOfTwo(32);
const LEAST_NORMAL = powerOfTwo(-1022);

/** What the last `lnParts` left over. */
export const lnRest = new Float64Array(1);

/**
 * ln x for 0 < x < ∞ as the sum of the result and of `lnRest[0]`, which is off by less than 2 ^ −65 of it. Table-driven as in
 * P. T. P. Tang, Table-driven implementation of the logarithm function in IEEE floating-point arithmetic, ACM TOMS 16 (1990):
 * x = 2 ^ k · c · (1 + r) with ln c from a table, and ln(1 + r) by its series, whose first terms are kept in two parts.
 */
export function lnParts(x: number): number {
  let k = 0;
  if (x < LEAST_NORMAL) {
    x *= powerOfTwo(54);
    k = -54;
  }
  number[0] = x;
  const bits = halves[UPPER]! - FIRST_CELL;
  const octave = bits >> 20;
  const at = 3 * ((bits >> CELL_BITS) & (CELLS - 1));
  k += octave;
  const z = x * powerOfTwo(-octave);
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
  // k ln 2 + ln c + rHigh − rHigh²/2 + rLow, with what each sum rounds away.
  const base = k * LN_2_HIGH + LN_TABLE[at + 1]!;
  const a = base + rHigh;
  const aBack = a - base;
  const aLost = base - (a - aBack) + (rHigh - aBack);
  const b = a - half;
  const bLost = a - b - half;
  const c = b + rLow;
  const cBack = c - b;
  const cLost = b - (c - cBack) + (rLow - cBack);
  const low =
    aLost + bLost + cLost + (k * LN_2_LOW + LN_TABLE[at + 2]!) + (later - rLow * (rHigh + 0.5 * rLow));
  const result = c + low;
  lnRest[0] = c - result + low;
  return result;
}

/** The natural logarithm, off by less than 0.51 units in the last place, and the same digits everywhere. ln 0 is −∞, below 0 NaN. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  return x === Infinity ? x : lnParts(x);
}

/** ln(1 + x) with all digits of a small x: off by less than 0.7 units in the last place. −1 gives −∞, less NaN. */
export function ln1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  // What 1 + x rounds away is put back; of a large x nothing of it counts.
  const y = 1 + x;
  if (y === Infinity) return y;
  const lost = x < 1 ? x - (y - 1) : 1 - (y - x);
  if (y === 1) return x;
  const result = lnParts(y);
  return result + (lnRest[0]! + lost / y);
}
