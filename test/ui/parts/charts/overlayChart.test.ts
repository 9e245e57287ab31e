import { describe, expect, test } from "vitest";
import type { CameInChart } from "../../../../src/ui/parts/charts/cameInChart.ts";
import { cameMarks, closedMarks } from "../../../../src/ui/parts/charts/cameMarks.ts";
import { endLabels } from "../../../../src/ui/parts/charts/endLabels.ts";
import { domainOf, overlayChart } from "../../../../src/ui/parts/charts/overlayChart.ts";
import { seriesLook } from "../../../../src/ui/parts/charts/seriesLook.ts";

const point = (low: number, median: number, high: number) => ({ t: 0, low, median, high });

describe("the height of fans that lie over each other", () => {
  test("begins at 0 for what is never below it, and below for what may be", () => {
    expect(domainOf([point(3, 5, 10)])[0]).toBe(0);
    expect(domainOf([point(-3, 5, 10)])[0]).toBe(-3);
  });

  test("ends a little above the highest, but at four times the medians where a tail is longer", () => {
    expect(domainOf([point(0, 5, 10)])).toEqual([0, 10.4]);
    expect(domainOf([point(0, 5, 1000), point(0, 6, 7)])).toEqual([0, 24.96]);
    // Where the middle is nothing, the tail is all there is.
    expect(domainOf([point(0, 0, 1000)])).toEqual([0, 1040]);
  });

  test("is one where there is nothing to show", () => {
    expect(domainOf([])).toEqual([0, 1]);
    expect(domainOf([point(NaN, NaN, NaN)])).toEqual([0, 1]);
    expect(domainOf([point(0, 0, 0)])).toEqual([0, 1]);
  });
});

describe("a chart of scenarios", () => {
  const series = (name: string, at: number) => ({
    name,
    look: seriesLook(at),
    low: [0, 1],
    median: [1, 2],
    high: [2, Infinity],
  });
  const chart = (closed?: number, names: readonly string[] = ["A", "B"]) =>
    overlayChart({
      width: 600,
      height: 200,
      months: 2,
      closed,
      series: names.map(series),
      whole: false,
      monthTicks: [],
      value: String,
      readOut: (month) => `month ${month}`,
    });

  test("has a veil and a line for each, and a stop for each month that says what is there", () => {
    const marks = chart().marks.map(({ mark }) => mark);
    expect(marks.filter((mark) => mark === "areaY")).toHaveLength(2);
    expect(marks.filter((mark) => mark === "lineY")).toHaveLength(2);
    expect(chart().stops).toEqual([
      { at: 0, text: "month 0" },
      { at: 1, text: "month 1" },
    ]);
  });

  test("shades the closed months behind all else, and none where none is closed", () => {
    expect(chart(0).marks[0]).toMatchObject({ mark: "rectY", data: [{ x1: -0.5, x2: 0.5 }] });
    expect(chart().marks.some(({ mark }) => mark === "rectY")).toBe(false);
    expect(closedMarks(undefined, 0, [0, 1])).toEqual([]);
  });

  test("names each line at its end, a long name cut: the table has it in full", () => {
    const texts = chart(undefined, ["x".repeat(21), "y".repeat(20)]).marks.flatMap(({ mark, data }) =>
      mark === "text" ? data.map((one) => (one as { readonly text: string }).text) : [],
    );
    expect(texts).toEqual([`${"x".repeat(19)}…`, "y".repeat(20)]);
  });

  test("tells up to four lines apart by dashes alone, and neighbours by ink and by dashes", () => {
    const looks = Array.from({ length: 12 }, (_, at) => seriesLook(at));
    expect(new Set(looks.slice(0, 4).map(({ dash }) => dash)).size).toBe(4);
    expect(new Set(looks.map(({ ink, dash }) => `${ink} ${dash}`)).size).toBe(12);
    looks.slice(1).forEach((look, at) => {
      expect(look.ink).not.toBe(looks[at]!.ink);
      expect(look.dash).not.toBe(looks[at]!.dash);
    });
  });
});

test("labels at one height are moved apart, stay within the chart, and what has no value has none", () => {
  const margins = { top: 10, right: 0, bottom: 10, left: 0 };
  const label = (text: string, at: number) => ({ text, at, ink: "red" });
  const marks = endLabels([label("a", 5), label("b", 5), label("c", NaN), label("d", 99)], {
    x: 3,
    height: 120,
    domain: [0, 10],
    margins,
  });
  const at = marks.map(({ data }) => data[0] as { readonly text: string; readonly y: number });
  expect(at.map(({ text }) => text)).toEqual(["a", "b", "d"]);
  // Ten units are a hundred pixels, and lines of text want thirteen.
  expect(Math.abs(at[0]!.y - at[1]!.y)).toBeGreaterThanOrEqual(1.3 - 1e-9);
  for (const { y } of at) {
    expect(y).toBeGreaterThanOrEqual(-1e-9);
    expect(y).toBeLessThanOrEqual(10 + 1e-9);
  }
});

const cameOf = (points: CameInChart["points"]): CameInChart => ({
  points,
  closed: undefined,
  forecast: undefined,
});

test("what came is a dot a month, its line broken where a month has no figure, and its name stands at the last", () => {
  const points = [
    { t: 0, value: 1 },
    { t: 1, value: 2 },
    { t: 3, value: 4 },
  ];
  const [line, dots, name] = cameMarks(cameOf(points), "came");
  expect(dots?.data).toEqual(points);
  expect(line?.data).toEqual([...points.slice(0, 2), { t: 2, value: NaN }, points[2]]);
  expect(name?.data).toEqual([{ t: 3, value: 4, label: "came" }]);
  expect(cameMarks(cameOf([]), "came")).toEqual([]);
});
