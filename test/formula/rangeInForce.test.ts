import { expect, test } from "vitest";
import { rangeInForce } from "../../src/formula/rangeInForce.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { sheetOf } from "../../src/model/sheet.ts";

const START = "2027-01";
const PLAN = newPlan("reference", { language: "en", start: START });
const OVER = { value: "20% to 30%", months: { "2027-03": "0.4", "2027-05": "5% to 7%" } };

test("the range of a month is the one entered for it, or the latest before it", () => {
  const row = sheetOf({ ...PLAN, rows: { ...PLAN.rows, answer_rate: OVER } }).byId.get("answer_rate");
  expect(rangeInForce(row, START)).toMatchObject({ low: 0.2, high: 0.3 });
  expect(rangeInForce(row, "2027-06")).toMatchObject({ low: 0.05, high: 0.07 });
});

test("a single value has no range, nor has a computed row or one that does not exist", () => {
  const sheet = sheetOf({ ...PLAN, rows: { ...PLAN.rows, answer_rate: OVER } });
  expect(rangeInForce(sheet.byId.get("answer_rate"), "2027-04")).toBeUndefined();
  expect(rangeInForce(sheet.byId.get("new_customers"), START)).toBeUndefined();
  expect(rangeInForce(undefined, START)).toBeUndefined();
});
