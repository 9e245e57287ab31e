import { add, divide, fillOne, multiply, subtract } from "./arithmetic.ts";
import { exp } from "../lib/elementary/exp.ts";
import { ln } from "../lib/elementary/ln.ts";
import { pow, powColumn } from "../lib/elementary/pow.ts";

/**
 * Column kernels: one operation of one month for all trials of a chunk at once. A column is a Float64Array of length 1
 * (the same in every trial) or of at least `count` elements; `out` has length 1 only where every operand has, and may
 * be one of the operands. "No value" is NaN.
 *
 * The loops are written out for speed: a loop with the operation as an argument would call it for each element. Each
 * case stores its result by itself, since engines allocate an object for a number that is first chosen and then stored
 * or passed on. Two rules differ from IEEE arithmetic: −0 counts as 0 where it is divided by or raised to a power, and
 * no value in any operand gives no value, even where IEEE defines a result.
 */
export type Column = Float64Array;
export type UnaryKernel = (out: Column, a: Column, count: number) => void;
export type BinaryKernel = (out: Column, a: Column, b: Column, count: number) => void;
export type TernaryKernel = (out: Column, a: Column, b: Column, c: Column, count: number) => void;

// out[i] = min(a[i], b[i]); NaN where one of them is
function minimum(out: Column, a: Column, b: Column, count: number): void {
  if (a.length === 1 && b.length !== 1) return minimum(out, b, a, count);
  if (b.length === 1) {
    const y = b[0]!;
    if (a.length === 1) fillOne(out, Math.min(a[0]!, y), count);
    else
      for (let i = 0; i < count; i++) {
        const x = a[i]!;
        if (x < y) out[i] = x;
        else if (x >= y) out[i] = y;
        else out[i] = NaN;
      }
  } else
    for (let i = 0; i < count; i++) {
      const x = a[i]!;
      const y = b[i]!;
      if (x < y) out[i] = x;
      else if (x >= y) out[i] = y;
      else out[i] = NaN;
    }
}

// out[i] = max(a[i], b[i]); NaN where one of them is
function maximum(out: Column, a: Column, b: Column, count: number): void {
  if (a.length === 1 && b.length !== 1) return maximum(out, b, a, count);
  if (b.length === 1) {
    const y = b[0]!;
    if (a.length === 1) fillOne(out, Math.max(a[0]!, y), count);
    else
      for (let i = 0; i < count; i++) {
        const x = a[i]!;
        if (x > y) out[i] = x;
        else if (x <= y) out[i] = y;
        else out[i] = NaN;
      }
  } else
    for (let i = 0; i < count; i++) {
      const x = a[i]!;
      const y = b[i]!;
      if (x > y) out[i] = x;
      else if (x <= y) out[i] = y;
      else out[i] = NaN;
    }
}

/** Whole exponents up to this one are computed by multiplication. */
const MULTIPLIED = 128;

/**
 * a ^ b. 0 ^ 0 is 1, (−8) ^ (1/3) has no value, and no value ^ 0 has none. Powers with whole exponents from 1 to 128
 * are computed by multiplication, in a fifth of the time and with the same digits on every machine.
 */
export function power(a: number, b: number): number {
  if (multipliedOut(b)) {
    let result = 1;
    let square = a;
    for (let rest = b | 0; ; square *= square) {
      if ((rest & 1) === 1) result *= square;
      rest >>= 1;
      if (rest === 0) return result;
    }
  }
  return pow(a, b);
}

function multipliedOut(b: number): boolean {
  return b > 0 && b <= MULTIPLIED && b === Math.floor(b);
}

function powers(out: Column, a: Column, b: Column, count: number): void {
  const n = out.length === 1 ? 1 : count;
  if (b.length === 1 && multipliedOut(b[0]!)) {
    const m = a.length === 1 ? 1 : n;
    for (let i = 0; i < m; i++) {
      let result = 1;
      let square = a[i]!;
      for (let rest = b[0]! | 0; rest > 1; rest >>= 1) {
        if ((rest & 1) === 1) result *= square;
        square *= square;
      }
      out[i] = result * square;
    }
    if (m < n) fillOne(out, out[0]!, n);
  } else if (b.length > 1 && anyMultipliedOut(b, n)) {
    const da = a.length === 1 ? 0 : 1;
    for (let i = 0; i < n; i++) out[i] = power(a[i * da]!, b[i]!);
  } else powColumn(out, a, b, n);
}

function anyMultipliedOut(b: Column, count: number): boolean {
  for (let i = 0; i < count; i++) if (multipliedOut(b[i]!)) return true;
  return false;
}

// out[i] = a[i] > b[i]
function above(out: Column, a: Column, b: Column, count: number): void {
  const da = a.length === 1 ? 0 : 1;
  const db = b.length === 1 ? 0 : 1;
  const n = out.length === 1 ? 1 : count;
  for (let i = 0; i < n; i++) {
    const x = a[i * da]!;
    const y = b[i * db]!;
    if (x > y) out[i] = 1;
    else if (x <= y) out[i] = 0;
    else out[i] = NaN;
  }
}

// out[i] = a[i] >= b[i]
function atLeast(out: Column, a: Column, b: Column, count: number): void {
  const da = a.length === 1 ? 0 : 1;
  const db = b.length === 1 ? 0 : 1;
  const n = out.length === 1 ? 1 : count;
  for (let i = 0; i < n; i++) {
    const x = a[i * da]!;
    const y = b[i * db]!;
    if (x >= y) out[i] = 1;
    else if (x < y) out[i] = 0;
    else out[i] = NaN;
  }
}

// out[i] = a[i] and b[i]
function both(out: Column, a: Column, b: Column, count: number): void {
  const da = a.length === 1 ? 0 : 1;
  const db = b.length === 1 ? 0 : 1;
  const n = out.length === 1 ? 1 : count;
  for (let i = 0; i < n; i++) {
    const x = a[i * da]!;
    const y = b[i * db]!;
    if (x !== x || y !== y) out[i] = NaN;
    else if (x !== 0 && y !== 0) out[i] = 1;
    else out[i] = 0;
  }
}

/** A kernel for a rarely used operation, which is called for each element. */
function binary(operation: (x: number, y: number) => number): BinaryKernel {
  return (out, a, b, count) => {
    const da = a.length === 1 ? 0 : 1;
    const db = b.length === 1 ? 0 : 1;
    const n = out.length === 1 ? 1 : count;
    for (let i = 0; i < n; i++) out[i] = operation(a[i * da]!, b[i * db]!);
  };
}

function unary(operation: (x: number) => number): UnaryKernel {
  return (out, a, count) => {
    const da = a.length === 1 ? 0 : 1;
    const n = out.length === 1 ? 1 : count;
    for (let i = 0; i < n; i++) out[i] = operation(a[i * da]!);
  };
}

/** 1 or 0; NaN where x or y has no value. */
function truth(x: number, y: number, is: boolean): number {
  return x !== x || y !== y ? NaN : is ? 1 : 0;
}

export const BINARY = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "^": powers,
  "<": (out, a, b, count) => above(out, b, a, count),
  "<=": (out, a, b, count) => atLeast(out, b, a, count),
  ">": above,
  ">=": atLeast,
  "==": binary((x, y) => truth(x, y, x === y)),
  "!=": binary((x, y) => truth(x, y, x !== y)),
  and: both,
  or: binary((x, y) => truth(x, y, x !== 0 || y !== 0)),
} as const satisfies Record<string, BinaryKernel>;

// out[i] = |a[i]|
function absolute(out: Column, a: Column, count: number): void {
  const n = a.length === 1 ? 1 : count;
  for (let i = 0; i < n; i++) out[i] = Math.abs(a[i]!);
  if (n === 1) fillOne(out, out[0]!, count);
}

function negate(out: Column, a: Column, count: number): void {
  const n = a.length === 1 ? 1 : count;
  for (let i = 0; i < n; i++) out[i] = -a[i]!;
  if (n === 1) fillOne(out, out[0]!, count);
}

/** To the nearest whole number, halves away from zero: 2.5 is 3, −2.5 is −3. */
export function roundHalfAway(x: number): number {
  const whole = Math.trunc(x);
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole;
}

export const UNARY = {
  "-": negate,
  "+": unary((x) => x),
  not: unary((x) => (x !== x ? NaN : x === 0 ? 1 : 0)),
  abs: absolute,
  floor: unary(Math.floor),
  ceil: unary(Math.ceil),
  round: unary(roundHalfAway),
  exp: unary(exp),
  log: unary(ln),
  sqrt: unary(Math.sqrt),
} as const satisfies Record<string, UnaryKernel>;

export const MINIMUM: BinaryKernel = minimum;
export const MAXIMUM: BinaryKernel = maximum;

/** clamp(x, lo, hi): x, but at least lo and at most hi; hi where lo is above hi. */
export const CLAMP: TernaryKernel = (out, a, lo, hi, count) => {
  const da = a.length === 1 ? 0 : 1;
  const dl = lo.length === 1 ? 0 : 1;
  const dh = hi.length === 1 ? 0 : 1;
  const n = out.length === 1 ? 1 : count;
  for (let i = 0; i < n; i++) {
    const x = a[i * da]!;
    const low = lo[i * dl]!;
    const high = hi[i * dh]!;
    if (low !== low || high !== high) out[i] = NaN;
    else if (x > low) {
      if (x < high) out[i] = x;
      else out[i] = high;
    } else if (x <= low) {
      if (low < high) out[i] = low;
      else out[i] = high;
    } else out[i] = NaN;
  }
};

/** test ? then : otherwise. Only the branch taken counts; where the test has no value there is no value. */
export const SELECT: TernaryKernel = (out, test, then, otherwise, count) => {
  const dt = test.length === 1 ? 0 : 1;
  const da = then.length === 1 ? 0 : 1;
  const db = otherwise.length === 1 ? 0 : 1;
  const n = out.length === 1 ? 1 : count;
  for (let i = 0; i < n; i++) {
    const c = test[i * dt]!;
    if (c !== c) out[i] = NaN;
    else if (c !== 0) out[i] = then[i * da]!;
    else out[i] = otherwise[i * db]!;
  }
};

/** Copies a column into one of the same width, or a single element into a wider one. */
export const COPY: UnaryKernel = (out, a, count) => {
  if (a.length === 1) fillOne(out, a[0]!, count);
  else out.set(a.subarray(0, count));
};

/** The plain functions for single numbers: for constants and for the examples in the table of functions. */
export const SCALARS: { readonly [name: string]: (...args: number[]) => number } = {
  min: (...xs) => Math.min(...xs),
  max: (...xs) => Math.max(...xs),
  abs: Math.abs,
  floor: Math.floor,
  ceil: Math.ceil,
  round: roundHalfAway,
  exp,
  log: ln,
  sqrt: Math.sqrt,
  clamp: (x, lo, hi) => Math.min(Math.max(x!, lo!), hi!),
};
