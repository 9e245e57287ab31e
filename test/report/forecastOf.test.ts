import { expect, test } from "vitest";
import type { RunResult } from "../../src/engine/simulator.ts";
import { addMonths } from "../../src/model/month.ts";
import type { Plan } from "../../src/model/plan.ts";
import { forecastOf } from "../../src/report/forecastOf.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { sha256 } from "../../src/report/sha256.ts";
import { makePlan } from "../support/makePlan.ts";

const GOAL = { row: "new_customers", at_least: 10, by: "2027-04-30" };
const PLAN: Plan = makePlan({}, { goals: [GOAL], closed: "2027-01" });

/** A run in which every level's percentile is that level × 100 plus the month's index. */
const months = [0, 1, 2, 3];
const percentiles = [5, 10, 25, 50, 75, 90, 95].map((level) => Float64Array.from(months, (t) => level + t));
const RUN = {
  trials: 300,
  seed: 7,
  chance: true,
  rows: new Map([["new_customers", { percentiles }]]),
  goals: [{ probability: 0.4 }],
} as unknown as RunResult;

const KEEPING = { made: "2027-02-03", name: "Board", scenario: undefined, text: encodePlan(PLAN) };

test("a kept forecast has five percentiles of every month, the goals' probabilities, and what was known then", () => {
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

test("values that no file can hold are written as the file has them, and read back the same", () => {
  const odd = percentiles.map((list, level) =>
    list.map((x) => (level === 0 ? NaN : level === 6 ? Infinity : x)),
  );
  const run = { ...RUN, rows: new Map([["new_customers", { percentiles: odd }]]) } as unknown as RunResult;
  const forecast = forecastOf(run, PLAN, { ...KEEPING, scenario: "More" });
  expect(forecast.rows["new_customers"]!["2027-01"]).toEqual([null, 25, 50, 75, "Infinity"]);
  const read = decodePlan(encodePlan({ ...PLAN, forecasts: [forecast] }));
  expect(read.ok && read.value.forecasts).toEqual([forecast]);
});
