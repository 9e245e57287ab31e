import type { RowSummary } from "../../src/engine/simulator.ts";
import type { FanChartInput } from "../../src/ui/parts/charts/fanChart.ts";

/** A distribution that is a fixed spread around a middle in each month; the seven levels of the engine. */
export function spreadAround(middles: readonly number[], whole = false): RowSummary {
  const spread = [-4, -3, -1, 0, 1, 3, 4];
  return {
    row: "customers",
    trials: 1000,
    mean: Float64Array.from(middles),
    sd: Float64Array.from(middles, () => 2),
    percentiles: spread.map((by) => Float64Array.from(middles, (middle) => middle + by)),
    novalue: new Float64Array(middles.length),
    infinite: new Float64Array(middles.length),
    whole,
  };
}

export function fanInput(changes: Partial<FanChartInput> = {}): FanChartInput {
  return {
    width: 352,
    height: 208,
    summary: spreadAround([10, 12, 14]),
    months: 3,
    expected: [10.5, 12.5, 14.5],
    selected: 1,
    goal: undefined,
    monthTicks: () => [{ at: 0, text: "Jan 2027" }],
    value: (value) => String(value),
    readOut: (month) => `month ${month}`,
    words: { band90: "9 of 10 times", band50: "half the time", median: "median", expected: "expected run" },
    ...changes,
  };
}
