import { expect, test } from "vitest";
import type { Forecast } from "../../src/model/forecast.ts";
import { chanceWhenMade } from "../../src/report/chanceWhenMade.ts";

const GOAL = { row: "won", at_least: 5, by: "2027-12-31" };

function forecast(made: string, probability: number, rest: Partial<Forecast> = {}): Forecast {
  return {
    made,
    name: made,
    trials: 1000,
    seed: 1,
    program: "1",
    digest: "",
    rows: { won: { "2027-01": [1, 1, 1, 1, 1] } },
    goals: [{ ...GOAL, name: "ours", probability }],
    ...rest,
  };
}

function chance(...forecasts: readonly Forecast[]): number | undefined {
  return chanceWhenMade({ forecasts, start: "2027-01" }, GOAL, undefined)?.probability;
}

test("the probability when the plan was made is the latest one kept before a month of the plan was closed", () => {
  const [first, second] = [forecast("2026-12-01", 0.7), forecast("2026-12-20", 0.81)];
  expect(chance(second, first)).toBe(0.81);
  expect(chance(first, forecast("2027-02-01", 0.4, { closed: "2027-01" }))).toBe(0.7);
  expect(chance(forecast("2026-12-01", 0.6, { closed: "2026-12" }))).toBe(0.6);
});

test("it is not taken from another scenario, another goal, or the plan that this one was rolled forward from", () => {
  expect(chance()).toBeUndefined();
  expect(chance(forecast("2026-12-01", 0.7, { scenario: "more" }))).toBeUndefined();
  expect(chance(forecast("2026-12-01", 0.7, { goals: [{ ...GOAL, at_least: 6, probability: 0.7 }] }))).toBe(
    undefined,
  );
  const rows = { won: { "2026-07": [1, 1, 1, 1, 1] } } as const;
  expect(chance(forecast("2026-06-01", 0.7, { rows }))).toBeUndefined();
});

test("its error is that of its own number of trials", () => {
  const { error } = chanceWhenMade(
    { forecasts: [forecast("2026-12-01", 0.5)], start: "2027-01" },
    GOAL,
    undefined,
  )!;
  expect(error).toBeCloseTo(Math.sqrt(0.25 / 1000), 4);
});
