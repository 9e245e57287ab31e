import { expect, test } from "vitest";
import { addMonths } from "../../src/model/month.ts";
import type { Plan } from "../../src/model/plan.ts";
import { forecastOf, saysTheSame } from "../../src/report/forecastOf.ts";
import type { ForecastRun } from "../../src/report/forecastRun.ts";
import { forecastRun } from "../../src/report/forecastRun.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { sha256 } from "../../src/report/sha256.ts";
import { finish } from "../analysis/support.ts";
import { makePlan } from "../support/makePlan.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";

const GOAL = { row: "new_customers", at_least: 10, by: "2027-04-30" };
const PLAN: Plan = makePlan({}, { goals: [GOAL], closed: "2027-01" });

/** A run in which every percentile is its level × 100 plus the month's index. */
const months = [0, 1, 2, 3];
const percentiles = [5, 10, 25, 50, 75, 90, 95].map((level) => Float64Array.from(months, (t) => level + t));
const RUN: ForecastRun = {
  trials: 300,
  seed: 7,
  rows: new Map([["new_customers", { percentiles }]]),
  goals: [{ probability: 0.4 }],
};

const KEEPING = { made: "2027-02-03", name: "Board", scenario: undefined, text: encodePlan(PLAN) };

test("a kept forecast has five percentiles of every month, the goals' probabilities, and the month closed then", () => {
  const forecast = forecastOf(RUN, PLAN, KEEPING);
  expect(forecast).toMatchObject({
    made: "2027-02-03",
    name: "Board",
    closed: "2027-01",
    trials: 300,
    seed: 7,
    digest: sha256(KEEPING.text),
    goals: [{ ...GOAL, probability: 0.4 }],
  });
  expect(forecast).not.toHaveProperty("scenario");
  const { new_customers: kept } = forecast.rows;
  expect(Object.keys(kept!)).toEqual(months.map((t) => addMonths("2027-01", t)));
  expect(kept!["2027-03"]).toEqual([7, 27, 52, 77, 97]);
});

test("values that JSON cannot hold are written in the file's own form, and read back the same", () => {
  const odd = percentiles.map((list, level) =>
    list.map((x) => (level === 0 ? NaN : level === 6 ? Infinity : x)),
  );
  const run = { ...RUN, rows: new Map([["new_customers", { percentiles: odd }]]) };
  const forecast = forecastOf(run, PLAN, { ...KEEPING, scenario: "More" });
  expect(forecast.rows["new_customers"]!["2027-01"]).toEqual([null, 25, 50, 75, "Infinity"]);
  const read = decodePlan(encodePlan({ ...PLAN, forecasts: [forecast] }));
  expect(read.ok && read.value.forecasts).toEqual([forecast]);
});

test("two forecasts are equal if their figures, goals and closed months are, whenever they were made", () => {
  const forecast = forecastOf(RUN, PLAN, KEEPING);
  const again = forecastOf(RUN, PLAN, { ...KEEPING, made: "2027-02-04", name: "Again", text: "{}" });
  expect(saysTheSame(forecast, again)).toBe(true);
  expect(saysTheSame(forecast, { ...again, scenario: "More" })).toBe(false);
  expect(saysTheSame(forecast, { ...again, closed: "2027-02" })).toBe(false);
  expect(saysTheSame(forecast, { ...again, rows: {} })).toBe(false);
});

test("a forecast keeps the run's own figures: the actual of a closed month, and ranges for the months after it", async () => {
  const plan = makePlan({}, { goals: [GOAL], actuals: { new_customers: { "2027-01": 3 } }, months: 4 });
  const rows = ["new_customers", "customers"];
  const run = { scenario: undefined, trials: 300, seed: 2, chance: true };
  const found = finish(forecastRun(plan, { ...run, rows }));
  const sheet = await makeSimulator(makeInlineRunner({}, () => Promise.resolve())).run({
    ...run,
    plan,
    rows,
  });
  for (const row of rows) {
    const months = sheet.rows.get(row)!.percentiles.map((level) => level.slice(0, 4));
    expect(found.rows.get(row)!.percentiles).toEqual(months);
  }
  expect(found.goals[0]!.probability).toBe(sheet.goals[0]!.probability);
  expect(found.rows.get("new_customers")!.percentiles.map((level) => level[0])).toEqual(Array(7).fill(3));
});
