import { expOfSum } from "./exp.ts";
import { lnParts, lnRest } from "./ln.ts";
import { powerOfTwo } from "./powersOfTwo.ts";

/** From so much on an exponent makes 0 or ∞ of any base but 1, whose logarithm is at least 2 ^ −53. */
const ENDLESS = powerOfTwo(66);
/** Dekker's: splits a number in two halves of 26 bits. */
const SPLITTER = powerOfTwo(27) + 1;

/**
 * x ^ y, off by less than 0.55 units in the last place (one where the result is below 2.3e-308), and the same digits
 * everywhere: exp(y ln x) with ln x and its product in two parts each. As IEEE's pow, but that −0 counts as 0; a base
 * below 0 has powers at whole exponents only.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x > 0) return ofPositive(x, y);
  if (x === 0) return y > 0 ? 0 : y < 0 ? Infinity : NaN;
  if (x !== x || (y !== Math.floor(y) && x !== -Infinity)) return NaN;
  const result = ofPositive(-x, y);
  return y % 2 === 1 || y % 2 === -1 ? -result : result;
}

function ofPositive(x: number, y: number): number {
  if (!(Math.abs(y) < ENDLESS) || x === Infinity) {
    if (y !== y) return NaN;
    if (x === 1) return Math.abs(y) < Infinity ? 1 : NaN;
    return x > 1 === y > 0 ? Infinity : 0;
  }
  const high = lnParts(x);
  const low = lnRest[0]!;
  const product = y * high;
  // What the product rounds away, by Dekker's four halves.
  const ySplit = SPLITTER * y;
  const y1 = ySplit - (ySplit - y);
  const y2 = y - y1;
  const hSplit = SPLITTER * high;
  const h1 = hSplit - (hSplit - high);
  const h2 = high - h1;
  const lost = y1 * h1 - product + y1 * h2 + y2 * h1 + y2 * h2;
  return expOfSum(product, lost + y * low);
}
