import { expect, test } from "vitest";
import { LIMITS } from "../../src/model/plan.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { makePlan } from "../support/makePlan.ts";
import { expectedRow, monthOfTrials, trialColumns } from "../support/runPlan.ts";
import { within } from "../support/within.ts";

test("a plan of the largest size, 500 rows over 120 months, runs", () => {
  // A chain of splits and short delays that is as long as there is room for; each row is computed from the one before.
  const length = LIMITS.rows - MODEL_ROWS.length - 1;
  const isDelay = (i: number) => i % 10 === 0;
  const formulas = Object.fromEntries(
    Array.from({ length }, (_, i) => {
      const before = i === 0 ? "first" : `r${i - 1}`;
      return [`r${i}`, isDelay(i) ? `delay_each(${before}, 0.5, 0)` : `split(${before}, 99%)`];
    }),
  );
  const plan = makePlan(
    { inputs: { first: "5000 to 15000" }, formulas },
    { template: "reference", months: LIMITS.months },
  );
  expect(MODEL_ROWS.length + Object.keys(plan.rows).length).toBe(LIMITS.rows);
  const last = `r${length - 1}`;
  const expected = expectedRow(plan, last);
  expect(expected).toHaveLength(LIMITS.months);
  // Once the delays have filled up, each split loses one in a hundred.
  const splits = Array.from({ length }, (_, i) => i).filter((i) => !isDelay(i)).length;
  within(expected.at(-1)!, expectedRow(plan, "first")[0]! * 0.99 ** splits, 1e-6);
  const columns = trialColumns(plan, { rows: [last, "customers"], trials: 20 });
  for (const t of [0, 60, 119]) {
    expect(monthOfTrials(columns, last, t).every((x) => Number.isInteger(x) && x >= 0)).toBe(true);
    expect(monthOfTrials(columns, "customers", t).every((x) => x > 0)).toBe(true);
  }
});

test("a chain of 270 rows, each computed from the one before in the same month, is no loop and does not exhaust the stack", () => {
  const formulas = Object.fromEntries(
    Array.from({ length: 270 }, (_, i) => [`r${269 - i}`, i === 269 ? "1" : `r${268 - i} + 1`]),
  );
  expect(expectedRow(makePlan({ formulas }), "r269")).toEqual([270, 270, 270, 270]);
});

test("a plan of one month and a run of one trial", () => {
  const plan = makePlan({ inputs: { x: "1 to 2" }, formulas: { y: "x * 2" } }, { months: 1 });
  const columns = trialColumns(plan, { rows: ["x", "y"], trials: 1 });
  expect(columns.rows.get("y")![0]![0]).toBe(2 * columns.rows.get("x")![0]![0]!);
});
