import { expect, test } from "vitest";
import { actualSpan, hasFigures } from "../../src/model/actuals.ts";

const PLAN = { start: "2027-01", months: 12, actuals: {} };

test("actuals are shown over the plan's months and the requested number of months before", () => {
  expect(actualSpan(PLAN, 0)).toEqual({ from: 0, to: 11 });
  expect(actualSpan(PLAN, 24)).toEqual({ from: -24, to: 11 });
});

test("and further out where there are actuals, before the start or after the end", () => {
  const actuals = { dials: { "2026-10": 1 }, mrr: { "2028-02": 2 } };
  expect(actualSpan({ ...PLAN, actuals }, 0)).toEqual({ from: -3, to: 13 });
  expect(actualSpan({ ...PLAN, actuals }, 12)).toEqual({ from: -12, to: 13 });
});

test("a month has figures where any row has one, even if it is 0", () => {
  const actuals = { dials: { "2027-02": 0 }, mrr: { "2027-03": 5 } };
  expect(["2027-01", "2027-02", "2027-03", "length"].map((month) => hasFigures(actuals, month))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
