import { describe, expect, test } from "vitest";
import { columnStats, type ColumnStats } from "../../src/lib/columnStats.ts";
import { addToSketch, emptySketch, mergeSketch, sketchFrame, sketchStats } from "../../src/lib/sketch.ts";

const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;
const TRIALS = 100_003;
const PILOT = 10_000;
const CHUNK = 9_973;

const LAWS: readonly (readonly [string, (u: number) => number])[] = [
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

function sketched(values: Float64Array, order: "forwards" | "backwards"): ColumnStats {
  const pilot = columnStats(values, PILOT, LEVELS);
  const frame = sketchFrame(pilot, pilot.percentiles[0]!, pilot.percentiles[6]!);
  const total = emptySketch(frame);
  const starts = Array.from({ length: Math.ceil(TRIALS / CHUNK) }, (_, i) => i * CHUNK);
  for (const start of order === "forwards" ? starts : starts.reverse()) {
    const part = emptySketch(frame);
    const chunk = values.subarray(start, start + CHUNK);
    addToSketch(part, chunk, chunk.length);
    mergeSketch(total, part);
  }
  return sketchStats(total, LEVELS);
}

describe("sketches of long columns", () => {
  test.each(LAWS)("percentiles (%s) are within 0.1 %% of the width from the 5th to the 95th", (_, of) => {
    const values = column(of);
    const exact = columnStats(values, TRIALS, LEVELS);
    const stats = sketched(values, "forwards");
    const top = Number.isFinite(exact.percentiles[6]!) ? 6 : 5;
    const width = exact.percentiles[top]! - exact.percentiles[0]!;
    for (const [i, expected] of exact.percentiles.entries()) {
      const got = stats.percentiles[i]!;
      if (Number.isFinite(expected)) expect(Math.abs(got - expected)).toBeLessThanOrEqual(0.001 * width);
      else expect(got).toBe(expected);
    }
    const { novalue, infinite, min, max, whole } = exact;
    expect(stats).toMatchObject({ novalue, infinite, min, max, whole });
  });

  test.each(LAWS.filter(([name]) => name !== "partly infinite"))(
    "mean and sd (%s) are the column's",
    (_, of) => {
      const values = column(of);
      const exact = columnStats(values, TRIALS, LEVELS);
      const stats = sketched(values, "forwards");
      expect(Math.abs(stats.mean - exact.mean)).toBeLessThan(1e-9 * exact.sd);
      expect(Math.abs(stats.sd - exact.sd)).toBeLessThan(1e-9 * exact.sd);
    },
  );

  test.each(LAWS)("parts (%s) merge to the same digits in any order", (_, of) => {
    const values = column(of);
    expect(sketched(values, "backwards")).toEqual(sketched(values, "forwards"));
  });

  test("whole numbers in a small range are exact", () => {
    const values = column((u) => Math.floor(40 * u * u) + (u > 0.9999 ? 15 : 0));
    const { percentiles } = columnStats(values, TRIALS, LEVELS);
    expect(sketched(values, "forwards").percentiles).toEqual(percentiles);
  });

  test("a column of one value, or of none, is exact", () => {
    for (const x of [0, 7.25, -3, NaN, Infinity]) {
      const stats = sketched(new Float64Array(TRIALS).fill(x), "forwards");
      expect(Array.from(stats.percentiles)).toEqual(LEVELS.map(() => x));
      expect(stats.mean).toBe(x);
    }
  });
});
