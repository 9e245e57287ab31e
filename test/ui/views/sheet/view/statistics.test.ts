import { expect, test } from "vitest";
import { statisticsOf } from "../../../../../src/ui/views/sheet/view/statistics.ts";

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
