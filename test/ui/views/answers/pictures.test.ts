import { expect, test } from "vitest";
import type { Constraints, Strip } from "../../../../src/analysis/constraints.ts";
import type { Effect } from "../../../../src/analysis/pair.ts";
import type { Bar } from "../../../../src/analysis/tornado.ts";
import { barScale, effectBar } from "../../../../src/ui/views/answers/effectBar.ts";
import { heat, heatColour, largestOf } from "../../../../src/ui/views/answers/heat.ts";
import { monthsToCome, pipeChart } from "../../../../src/ui/views/answers/pipeChart.ts";
import { stripCells } from "../../../../src/ui/views/answers/stripCells.ts";
import { takesChart } from "../../../../src/ui/views/answers/takesChart.ts";
import { tornadoLayout } from "../../../../src/ui/views/answers/tornadoLayout.ts";

function effect(before: number, after: number, error = 0): Effect {
  return { before, after, effect: after - before, error, trials: 100, novalue: 0, infinite: 0 };
}

test("bars share one scale from the lowest whisker to the highest, including zero", () => {
  const scale = barScale([effect(0, 4, 1), effect(0, -1, 0)]);
  expect(scale).toEqual([-1, 6]);
  const good = effectBar(effect(0, 4, 1), scale, 140);
  expect(good).toEqual({ zero: 20, x: 20, width: 80, low: 60, high: 140 });
  const bad = effectBar(effect(0, -1, 0), scale, 140);
  expect(bad).toMatchObject({ x: 0, width: 20 });
});

test("effects that are all zero still have a scale", () => {
  expect(barScale([effect(1, 1)])).toEqual([0, 1]);
  expect(effectBar(effect(1, NaN), [0, 1], 100)).toMatchObject({ x: 0, width: 0 });
});

test("heat goes from −1 to 1, relative to the largest absolute value, and is 0 for a missing value", () => {
  const largest = largestOf([2, -4, NaN, Infinity]);
  expect(largest).toBe(4);
  expect(heat(2, largest)).toBe(0.5);
  expect(heat(-4, largest)).toBe(-1);
  expect(heat(NaN, largest)).toBe(0);
  expect(heat(1, 0)).toBe(0);
  expect(heatColour(-1)).not.toBe(heatColour(1));
});

const strip = (id: string, p50: number[], full: number[] = []): Strip => ({
  capacity: { id, row: id, kind: "people", load: { of: `${id}_load` } },
  present: new Float64Array(p50.length),
  load: {
    p5: Float64Array.from(p50),
    p50: Float64Array.from(p50),
    p95: Float64Array.from(p50),
    novalue: new Float64Array(p50.length),
  },
  worth: [],
  fullButNotLimiting: full,
});

test("a strip is filled according to its load, and marked where it is the bottleneck or only full", () => {
  const hunters = strip("hunters", [1.2, 0.5, NaN]);
  const managers = strip("account_managers", [1, 1, 1], [0, 1, 2]);
  const found: Constraints = {
    measure: { row: "new_customers", from: 0, to: 2 },
    strips: [hunters, managers],
    binding: ["hunters", undefined, undefined],
  };
  const cells = stripCells(hunters, found);
  expect(cells.map(({ fill }) => fill)).toEqual([1, 0.5, 0]);
  expect(cells.map(({ load }) => load)).toEqual([1.2, 0.5, undefined]);
  expect(cells.map(({ binds }) => binds)).toEqual([true, false, false]);
  expect(stripCells(managers, found).every(({ full, binds }) => full && !binds)).toBe(true);
});

test("a bottleneck that has room in most trials is marked as holding back only at times", () => {
  const sellers = strip("sellers", [0.74, 0.95, NaN]);
  const found: Constraints = {
    measure: { row: "new_customers", from: 0, to: 2 },
    strips: [sellers],
    binding: ["sellers", "sellers", "sellers"],
  };
  expect(stripCells(sellers, found).map(({ bindsAtTimes }) => bindsAtTimes)).toEqual([true, false, false]);
});

const bar = (row: string, low: number, high: number): Bar => ({
  row,
  values: [1, 2],
  low: effect(0.5, low),
  high: effect(0.5, high),
});

test("a tornado's bars extend from the plan's result, those of falling effects the other way round", () => {
  const layout = tornadoLayout([bar("win_rate", 0.3, 0.7), bar("cycle", 0.6, 0.4)], 1000);
  const [rising, falling] = layout.bars;
  expect(rising!.low).toBeLessThan(layout.middle);
  expect(rising!.high).toBeGreaterThan(layout.middle);
  expect(falling!.low).toBeGreaterThan(layout.middle);
  expect(falling!.y).toBeGreaterThan(rising!.y);
  expect(layout.height).toBeGreaterThan(falling!.y);
});

test("where both ends of a bar are on one side of the middle, its values are written outside both the bar and the middle", () => {
  const layout = tornadoLayout(
    [bar("win_rate", 0.3, 0.48), bar("cycle", 0.45, 0.2), bar("price", 0.2, 0.8)],
    1000,
  );
  for (const { low, high, lowLabel, highLabel } of layout.bars) {
    const [left, right] = [Math.min(low, high, layout.middle), Math.max(low, high, layout.middle)];
    expect(Math.min(lowLabel, highLabel)).toBeLessThan(left);
    expect(Math.max(lowLabel, highLabel)).toBeGreaterThan(right);
    expect(lowLabel < highLabel).toBe(low < high);
  }
});

test("a tornado leaves out bars without a value and accepts a bar without an effect", () => {
  const layout = tornadoLayout([bar("win_rate", NaN, 0.7), bar("cycle", 0.5, 0.5)], 320);
  expect(layout.bars.map(({ bar: { row } }) => row)).toEqual(["cycle"]);
  expect(layout.bars[0]!.low).toBe(layout.bars[0]!.high);
});

test("the customers in the pipeline are drawn until all but a hundredth have come", () => {
  const byMonth = [6, 3, 0.95, 0.05, 0, 0];
  expect(monthsToCome(byMonth)).toBe(3);
  const spec = pipeChart({
    width: 400,
    height: 140,
    byMonth: byMonth.slice(0, 3),
    monthTicks: [],
    value: String,
    readOut: (k) => `month ${k}`,
  });
  expect(spec.marks[0]!.data).toHaveLength(3);
  expect(spec.stops.map(({ text }) => text)).toEqual(["month 0", "month 1", "month 2"]);
  expect(spec.y.domain[1]).toBeGreaterThan(6);
});

test("the required change is drawn up to twice the smallest sufficient change, with the level as a line", () => {
  const tries = [1, 2, 3, 8].map((steps) => ({
    lever: {
      id: "",
      kind: "people" as const,
      row: "hunters",
      step: { by: "amount" as const, size: steps },
      from: 0,
      change: {},
    },
    steps,
    effect: effect(0.5, 0.5 + steps * 0.1),
    cost: effect(0, steps),
  }));
  const spec = takesChart({
    width: 500,
    height: 190,
    takes: {
      scale: { row: "hunters", kind: "people", step: 1, steps: 10, from: 0 },
      level: 0.7,
      before: 0.5,
      least: tries[1]!,
      most: tries[3]!,
      tries,
    },
    chance: true,
    levelLabel: "70%",
    leastLabel: "",
    value: String,
    moved: String,
    readOut: (amount, after) => `${amount}: ${after.toFixed(1)}`,
  });
  expect(spec.stops.map(({ text }) => text)).toEqual(["0: 0.5", "1: 0.6", "2: 0.7", "3: 0.8"]);
  expect(spec.y.domain).toEqual([0, 1]);
  expect(spec.marks.find(({ mark }) => mark === "ruleY")!.data).toEqual([{ level: 0.7 }]);
});
