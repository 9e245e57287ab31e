import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describe as columnStats } from "../../src/lib/stats.ts";

const LEVELS = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1] as const;

function stats(values: readonly number[]) {
  return columnStats(Float64Array.from(values), values.length, LEVELS);
}

/** R's type 7 by its definition. */
function byDefinition(values: readonly number[], level: number): number {
  const sorted = values.filter((x) => !Number.isNaN(x)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const place = level * (sorted.length - 1);
  const low = sorted[Math.floor(place)]!;
  const high = sorted[Math.ceil(place)]!;
  if (low === high) return low;
  if (high === Infinity) return Infinity;
  return low === -Infinity ? -Infinity : low + (place - Math.floor(place)) * (high - low);
}

describe("column statistics", () => {
  test("percentiles are R's type 7", () => {
    // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.05, .1, .25, .5, .75, .9, .95))
    const { percentiles } = columnStats(Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6), 8, LEVELS.slice(1, 8));
    for (const [i, expected] of [1, 1, 1.75, 3.5, 5.25, 6.9, 7.95].entries()) {
      expect(Math.abs(percentiles[i]! - expected)).toBeLessThan(1e-14);
    }
  });

  test("an interpolation that includes infinity is infinite, and no other", () => {
    const { percentiles } = columnStats(Float64Array.of(1, 2, Infinity), 3, [0.5, 0.5001, 1]);
    expect(Array.from(percentiles)).toEqual([2, Infinity, Infinity]);
    const { percentiles: low } = columnStats(Float64Array.of(-Infinity, 2, 3), 3, [0, 0.25, 0.5]);
    expect(Array.from(low)).toEqual([-Infinity, -Infinity, 2]);
    expect(stats([-Infinity, Infinity]).percentiles[4]).toBe(Infinity);
  });

  test("trials without a value are left out and counted", () => {
    const result = stats([NaN, 2, NaN, 4]);
    expect(result).toMatchObject({
      count: 4,
      novalue: 2,
      mean: 3,
      min: 2,
      max: 4,
      sd: Math.SQRT2,
      whole: true,
    });
    expect(result.percentiles[4]).toBe(3);
  });

  test("without any value the result has no value", () => {
    for (const values of [[], [NaN, NaN]]) {
      const result = stats(values);
      expect(result).toMatchObject({ novalue: values.length, mean: NaN, sd: NaN, min: NaN });
      expect(result.percentiles.every(Number.isNaN)).toBe(true);
    }
  });

  test("a mean with an infinite element is infinite; with both infinities it has no value", () => {
    expect(stats([1, Infinity])).toMatchObject({ mean: Infinity, infinite: 1, sd: 0, max: 1 });
    expect(stats([1, -Infinity])).toMatchObject({ mean: -Infinity });
    expect(stats([1, -Infinity, Infinity])).toMatchObject({ mean: NaN });
  });

  test("the standard deviation keeps its digits far from 0", () => {
    const { sd, mean } = stats([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
    expect(mean).toBe(1e9 + 10);
    expect(Math.abs(sd - Math.sqrt(30))).toBeLessThan(1e-12);
  });

  test("a column is whole if all its finite values are, whatever is infinite or has no value", () => {
    expect(stats([1, 2, Infinity, NaN, -3]).whole).toBe(true);
    expect(stats([1, 2.5]).whole).toBe(false);
  });

  const value = fc.oneof(
    { weight: 6, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 4, arbitrary: fc.integer({ min: -50, max: 50 }) },
    { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 0, -0) },
  );

  test("percentiles of any values are those of the sorted ones", () => {
    const columns = fc.oneof(
      fc.array(value, { minLength: 1, maxLength: 60 }),
      fc.array(fc.integer(), { minLength: 1 }),
    );
    fc.assert(
      fc.property(columns, (values) => {
        const { percentiles } = stats(values);
        // + 0, since which of 0 and -0 comes first does not matter.
        const expected = LEVELS.map((level) => byDefinition(values, level) + 0);
        fc.pre(values.some((x) => !Number.isNaN(x)));
        expect(Array.from(percentiles, (x) => x + 0)).toEqual(expected);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test.each([
    ["even", (u: number) => u],
    ["far-reaching", (u: number) => Math.tan(Math.PI * (u - 0.5))],
    ["whole and wide", (u: number) => Math.floor(1e7 * u * u)],
    ["whole and narrow", (u: number) => Math.floor(30 * u * u)],
    ["half at zero", (u: number) => Math.max(0, u - 0.5)],
    ["partly infinite", (u: number) => (u > 0.92 ? Infinity : 1 / u)],
  ])("a long column (%s) has the sorted column's percentiles, and is left as it was", (_, of) => {
    const values = Array.from({ length: 10_007 }, (__, i) => of((((i * 7919) % 10_007) + 0.5) / 10_007));
    const column = Float64Array.from(values);
    const { percentiles } = columnStats(column, values.length, LEVELS);
    expect(Array.from(percentiles)).toEqual(LEVELS.map((level) => byDefinition(values, level)));
    expect(Array.from(column)).toEqual(values);
  });
});
