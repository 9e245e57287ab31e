import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp } from "../../../src/lib/elementary/exp.ts";
import { ln, ln1p } from "../../../src/lib/elementary/ln.ts";
import { pow } from "../../../src/lib/elementary/pow.ts";
import { decimalExponent, powerOfTen } from "../../../src/lib/elementary/powersOfTen.ts";
import { powerOfTwo } from "../../../src/lib/elementary/powersOfTwo.ts";
import { sine } from "../../../src/lib/elementary/sine.ts";

// Values computed to 300 binary places with Python's mpmath: the arguments, the nearest number, and its error in units
// in its last place.
const TABLE = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../fixtures/elementary.json"), "utf8"),
) as { readonly [name: string]: readonly (readonly number[])[] };

const FUNCTIONS: { readonly [name: string]: (...x: number[]) => number } = {
  exp: (x) => exp(x!),
  ln: (x) => ln(x!),
  ln1p: (x) => ln1p(x!),
  pow: (x, y) => pow(x!, y!),
  sine: (x) => sine(x!),
};

/** The largest error of each, in units in the last place; a half is the least possible. */
const MOST_OFF: { readonly [name: string]: number } = {
  exp: 0.52,
  ln: 0.51,
  ln1p: 0.7,
  pow: 0.55,
  sine: 0.99,
};

/** The distance between x, which is not subnormal, and the next number. */
function unitOf(x: number): number {
  const power = 2 ** Math.floor(Math.log2(Math.abs(x)));
  return (power > Math.abs(x) ? power / 2 : power) * Number.EPSILON;
}

describe.each(Object.keys(FUNCTIONS))("%s", (name) => {
  test("is as close to the true value as its docstring says", () => {
    const off = TABLE[name]!.map((entry) => {
      const [nearest, rest] = entry.slice(-2) as [number, number];
      const found = FUNCTIONS[name]!(...entry.slice(0, -2));
      return Math.abs((found - nearest) / unitOf(nearest) - rest);
    });
    expect(off.length).toBeGreaterThan(100);
    expect(Math.max(...off)).toBeLessThanOrEqual(MOST_OFF[name]!);
  });
});

const everyNumber = fc.double();

test("exp has its limits and its exact values", () => {
  expect([exp(0), exp(-0), exp(1), exp(Infinity), exp(-Infinity), exp(NaN)]).toEqual([
    ...[1, 1, Math.E, Infinity, 0, NaN],
  ]);
  expect(exp(709.782712893384)).toBeLessThan(Infinity);
  expect(exp(709.782712893385)).toBe(Infinity);
  expect(exp(-745.1)).toBe(powerOfTwo(-1074));
  expect(exp(-745.2)).toBe(0);
});

test("ln has its limits and its exact values", () => {
  expect([ln(1), ln(2), ln(10), ln(0), ln(-0), ln(-1), ln(Infinity), ln(NaN)]).toEqual([
    ...[0, Math.LN2, Math.LN10, -Infinity, -Infinity, NaN, Infinity, NaN],
  ]);
  expect(ln(powerOfTwo(-1074))).toBeCloseTo(-1074 * Math.LN2, 10);
  expect([ln1p(0), ln1p(1), ln1p(-1), ln1p(-2), ln1p(Infinity), ln1p(NaN), ln1p(1e-300)]).toEqual([
    ...[0, Math.LN2, -Infinity, NaN, Infinity, NaN, 1e-300],
  ]);
});

test("pow follows the rules of IEEE arithmetic, except that −0 counts as 0 and no value gives none", () => {
  const special = [0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1e300, -1e300, 1e-300, Infinity, -Infinity, NaN];
  for (const x of special) {
    for (const y of special) {
      const wanted = Number.isNaN(x) ? NaN : x === 1 && !Number.isNaN(y) ? 1 : Math.pow(x, y);
      const found = pow(x, y);
      const same = Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-15 * Math.abs(wanted);
      expect([x, y, same ? wanted : found]).toEqual([x, y, wanted]);
    }
  }
  expect([pow(-0, 3), pow(-0, -3), pow(-8, 1 / 3)]).toEqual([0, Infinity, NaN]);
});

test("pow of a square is exact where the square is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90_000_000 }), (x) => {
      expect(pow(x, 2)).toBe(x * x);
      expect(pow(x * x, 0.5)).toBe(x);
    }),
    { seed: 1 },
  );
});

test("exp and ln rise with their argument", () => {
  fc.assert(
    fc.property(everyNumber, everyNumber, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      fc.pre(low < high);
      expect(exp(low) > exp(high)).toBe(false);
      expect(ln(low) > ln(high)).toBe(false);
      expect(ln1p(low) > ln1p(high)).toBe(false);
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test("powers of two and ten are the numbers that their digits name", () => {
  for (const n of [-1074, -1022, -53, 0, 1, 52, 1023]) expect(powerOfTwo(n)).toBe(2 ** n);
  for (const n of [-300, -5, 0, 3, 22, 300]) {
    expect(powerOfTen(n)).toBe(Number(`1e${n}`));
    expect(decimalExponent(powerOfTen(n))).toBe(n);
  }
  expect([decimalExponent(999.9999), decimalExponent(-1000), decimalExponent(0.00999)]).toEqual([2, 3, -3]);
});
