import { describe, expect, test } from "vitest";
import { addTo, binsFor, describeBins, newCounts } from "../../src/lib/bins.ts";
import { describe as describeSample } from "../../src/lib/stats.ts";

const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;
const TRIALS = 100_003;
const PILOT = 10_000;

const QUANTILES: readonly (readonly [string, (u: number) => number])[] = [
  ["even", (u) => 1000 + 3 * u],
  ["skewed", (u) => -Math.log(u)],
  ["far-reaching", (u) => Math.tan(Math.PI * (u - 0.5))],
  ["in two pieces", (u) => (u < 0.3 ? u : 1e6 + u)],
  ["whole and wide", (u) => Math.floor(1e6 * u * u)],
  ["half at zero", (u) => Math.max(0, u - 0.5)],
  ["partly infinite", (u) => (u > 0.97 ? Infinity : u < 0.01 ? NaN : 1 / (1 - u))],
];

function column(of: (u: number) => number): Float64Array {
  return Float64Array.from({ length: TRIALS }, (_, i) => of((((i * 7919) % TRIALS) + 0.5) / TRIALS));
}

/** The percentiles of all values from bins chosen by the first 10,000. */
function binned(values: Float64Array): Float64Array {
  const { min, max, whole, percentiles } = describeSample(values, PILOT, LEVELS);
  const bins = binsFor({ p5: percentiles[0]!, p95: percentiles[6]!, min, max, whole });
  const counts = newCounts(bins);
  for (const x of values) addTo(counts, bins, x);
  return describeBins(counts, bins, LEVELS).percentiles;
}

describe("percentiles of counted values", () => {
  test.each(QUANTILES)("(%s) are within 0.1 %% of the distance from the 5th to the 95th", (_, of) => {
    const values = column(of);
    const exact = describeSample(values, TRIALS, LEVELS).percentiles;
    const got = binned(values);
    const width = exact[6]! - exact[0]!;
    for (const [i, expected] of exact.entries()) {
      expect(Math.abs(got[i]! - expected)).toBeLessThanOrEqual(0.001 * width);
    }
  });

  test("of whole numbers in a small range are exact", () => {
    const values = column((u) => Math.floor(40 * u * u) + (u > 0.9999 ? 15 : 0));
    expect(binned(values)).toEqual(describeSample(values, TRIALS, LEVELS).percentiles);
  });
});
