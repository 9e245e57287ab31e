import { expect, test } from "vitest";
import { horizonOf, horizonsOf } from "../../src/model/horizon.ts";
import { newPlan } from "../../src/model/newPlan.ts";

const PLAN = { ...newPlan("founder", { language: "en", start: "2027-07" }), months: 30 };

test("results can be counted up to each goal's date, each fiscal year's end and the plan's end, once each", () => {
  expect(horizonsOf(PLAN)).toEqual([
    { month: 11, why: "goal" },
    { month: 23, why: "year" },
    { month: 29, why: "end" },
  ]);
  const goals = [...PLAN.goals, { row: "customers", at_least: 20, by: "2028-01" }];
  expect(horizonsOf({ ...PLAN, goals }).map(({ month }) => month)).toEqual([6, 11, 23, 29]);
});

test("they are counted up to the first goal's date until another month is chosen", () => {
  expect(horizonOf(PLAN)).toBe(11);
  expect(horizonOf({ ...PLAN, report: { until: "2029-06" } })).toBe(23);
  expect(horizonOf({ ...PLAN, report: { until: "2035-01" } })).toBe(11);
  expect(horizonOf({ ...PLAN, goals: [] })).toBe(29);
});
