import { describe, expect, test } from "vitest";
import type { Forecast } from "../../src/model/forecast.ts";
import { forecastBehind } from "../../src/model/forecastBehind.ts";
import { cameInChart, firstShown } from "../../src/ui/parts/charts/cameInChart.ts";
import { fanChart } from "../../src/ui/parts/charts/fanChart.ts";
import { makePlan } from "../support/makePlan.ts";
import { fanInput, spreadAround } from "./fanInput.ts";

function kept(name: string, made: string, changes: Partial<Forecast> = {}): Forecast {
  const rows = { fee: { "2027-01": [1, 2, 3, 4, "Infinity"], "2027-02": [null, 2, 3, 4, 5] } } as const;
  return { made, name, trials: 1, seed: 1, program: "1", digest: "0", rows, goals: [], ...changes };
}

const ACTUALS = { fee: { "2025-06": 7, "2026-12": 8, "2027-01": 9, "2027-02": 12, "2027-04": 13 } };
const PLAN = makePlan({ inputs: { fee: 10 } }, { actuals: ACTUALS, closed: "2027-03" });

describe("what came, in a chart by month", () => {
  test("goes up to the closed month, and back a year before the plan's start", () => {
    const came = cameInChart(PLAN, "fee", undefined);
    const points = [
      { t: -1, value: 8 },
      { t: 0, value: 9 },
      { t: 1, value: 12 },
    ];
    expect(came).toEqual({ closed: 2, points, forecast: undefined });
    expect(firstShown(came)).toBe(-1);
    const { actuals: _, ...none } = PLAN;
    expect(cameInChart({ ...none, actuals: {} }, "constructor", undefined).points).toEqual([]);
  });

  test("has the outline of a kept forecast, gaps where no trial had a value", () => {
    const { forecast } = cameInChart({ ...PLAN, forecasts: [kept("Board", "2026-12-15")] }, "fee", undefined);
    expect(forecast?.points).toEqual([
      { t: 0, p5: 1, p50: 3, p95: Infinity },
      { t: 1, p5: NaN, p50: 3, p95: 5 },
    ]);
  });

  test("is drawn as dots and a line; the fan opens from the last of them, and the axis has room for all", () => {
    const came = cameInChart({ ...PLAN, forecasts: [kept("Board", "2026-12-15")] }, "fee", undefined);
    const summary = spreadAround([9, 12, 14, 15]);
    const spec = fanChart(fanInput({ summary, months: 4, expected: [9, 12, 14, 15], came }));
    expect(spec.x.domain).toEqual([-1.5, 3.5]);
    expect(spec.stops.map(({ at }) => at)).toEqual([-1, 0, 1, 2, 3]);
    const bands = spec.marks.filter(({ mark }) => mark === "areaY");
    for (const { data } of bands) expect(data.map((point) => (point as { t: number }).t)).toEqual([1, 2, 3]);
    expect(spec.marks.find(({ mark }) => mark === "dot")?.data).toEqual(came.points);
    // The shade of what is closed lies behind everything.
    expect(spec.marks[0]).toMatchObject({ mark: "rectY", data: [{ x1: -1.5, x2: 2.5 }] });
    const high = { ...came, points: [{ t: 0, value: 900 }] };
    expect(fanChart(fanInput({ summary, came: high })).y.domain[1]).toBeGreaterThan(900);
  });
});

describe("the kept forecast that what came is held against", () => {
  const behind = (forecasts: readonly Forecast[], scenario?: string) =>
    forecastBehind({ ...PLAN, forecasts }, "fee", scenario)?.name;

  test("is the latest that knew fewer closed months, and else the latest", () => {
    const old = kept("old", "2026-12-15");
    const later = kept("later", "2027-02-10", { closed: "2027-01" });
    const now = kept("now", "2027-04-10", { closed: "2027-03" });
    expect(behind([now, later, old])).toBe("later");
    expect(behind([now])).toBe("now");
    expect(behind([])).toBeUndefined();
  });

  test("is of the same scenario and has the row", () => {
    const best = kept("best", "2026-12-15", { scenario: "Best" });
    expect(behind([best])).toBeUndefined();
    expect(behind([best], "Best")).toBe("best");
    expect(behind([kept("bare", "2026-12-15", { rows: {} })])).toBeUndefined();
  });
});
