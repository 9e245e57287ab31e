import { expect, test } from "vitest";
import type { Histogram } from "../../src/engine/simulator.ts";
import { distributionChart, outcomes } from "../../src/ui/parts/charts/distributionChart.ts";
import type { DistributionInput } from "../../src/ui/parts/charts/distributionChart.ts";

const customers: Histogram = {
  from: -0.5,
  width: 1,
  counts: Float64Array.from([10, 30, 40, 20]),
  below: 0,
  above: 0,
  novalue: 0,
  trials: 100,
};

function inputOf(changes: Partial<DistributionInput> = {}): DistributionInput {
  return {
    width: 352,
    height: 148,
    histogram: customers,
    whole: true,
    median: 2,
    goal: undefined,
    value: (value) => String(value),
    words: { median: "median 2", bar: (range, share) => `${range}: ${share}` },
    ...changes,
  };
}

test("whole customers stand over their numbers", () => {
  const spec = distributionChart(inputOf());
  expect(spec).toMatchSnapshot();
  expect(spec.stops.map((stop) => stop.text)).toEqual(["0: 0.1", "1: 0.3", "2: 0.4", "3: 0.2"]);
});

test("bars that meet the goal are told from those that miss it", () => {
  const spec = distributionChart(inputOf({ goal: { value: 2, way: "at-least", label: "goal 2: 60%" } }));
  const [full, faint] = spec.marks.filter((mark) => mark.mark === "rectY");
  const places = (data: readonly object[] | undefined) =>
    (data as readonly { from: number }[]).map((bar) => bar.from + 0.5);
  expect(places(full?.data)).toEqual([2, 3]);
  expect(places(faint?.data)).toEqual([0, 1]);
  const most = distributionChart(inputOf({ goal: { value: 2, way: "at-most", label: "" } }));
  expect(places(most.marks[0]?.data)).toEqual([0, 1, 2]);
});

test("a goal beyond all outcomes is not drawn outside the picture", () => {
  const spec = distributionChart(inputOf({ goal: { value: 40, way: "at-least", label: "goal 40" } }));
  expect(JSON.stringify(spec.marks)).not.toContain("goal 40");
});

test("the table has the outcomes with their shares, wider bars as ranges", () => {
  const wide = { ...customers, width: 5 };
  expect(outcomes(inputOf({ histogram: wide })).map((row) => row.range)).toEqual([
    "0–4",
    "5–9",
    "10–14",
    "15–19",
  ]);
  expect(outcomes(inputOf()).map((row) => row.share)).toEqual([0.1, 0.3, 0.4, 0.2]);
});

test("words of a goal close to the median stand on the other side of it", () => {
  const wide: Histogram = { ...customers, counts: new Float64Array(40).fill(2), trials: 80 };
  const goal = { value: 20, way: "at-least", label: "goal 20: 52%" } as const;
  const anchors = (median: number) =>
    distributionChart(inputOf({ histogram: wide, median, goal }))
      .marks.filter((mark) => mark.mark === "text")
      .map((mark) => mark.options["textAnchor"]);
  expect(anchors(21)).toEqual(["start", "end"]);
  expect(anchors(18)).toEqual(["end", "start"]);
  expect(anchors(2)).toEqual(["start", "middle"]);
});

test("figures below the bars stand clear of each other and of the edges, however long they are", () => {
  const letter = 6;
  for (const text of ["7", "1,200,000", "999 000 000 mdkr"]) {
    const spec = distributionChart({ ...inputOf(), value: () => text });
    const [low, high] = spec.x.domain;
    const inner = spec.width - spec.margins.left - spec.margins.right;
    const half = (text.length * letter) / 2;
    const middles = spec.x.ticks.map(({ at }) => spec.margins.left + ((at - low) / (high - low)) * inner);
    expect(middles.length, text).toBeGreaterThan(0);
    middles.forEach((middle, i) => {
      expect(middle - half, text).toBeGreaterThanOrEqual(0);
      expect(middle + half, text).toBeLessThanOrEqual(spec.width);
      if (i > 0) expect(middle - middles[i - 1]!, text).toBeGreaterThan(2 * half);
    });
  }
});
