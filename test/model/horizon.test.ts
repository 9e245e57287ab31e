import { expect, test } from "vitest";
import { horizonOf, horizonsOf, sumFrom } from "../../src/model/horizon.ts";
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

test("the first and the last month may be chosen; a goal's date outside the plan is moved to the plan's end", () => {
  const until = (month: string) => horizonOf({ ...PLAN, goals: [], report: { until: month } });
  expect(["2027-07", "2029-12", "2027-06", "2030-01"].map(until)).toEqual([0, 29, 29, 29]);
  const due = (by: string) => horizonOf({ ...PLAN, goals: [{ row: "customers", at_least: 1, by }] });
  expect(["2027-05-31", "2027-07-31", "2029-12-31", "2031-01-31"].map(due)).toEqual([0, 0, 29, 29]);
});

test("a sum counts from the goal's own first month where a goal is about that row and month", () => {
  const goals = [{ row: "new_customers", at_least: 32, from: "2028-01", by: "2028-12-31" }];
  const plan = { ...PLAN, goals };
  expect(sumFrom(plan, "new_customers", 17)).toBe(6);
  expect(sumFrom(plan, "new_customers", 16)).toBe(0);
  expect(sumFrom(plan, "revenue", 17)).toBe(0);
  expect(sumFrom({ ...plan, goals: [{ ...goals[0]!, from: "2026-01" }] }, "new_customers", 17)).toBe(0);
  expect(sumFrom(PLAN, "new_customers", 11)).toBe(0);
});
