import { expOfSum } from "./exp.ts";
import { lnInParts } from "./ln.ts";
import { powerOfTwo } from "./powersOfTwo.ts";

/** An exponent this large gives 0 or ∞ for every base but 1: all other bases have a logarithm of at least 2 ^ −53. */
const ENDLESS = powerOfTwo(66);
/** Dekker's constant, which splits a number into two halves of 26 bits. */
const SPLITTER = powerOfTwo(27) + 1;

const BLOCK = 512;
const high = new Float64Array(BLOCK);
const low = new Float64Array(BLOCK);
/** The indexes of a block's powers that must be computed, and their bases. */
const places = new Int32Array(BLOCK);
const bases = new Float64Array(BLOCK);

/**
 * out[i] = x[i] ^ y[i], with an error below 0.55 units in the last place (one where the result is below 2.3e-308) and
 * the same digits on every machine: exp(y ln x), with ln x and the product in two parts each. `x` and `y` have one
 * element or `count`; `out` may be one of them. As IEEE's pow, except that −0 counts as 0 and that NaN in either gives
 * NaN; a base below 0 has powers at whole exponents only.
 */
export function powColumn(out: Float64Array, x: Float64Array, y: Float64Array, count: number): void {
  const dx = x.length === 1 ? 0 : 1;
  const dy = y.length === 1 ? 0 : 1;
  for (let from = 0; from < count; from += BLOCK) {
    const end = Math.min(count, from + BLOCK);
    const worked = passOnes(out, x, y, from, end);
    if (dx === 1) lnInParts(high, low, bases, 0, worked);
    else lnInParts(high, low, x, 0, 1);
    for (let r = 0; r < worked; r++) {
      const i = places[r]!;
      const base = bases[r]!;
      const exponent = y[i * dy]!;
      if (!(base > 0 && base < Infinity && Math.abs(exponent) < ENDLESS)) {
        out[i] = special(base, exponent);
        continue;
      }
      const l = high[r * dx]!;
      const product = exponent * l;
      // The rounding error of the product, by Dekker's four partial products.
      const eSplit = SPLITTER * exponent;
      const e1 = eSplit - (eSplit - exponent);
      const e2 = exponent - e1;
      const lSplit = SPLITTER * l;
      const l1 = lSplit - (lSplit - l);
      const l2 = l - l1;
      const lost = e1 * l1 - product + e1 * l2 + e2 * l1 + e2 * l2;
      out[i] = expOfSum(product, lost + exponent * low[r * dx]!);
    }
  }
}

/**
 * Puts 1 where the base is 1 and the exponent finite, as for a ratio that is held at its bound in most trials. Leaves
 * the other indexes and bases in `places` and `bases`, and returns how many they are.
 */
function passOnes(out: Float64Array, x: Float64Array, y: Float64Array, from: number, end: number): number {
  const dx = x.length === 1 ? 0 : 1;
  const dy = y.length === 1 ? 0 : 1;
  let worked = 0;
  for (let i = from; i < end; i++) {
    const base = x[i * dx]!;
    if (base === 1 && Math.abs(y[i * dy]!) < ENDLESS) {
      out[i] = 1;
      continue;
    }
    places[worked] = i;
    bases[worked] = base;
    worked += 1;
  }
  return worked;
}

/**
 * The powers of a base that is not above 0 and finite, and those with an exponent so large that the result is 0, 1 or
 * ∞.
 */
function special(x: number, y: number): number {
  if (x !== x || y !== y) return NaN;
  if (y === 0) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x < 0) {
    if ((x === -1 && Math.abs(y) === Infinity) || (x !== -Infinity && y !== Math.floor(y))) return NaN;
    return y % 2 === 1 || y % 2 === -1 ? -pow(-x, y) : pow(-x, y);
  }
  if (x === 1) return 1;
  return x > 1 === y > 0 ? Infinity : 0;
}

const oneOut = new Float64Array(1);
const oneX = new Float64Array(1);
const oneY = new Float64Array(1);

/** One power of `powColumn`, with the same digits. */
export function pow(x: number, y: number): number {
  oneX[0] = x;
  oneY[0] = y;
  powColumn(oneOut, oneX, oneY, 1);
  return oneOut[0]!;
}
