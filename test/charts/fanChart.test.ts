import { expect, test } from "vitest";
import { fanChart } from "../../src/ui/parts/charts/fanChart.ts";
import { fanInput, spreadAround } from "./fanInput.ts";

test("a fan has both bands, the median, the expected run and the selected month", () => {
  expect(fanChart(fanInput())).toMatchSnapshot();
});

test("quarters and years behind the months of a summary are not drawn", () => {
  const spec = fanChart(fanInput({ summary: spreadAround([10, 12, 14, 36, 36]) }));
  const band = spec.marks.find((mark) => mark.mark === "areaY");
  expect(band?.data).toHaveLength(3);
  expect(spec.stops.map((stop) => stop.at)).toEqual([0, 1, 2]);
});

test("whole numbers are drawn as steps, with ticks at whole numbers only", () => {
  const spec = fanChart(fanInput({ summary: spreadAround([1, 1, 1], true), expected: [1, 1, 1] }));
  const lines = spec.marks.filter((mark) => mark.mark === "lineY");
  expect(lines.map((mark) => mark.options["curve"])).toEqual(["step", "step"]);
  expect(spec.y.ticks.every((tick) => Number.isInteger(tick.at))).toBe(true);
});

test("months without a finite value leave a gap and do not stretch the axis", () => {
  const spec = fanChart(
    fanInput({ summary: spreadAround([Infinity, NaN, 14]), expected: [Infinity, NaN, 14] }),
  );
  const points = spec.marks.find((mark) => mark.mark === "areaY")?.data as readonly { p50: number }[];
  expect(points.map((point) => point.p50)).toEqual([NaN, NaN, 14]);
  expect(spec.y.domain[1]).toBeLessThan(20);
});

test("the axis reaches below zero only where the values do", () => {
  expect(fanChart(fanInput()).y.domain[0]).toBe(0);
  expect(fanChart(fanInput({ summary: spreadAround([-10, 0, 10]) })).y.domain[0]).toBe(-14);
});

test("the goal is inside the picture, however far off it is, and its line ends in its month", () => {
  const spec = fanChart(fanInput({ goal: { value: 60, month: 1, label: "goal 60: 2%" } }));
  expect(spec.y.domain[1]).toBeGreaterThan(60);
  const rule = spec.marks.find((mark) => mark.mark === "ruleY");
  expect(rule?.data).toEqual([{ value: 60, from: -0.5, to: 1.5, label: "goal 60: 2%" }]);
});

test("labels at the end of the lines do not lie over each other", () => {
  const spec = fanChart(fanInput({ summary: spreadAround([10, 10, 10]), expected: [10, 10, 10] }));
  const labels = spec.marks
    .filter((mark) => mark.mark === "text")
    .flatMap((mark) => mark.data as readonly { y: number }[])
    .map((label) => (label.y / (spec.y.domain[1] - spec.y.domain[0])) * (208 - 34))
    .sort((a, b) => a - b);
  const gaps = labels.slice(1).map((y, i) => y - labels[i]!);
  expect(labels).toHaveLength(4);
  for (const gap of gaps) expect(gap).toBeGreaterThan(12.9);
});

test("the words at the lines' ends have room for the longest of them, and the figures beside the axis too", () => {
  const words = {
    band90: "9 av 10 gånger",
    band50: "hälften av gångerna",
    median: "median",
    expected: "förväntat",
  };
  // Measured on the screen: 103 pixels, 6 from the line's end.
  expect(fanChart(fanInput({ words })).margins.right).toBeGreaterThanOrEqual(109);
  const vast = fanChart(fanInput({ value: () => "−999 000 mdkr" }));
  // Measured on the screen: 77 pixels, 6 from the axis.
  expect(vast.margins.left).toBeGreaterThanOrEqual(83);
});

test("the months are set in the width that words and figures leave", () => {
  const asked: number[] = [];
  const { margins } = fanChart(fanInput({ monthTicks: (width) => (asked.push(width), []) }));
  expect(asked).toEqual([352 - margins.left - margins.right]);
});
