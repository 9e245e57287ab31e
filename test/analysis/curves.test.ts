import { expect, test } from "vitest";
import { isPaidBackSure, paidBack } from "../../src/analysis/curves.ts";
import type { Curve } from "../../src/analysis/curves.ts";

const TRIALS = 100;
const SURE = 3;

/** A curve of these mean differences, each with a standard error of 1. */
function curveOf(means: readonly number[]): Curve {
  return {
    count: Float64Array.from(means, () => TRIALS),
    sum: Float64Array.from(means, (mean) => TRIALS * mean),
    squares: Float64Array.from(means, (mean) => TRIALS * (TRIALS + mean * mean)),
  };
}

test.each([
  ["a loss, then a gain, both far from 0", [-9, -20, 5, 9], 2, true],
  ["a gain that may be none", [-9, -20, 2, 9], 2, false],
  ["a loss that may be none before the gain", [-9, -2, 5, 9], 2, false],
  ["a sure loss at the end, whatever was before", [9, -1, 1, -9], undefined, true],
  ["a loss at the end that may be none", [9, 9, 9, -1], undefined, false],
  ["a gain from the first month on", [4, 5, 6, 7], 0, true],
] as const)("the month of payback, of %s", (_, means, month, isSure) => {
  const curve = curveOf(means);
  expect(paidBack(curve, 0)).toBe(month);
  expect(isPaidBackSure(curve, 0, SURE)).toBe(isSure);
});

test("what costs nothing and gives nothing is paid back at once, for sure", () => {
  const none = { count: Float64Array.of(9, 9), sum: new Float64Array(2), squares: new Float64Array(2) };
  expect(paidBack(none, 0)).toBe(0);
  expect(isPaidBackSure(none, 0, SURE)).toBe(true);
});

test("months before a step's first are not looked at", () => {
  const curve = curveOf([0, 5, 6]);
  expect(isPaidBackSure(curve, 0, SURE)).toBe(false);
  expect(isPaidBackSure(curve, 1, SURE)).toBe(true);
});
