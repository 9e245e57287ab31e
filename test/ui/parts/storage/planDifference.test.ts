import { expect, test } from "vitest";
import { newPlan } from "../../../../src/model/newPlan.ts";
import type { Plan } from "../../../../src/model/plan.ts";
import { planDifference } from "../../../../src/ui/parts/storage/planDifference.ts";

const PLAN: Plan = {
  ...newPlan("reference", { language: "en", start: "2027-01" }),
  rows: { hunters: { value: 2, note: "two" }, sellers: { value: 4 } },
  scenarios: [{ name: "More", rows: { hunters: { value: 3 } } }],
};
const NONE = { rows: 0, scenarios: 0, goals: false, time: false, name: false, other: false };

test("a plan does not differ from itself, in whatever order its parts are written", () => {
  const again: Plan = {
    ...structuredClone(PLAN),
    rows: { sellers: { value: 4 }, hunters: { note: "two", value: 2 } },
  };
  expect(planDifference(PLAN, again)).toEqual(NONE);
});

test.each<readonly [string, Partial<Plan>, object]>([
  ["a row that is changed and one that is gone", { rows: { hunters: { value: 9 } } }, { rows: 2 }],
  ["a row that is new", { rows: { ...PLAN.rows, cac: { note: "x" } } }, { rows: 1 }],
  ["a scenario that is changed", { scenarios: [{ name: "More", rows: {} }] }, { scenarios: 1 }],
  [
    "a scenario under another name",
    { scenarios: [{ ...PLAN.scenarios[0]!, name: "Most" }] },
    { scenarios: 2 },
  ],
  ["a goal", { goals: [] }, { goals: true }],
  ["the first month", { start: "2027-02" }, { time: true }],
  ["the number of months", { months: 12 }, { time: true }],
  ["the fiscal year", { year_starts: 7 }, { time: true }],
  ["the name", { name: "Other" }, { name: true }],
  ["the currency", { currency: "EUR" }, { other: true }],
  ["the run", { run: { ...PLAN.run, seed: 99 } }, { other: true }],
  ["what came", { actuals: { customers: { "2027-01": 0 } } }, { other: true }],
  ["the closed month", { closed: "2027-01" }, { other: true }],
  ["a kept meeting", { meetings: [{ date: "2027-02-01", decisions: [{ what: "x" }] }] }, { other: true }],
  ["what the page looks like, which is no difference", { view: { hidden: ["cac"] } }, {}],
])("what differs is %s", (_, changes, difference) => {
  expect(planDifference(PLAN, { ...PLAN, ...changes })).toEqual({ ...NONE, ...difference });
  expect(planDifference({ ...PLAN, ...changes }, PLAN)).toEqual({ ...NONE, ...difference });
});
