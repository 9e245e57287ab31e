import { expect, test } from "vitest";
import type { Unit } from "../../src/model/row.ts";
import { inputScale, keptScale } from "../../src/entries/inputScale.ts";

function rowOf(unit: Unit, min?: number, max?: number) {
  return { unit, min, max };
}

test.each([
  ["calls", 60, 0, 120, 2],
  ["companies", 3500, 0, 8000, 100],
  ["share", 0.0725, 0, 0.15, 0.002],
  ["share", 0.8, 0, 1, 0.02],
  ["money", 0, 0, 10_000, 200],
  ["percent", 0.02, 0, 0.04, 0.0005],
] as const)("%s around %d go from %d to %d in steps of %d", (unit, around, low, high, step) => {
  const scale = inputScale(rowOf(unit, 0), around);
  expect(scale).toEqual({ low, high, step });
});

test("for an input that may be negative the scale goes as far below zero as above it", () => {
  expect(inputScale(rowOf("percent", -0.9), 0.02)).toMatchObject({ low: -0.04, high: 0.04 });
});

test("both ends are whole numbers of steps, so that the ends can be reached", () => {
  for (let around = 0.001; around < 1e7; around *= 1.37) {
    const { high, step } = inputScale(rowOf("visitors"), around);
    expect(Math.abs(high / step - Math.round(high / step))).toBeLessThan(1e-6);
    expect(high / step).toBeGreaterThanOrEqual(40);
    expect(high).toBeGreaterThanOrEqual(2 * around);
  }
});

test("the scale stays while the value is on it, ends included, and changes only for a value outside it", () => {
  const row = rowOf("calls", 0);
  const first = keptScale(row, 60, undefined);
  for (const value of [60, 120, 4, 0]) expect(keptScale(row, value, first)).toBe(first);
  expect(keptScale(row, 400, first)).toEqual({ low: 0, high: 800, step: 10 });
});
