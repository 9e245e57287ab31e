import { powerOfTwo } from "./powersOfTwo.ts";

/**
 * Tables for exp, ln and pow, computed in whole numbers when the module is loaded: BigInt arithmetic is exact, so they
 * are the same on every machine. A fixed-point number counts units of 2 ^ −118.
 */
const BITS = 118n;
const ONE = 1n << BITS;
const UNIT = powerOfTwo(-118);

/** 2 · artanh(n/d) = ln((d + n)/(d − n)) for 0 <= n < d, by its series. */
function twiceArtanh(n: bigint, d: bigint): bigint {
  let power = (n << BITS) / d;
  const square = (power * power) >> BITS;
  let sum = 0n;
  for (let j = 1n; power > 0n; j += 2n) {
    sum += power / j;
    power = (power * square) >> BITS;
  }
  return 2n * sum;
}

/** ln(n/d) for whole n and d. */
function lnOfRatio(n: bigint, d: bigint): bigint {
  return n >= d ? twiceArtanh(n - d, n + d) : -twiceArtanh(d - n, n + d);
}

const LN_2 = lnOfRatio(2n, 1n);

/** A fixed-point number as a multiple of 2 ^ −bits and the remainder. */
function inParts(fixed: bigint, bits: bigint): readonly [high: number, low: number] {
  const step = 1n << (BITS - bits);
  const high = ((fixed + step / 2n) / step) * step;
  return [Number(high) * UNIT, Number(fixed - high) * UNIT];
}

/** Multiples of 2 ^ −42 up to 1024 have at most 52 bits, so their sums are exact. */
const EXACT = 42n;

export const [LN_2_HIGH, LN_2_LOW] = inParts(LN_2, EXACT);

/** exp has a table of 2 ^ (i/128), and ln a table of 128 cells to an octave. */
export const CELLS = 128;
export const [STEP_HIGH, STEP_LOW] = inParts(LN_2 / BigInt(CELLS), EXACT);

/** 2 ^ (i/128) at 2i, and its rounding error at 2i + 1. */
export const EXP_TABLE = makeExpTable();

function makeExpTable(): Float64Array {
  const x = LN_2 / BigInt(CELLS);
  let ratio = 0n;
  for (let term = ONE, n = 1n; term > 0n; n += 1n) {
    ratio += term;
    term = ((term * x) >> BITS) / n;
  }
  const table = new Float64Array(2 * CELLS);
  for (let i = 0, power = ONE; i < CELLS; i++, power = (power * ratio) >> BITS) {
    table.set(inParts(power, 52n), 2 * i);
  }
  return table;
}

/**
 * The upper half of a number's bits minus this has the number's octave from bit 20 on and its cell in the seven bits
 * below. An octave is 0.704 to 1.409, so that 1 is inside a cell; it is two thirds of the way up, since cells are
 * twice as wide above 1.
 */
export const FIRST_CELL = 0x3fe68aab;
export const CELL_BITS = 13;

/** Inverses near the cells' middles, with so few binary places that the product with a number of 20 places is exact. */
const INVERSE = 1024;

/** For cell i an inverse 1/c at 3i, and ln c in two parts at 3i + 1 and 3i + 2. In the cell that contains 1, c is 1. */
export const LN_TABLE = makeLnTable();

function makeLnTable(): Float64Array {
  const table = new Float64Array(3 * CELLS);
  for (let i = 0; i < CELLS; i++) {
    const from = fromUpperHalf(FIRST_CELL + (i << CELL_BITS));
    const to = fromUpperHalf(FIRST_CELL + ((i + 1) << CELL_BITS));
    const inverse = from <= 1 && to > 1 ? INVERSE : Math.round((2 * INVERSE) / (from + to));
    table[3 * i] = inverse / INVERSE;
    table.set(inParts(lnOfRatio(BigInt(INVERSE), BigInt(inverse)), EXACT), 3 * i + 1);
  }
  return table;
}

/** The number whose upper half has these bits and whose lower half is 0: 20 bits of the mantissa below the exponent. */
function fromUpperHalf(bits: number): number {
  return (1 + (bits & 0xfffff) / 0x100000) * powerOfTwo((bits >> 20) - 1023);
}
