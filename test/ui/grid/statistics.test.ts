import { expect, test } from "vitest";
import { statisticsOf } from "../../../src/ui/grid/statistics.ts";
import { trendPath } from "../../../src/ui/grid/trend.ts";

test("the status bar counts figures, zero among them, and leaves out ∞, no value and text", () => {
  expect(statisticsOf([1, 0, -4, undefined, NaN, Infinity])).toEqual({
    count: 3,
    sum: -3,
    average: -1,
    min: -4,
    max: 1,
  });
  expect(statisticsOf([undefined, NaN])).toBeUndefined();
});

test("a trend's line spans its box, with gaps where there is no value", () => {
  expect(trendPath([0, 1, 2], 10, 10)).toBe("M0 10L5 5L10 0");
  expect(trendPath([3, 3], 10, 10)).toBe("M0 5L10 5");
  expect(trendPath([1, NaN, 2, 3], 9, 10)).toBe("M0 10M6 5L9 0");
  expect(trendPath([NaN, Infinity], 9, 10)).toBe("");
});
