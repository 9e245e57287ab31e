import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forecastOver } from "../../src/learning/forecastOver.ts";
import { saidLastTime } from "../../src/learning/saidLastTime.ts";
import type { Forecast, ForecastFigures } from "../../src/model/forecast.ts";
import type { Plan } from "../../src/model/plan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { makePlan } from "../support/makePlan.ts";

const MONTHS = ["2027-01", "2027-02", "2027-03"];

function forecast(made: string, rest: Partial<Forecast> = {}): Forecast {
  const figures = Object.fromEntries(MONTHS.map((month) => [month, [0, 1, 2, 3, 6] as ForecastFigures]));
  const rows = { new_customers: figures, customers: figures };
  return {
    made,
    name: made,
    trials: 300,
    seed: 1,
    program: "1",
    digest: "0".repeat(64),
    rows,
    goals: [],
    ...rest,
  };
}

function plan(rest: Partial<Plan>): Plan {
  return makePlan({}, { start: "2027-01", ...rest });
}

function said(of: Plan) {
  return saidLastTime(of, sheetOf(of));
}

describe("a kept forecast over several months", () => {
  test("adds the percentiles and the means of a flow's months; a stock has its last month's", () => {
    const of = forecast("2027-01-15");
    const sum = forecastOver(of, "new_customers", "flow", MONTHS)!;
    expect(sum).toMatchObject({ low: 0, high: 18, added: true });
    // 3 × (0.63 × 2 + 0.185 × 6)
    expect(sum.middle).toBeCloseTo(7.11, 10);
    expect(forecastOver(of, "customers", "stock", MONTHS)).toEqual({
      middle: 2,
      low: 0,
      high: 6,
      added: false,
    });
    expect(forecastOver(of, "new_customers", "flow", ["2027-02"])!.middle).toBe(2);
  });

  test("has no figures over months that it lacks, has no value for, or already knew", () => {
    const of = forecast("2027-01-15");
    expect(forecastOver(of, "new_customers", "flow", [...MONTHS, "2027-04"])).toBeUndefined();
    expect(forecastOver(of, "mrr", "stock", MONTHS)).toBeUndefined();
    expect(forecastOver({ ...of, closed: "2027-03" }, "customers", "stock", MONTHS)).toBeUndefined();
    const none = { customers: { "2027-01": [null, null, null, null, null] as ForecastFigures } };
    expect(forecastOver({ ...of, rows: none }, "customers", "stock", ["2027-01"])).toBeUndefined();
  });

  test("contains every sum of figures that are inside their months' ranges", () => {
    const month = fc
      .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 })
      .map((list) => list.toSorted((a, b) => a - b));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(month, share), { minLength: 1, maxLength: 3 }), (drawn) => {
        const figures = Object.fromEntries(
          drawn.map(([list], t) => [MONTHS[t]!, list as unknown as ForecastFigures]),
        );
        const of = forecast("2027-01-15", { rows: { new_customers: figures } });
        const found = forecastOver(of, "new_customers", "flow", MONTHS.slice(0, drawn.length))!;
        const actual = drawn.reduce((sum, [list, at]) => sum + list[0]! + at * (list[4]! - list[0]!), 0);
        expect(actual).toBeGreaterThanOrEqual(found.low - 1e-9);
        expect(actual).toBeLessThanOrEqual(found.high + 1e-9);
      }),
      { seed: 4 },
    );
  });
});

describe("what was forecast last time", () => {
  const actuals = { new_customers: { "2027-01": 3, "2027-02": 17 }, customers: { "2027-02": 5 } };

  test("comes from the latest forecast with closed months after it, over all of them", () => {
    const forecasts = [
      forecast("2027-01-15"),
      forecast("2027-02-10", { closed: "2027-01" }),
      forecast("2027-03-10", { closed: "2027-02" }),
    ];
    const found = said(plan({ actuals, forecasts }))!;
    expect(found).toMatchObject({ forecast: 1, from: "2027-02", to: "2027-02" });
    expect(found.rows.map(({ row, actual, outside }) => [row, actual, outside])).toEqual([
      ["new_customers", 17, "above"],
      ["customers", 5, undefined],
    ]);
    const first = said(plan({ actuals, forecasts: [forecasts[0]!] }))!;
    expect(first).toMatchObject({ from: "2027-01", to: "2027-02" });
    expect(first.rows[0]).toMatchObject({ actual: 20, outside: "above", said: { high: 12, added: true } });
  });

  test("is nothing without a forecast, without a closed month, or without figures for its rows", () => {
    expect(said(plan({ actuals }))).toBeUndefined();
    expect(said(plan({ forecasts: [forecast("2027-01-15")] }))).toBeUndefined();
    expect(said(plan({ closed: "2027-02", forecasts: [forecast("2027-01-15")] }))).toBeUndefined();
  });
});
