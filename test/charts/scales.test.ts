import { expect, test } from "vitest";
import { makeFormat } from "../../src/i18n/format.ts";
import { monthsFrom } from "../../src/model/month.ts";
import { monthTicks } from "../../src/ui/parts/charts/monthTicks.ts";
import { niceTicks } from "../../src/ui/parts/charts/niceTicks.ts";
import { smallBars } from "../../src/ui/parts/charts/smallBars.ts";
import { sparkline } from "../../src/ui/parts/charts/sparkline.ts";
import { spreadLabels } from "../../src/ui/parts/charts/spreadLabels.ts";

test.each([
  [0, 10, 4, false, [0, 2, 4, 6, 8, 10]],
  [0, 0.3, 3, false, [0, 0.1, 0.2, 0.3]],
  [0, 1, 4, true, [0, 1]],
  [-3, 3, 3, false, [-2, 0, 2]],
  [0, 2_400_000, 4, false, [0, 500_000, 1_000_000, 1_500_000, 2_000_000]],
  [5, 5, 4, false, [5]],
  [NaN, NaN, 4, false, []],
])("from %d to %d about %d round ticks (whole: %s)", (low, high, count, whole, ticks) => {
  expect(niceTicks(low, high, count, whole)).toEqual(ticks);
});

test("months along an axis are few, in words and in step with the year", () => {
  const format = makeFormat("en", "SEK");
  const texts = (months: number, width: number) =>
    monthTicks(monthsFrom("2027-01", months), width, format).map((tick) => tick.text);
  expect(texts(24, 206)).toEqual(["Jan 2027", "Jul", "Jan 2028", "Jul"]);
  expect(texts(6, 400)).toEqual(["Jan 2027", "Feb", "Mar", "Apr", "May", "Jun"]);
  expect(texts(120, 206).length).toBeLessThanOrEqual(5);
  expect(texts(1, 100)).toEqual(["Jan 2027"]);
});

test("labels are moved apart in their order and kept inside", () => {
  expect(spreadLabels([10, 11, 50], 12, 0, 100)).toEqual([10, 22, 50]);
  expect(spreadLabels([95, 96], 12, 0, 100)).toEqual([88, 100]);
  expect(spreadLabels([], 12, 0, 100)).toEqual([]);
});

test("a small line leaves gaps where there is no value and lies flat where nothing changes", () => {
  expect(sparkline([0, NaN, 2, 4], 30, 10)).toBe("M0 10M20 5L30 0");
  expect(sparkline([NaN], 30, 10)).toBe("");
  expect(sparkline([0, 0], 30, 10)).toBe("M0 5L30 5");
});

test("small bars are as tall as the box where most trials are", () => {
  expect(smallBars([1, 2], (bar) => bar === 1, 10, 8)).toEqual([
    { x: 0, width: 5, height: 4, meets: false },
    { x: 5, width: 5, height: 8, meets: true },
  ]);
  expect(smallBars([0, 0], () => true, 10, 8)).toEqual([]);
});
