import { describe, expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import type { PlanRow } from "../../src/model/plan.ts";
import { makePlan } from "../support/makePlan.ts";
import { trialColumns, monthOfTrials } from "../support/runPlan.ts";

/** The faults of an input of the user's own, each as its place and code. */
const faultsOf = (row: PlanRow): string[] =>
  checkPlan(makePlan({ inputs: { x: row } })).map(({ at, issue }) => `${at.join(".")} ${issue.code}`);

describe("an input of the user's own must be within what its unit allows:", () => {
  test.each<[string, PlanRow]>([
    ["a share above 100 %", { unit: "share", value: "150%" }],
    ["a share below 0", { unit: "share", value: "-1%" }],
    ["people below 0", { unit: "people", value: -1 }],
    ["hours below 0", { unit: "hours", value: "2 - 5" }],
    ["months below 0", { unit: "months", value: -0.5 }],
    [
      "a share that its own lower end lets below 0 is still at most 100 %",
      { unit: "share", min: -0.5, value: 1.2 },
    ],
  ])("%s is a fault at its place", (_, row) => expect(faultsOf(row)).toEqual(["rows.x.value out-of-range"]));

  test("by month as well", () => {
    const row: PlanRow = { unit: "people", value: 2, months: { "2027-02": "base - 3" } };
    expect(faultsOf(row)).toEqual(["rows.x.months.2027-02 out-of-range"]);
  });

  test.each<[string, PlanRow]>([
    ["100 %", { unit: "share", value: "100%" }],
    ["nobody", { unit: "people", value: 0 }],
    ["money below 0", { unit: "money", value: -500 }],
    ["a percentage below 0", { unit: "percent", value: "-20%" }],
    ["any other unit", { unit: "degrees", value: -40 }],
    ["no unit", { value: -40 }],
    ["a share whose own end is higher", { unit: "share", max: 2, value: "150%" }],
    ["hours whose own end is lower", { unit: "hours", min: -10, value: -5 }],
    ["hours that may only be below 0", { unit: "hours", max: -1, value: -5 }],
    ["a share that may only be above 100 %", { unit: "share", min: 1.5, value: 1.7 }],
  ])("%s is none", (_, row) => expect(faultsOf(row)).toEqual([]));

  test("its draws are within that range as well", () => {
    const plan = makePlan({ inputs: { x: { unit: "hours", value: "normal(1, 5)" } } });
    const columns = trialColumns(plan, { rows: ["x"], trials: 400 });
    const drawn = monthOfTrials(columns, "x", 0);
    expect(Math.min(...drawn)).toBe(0);
    expect(Math.max(...drawn)).toBeGreaterThan(1);
  });
});
