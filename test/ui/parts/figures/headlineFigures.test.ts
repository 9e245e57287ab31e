import { expect, test } from "vitest";
import type { RowSummary } from "../../../../src/engine/simulator.ts";
import { makeFormat } from "../../../../src/i18n/format.ts";
import { figureView } from "../../../../src/ui/parts/figures/figureView.ts";
import { modelRowById } from "../../../../src/model/sheet.ts";
import { centreOf } from "../../../../src/report/spread.ts";
import type { HeadlineFigure } from "../../../../src/ui/parts/figures/headlineFigures.ts";
import { HEADLINE_FIGURES } from "../../../../src/ui/parts/figures/headlineFigures.ts";

/** One month of a distribution with these ends. */
function summaryOf(low: number, median: number, high: number): RowSummary {
  const levels = [low, low, low, median, high, high, high];
  return {
    row: "cac",
    trials: 1000,
    mean: Float64Array.of(median),
    sd: Float64Array.of(1),
    percentiles: levels.map((level) => Float64Array.of(level)),
    novalue: Float64Array.of(0),
    infinite: Float64Array.of(0),
    whole: false,
  };
}

const totalOf = (row: string) => modelRowById(row)!.total;

test("a figure is the one that report and comparison tell: the mean, of a ratio the median", () => {
  const skewed = (mean: number) => ({ ...summaryOf(120, 131, 150), mean: Float64Array.of(mean) });
  const [customers, cac] = ["customers", "cac"].map((name) =>
    HEADLINE_FIGURES.find((figure) => figure.name === name)!,
  ) as [HeadlineFigure, HeadlineFigure];
  const format = makeFormat("en", "EUR");
  for (const figure of [customers, cac]) {
    const total = totalOf(figure.row);
    const spread = {
      mean: 132.2,
      percentiles: [120, 120, 120, 131, 150, 150, 150],
      novalue: 0,
      whole: false,
    };
    const told = centreOf({ ...spread, percentiles: Float64Array.from(spread.percentiles) }, total);
    const view = figureView(figure, total, skewed(132.2), 0, format);
    expect(view).toMatchObject({
      figure: figure.shape === "money" ? `€${Math.round(told)}` : String(Math.round(told)),
      mean: figure === customers,
    });
  }
  expect(figureView(customers, "stock", skewed(Infinity), 0, format)).toMatchObject({
    figure: "131",
    mean: false,
  });
});

test("a figure has so few letters that the strip holds all nine, whatever is put into the plan", () => {
  for (const size of [3, 90_000, 5e9, 1.234e14, 9.99e15, 1e21, 7.7e120]) {
    for (const format of [makeFormat("en", "SEK"), makeFormat("sv", "SEK")]) {
      for (const figure of HEADLINE_FIGURES) {
        const view = figureView(figure, totalOf(figure.row), summaryOf(size / 3, size, size * 3), 0, format);
        if (view.kind !== "value") throw new Error(`${figure.name} has no value`);
        expect(view.figure.length, view.figure).toBeLessThanOrEqual(16);
        expect(view.range.length, view.range).toBeLessThanOrEqual(24);
      }
    }
  }
});

test("a vast cost per customer is told as a power of ten", () => {
  const cac = HEADLINE_FIGURES.find(({ name }) => name === "cac")!;
  const view = figureView(cac, totalOf(cac.row), summaryOf(1e20, 1.2e20, 3e20), 0, makeFormat("en", "EUR"));
  expect(view).toEqual({ kind: "value", figure: "€1.2×10²⁰", mean: false, range: "1–3×10²⁰" });
});
