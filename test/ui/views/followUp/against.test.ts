import { describe, expect, test } from "vitest";
import type { Forecast, ForecastFigures } from "../../../../src/model/forecast.ts";
import { sheetOf } from "../../../../src/model/sheet.ts";
import type { HeldAgainst } from "../../../../src/report/cameAgainstPlan.ts";
import { againstForecast, newestSaying } from "../../../../src/ui/views/followUp/againstForecast.ts";
import { waterfall } from "../../../../src/ui/views/followUp/waterfall.ts";
import { makePlan } from "../../../support/makePlan.ts";

const MONTHS = ["2027-01", "2027-02"];

function forecast(made: string, figures: readonly number[], closed?: string): Forecast {
  const months = Object.fromEntries(MONTHS.map((month) => [month, figures as unknown as ForecastFigures]));
  const rows = { new_customers: months };
  const said = {
    made,
    name: made,
    trials: 9,
    seed: 1,
    program: "1",
    digest: "0".repeat(64),
    rows,
    goals: [],
  };
  return closed === undefined ? said : { ...said, closed };
}

function held(actual: number | undefined): HeldAgainst {
  return { plan: 1, low: 0, high: 9, actual, workedOut: false, outside: undefined, certain: false };
}

describe("an actual against a kept forecast", () => {
  test("is compared with the forecasts that cover the last month, the newest first", () => {
    const forecasts = [
      forecast("2027-01-08", [0, 1, 2, 3, 4]),
      forecast("2027-02-05", [0, 1, 2, 3, 4], "2027-01"),
      forecast("2027-03-05", [0, 1, 2, 3, 4], "2027-02"),
      forecast("2027-02-05", [0, 1, 2, 3, 4]),
    ];
    expect(newestSaying(forecasts, MONTHS)).toEqual([3, 1, 0]);
    expect(newestSaying(forecasts, ["2027-03"])).toEqual([]);
    expect(newestSaying(forecasts, [])).toEqual([]);
  });

  test.each([
    [9, "above"],
    [8, undefined],
    [undefined, undefined],
  ])("%s of a sum of 0 to 8 is %s", (actual, outside) => {
    const sheet = sheetOf(makePlan({}, {}));
    const rows = [{ row: "new_customers", month: held(1), quarter: held(actual), year: held(actual) }];
    const said = againstForecast(forecast("2027-01-08", [0, 1, 2, 3, 4]), sheet, rows, "quarter", MONTHS);
    expect(said.get("new_customers")).toMatchObject({ low: 0, high: 8, outside });
  });

  test("is not outside a range where the forecast had only a single figure", () => {
    const sheet = sheetOf(makePlan({}, {}));
    const rows = [{ row: "new_customers", month: held(3), quarter: held(3), year: held(3) }];
    const said = againstForecast(forecast("2027-01-08", [2, 2, 2, 2, 2]), sheet, rows, "month", ["2027-01"]);
    expect(said.get("new_customers")!.outside).toBeUndefined();
  });
});

describe("a waterfall", () => {
  test("goes from the plan to the actual, each part beginning where the one before ended", () => {
    const { steps, scale } = waterfall(20, [-12, 3]);
    expect(steps).toEqual([
      { from: 20, to: 8 },
      { from: 8, to: 11 },
    ]);
    expect(scale).toEqual([0, 20]);
  });

  test("leaves zero out where the change is small compared with the figures", () => {
    expect(waterfall(100, [-6, 2]).scale).toEqual([94, 100]);
    expect(waterfall(5, [NaN, 1]).steps.at(-1)).toEqual({ from: 5, to: 6 });
  });
});
