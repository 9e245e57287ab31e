import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Scenario } from "../../src/model/plan.ts";
import { inputDifferences } from "../../src/report/inputDifferences.ts";

const plan = {
  ...newPlan("reference", { language: "en", start: "2027-01" }),
  months: 12,
  rows: { hunters: { value: 2, months: { "2027-06": 4 } } },
  scenarios: [
    { name: "One more", rows: { hunters: { months: { "2027-03": "base + 1" } }, setup_fee: { value: 0 } } },
    { name: "Dear", rows: { price_month: { value: "base * 1.1" } } },
  ],
};

test("only the inputs that differ are listed, with the spans of months in which they do", () => {
  const found = inputDifferences(plan, undefined, ["One more"]);
  expect(found.map(({ row }) => row)).toEqual(["hunters"]);
  const hunters = found[0];
  expect([...(hunters?.baseline ?? [])]).toEqual([2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4]);
  // In the override from March on, `base` is the plan's value in each month.
  expect([...(hunters?.scenarios[0]?.values ?? [])]).toEqual([2, 2, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5]);
  expect(hunters?.stretches).toEqual([
    { from: 2, to: 4 },
    { from: 5, to: 11 },
  ]);
  expect(hunters?.scenarios[0]?.own).toEqual([{ month: "2027-03", entry: "base + 1" }]);
});

test("several scenarios are listed side by side, each compared with the baseline", () => {
  const found = inputDifferences(plan, undefined, ["One more", "Dear"]);
  expect(found.map(({ row }) => row).toSorted()).toEqual(["hunters", "price_month"]);
  const price = found.find(({ row }) => row === "price_month");
  expect(price?.scenarios.map(({ differs }) => differs.includes(true))).toEqual([false, true]);
});

test("the baseline may be a scenario and the other side the plan itself", () => {
  const found = inputDifferences(plan, "Dear", [undefined]);
  expect(found.map(({ row }) => row)).toEqual(["price_month"]);
  const price = found[0];
  expect(price?.baseline[0]).toBeCloseTo((price?.scenarios[0]?.values[0] ?? NaN) * 1.1, 6);
});

test("a scenario that changes nothing has no differences", () => {
  expect(inputDifferences({ ...plan, scenarios: [{ name: "Same", rows: {} }] }, undefined, ["Same"])).toEqual(
    [],
  );
});

test("the same entry in each month, as filling a row makes it, is one span", () => {
  const filled = (entry: string | number, ...months: number[]) =>
    Object.fromEntries(months.map((month) => [`2027-${String(month).padStart(2, "0")}`, entry]));
  const stretches = (rows: Scenario["rows"], row: string) =>
    inputDifferences({ ...plan, scenarios: [{ name: "Filled", rows }] }, undefined, ["Filled"]).find(
      (one) => one.row === row,
    )?.stretches;
  const spend = (entry: string | number, ...months: number[]) =>
    stretches({ linkedin_spend: { months: filled(entry, ...months) } }, "linkedin_spend");
  expect(spend(6000, 7, 8, 9, 10, 11, 12)).toEqual([{ from: 6, to: 11 }]);
  // A range reads the same, although each month draws from it separately.
  expect(spend("5000 to 7000", 7, 8, 9, 10, 11, 12)).toEqual([{ from: 6, to: 11 }]);
  // Two ranges with the same mean are not the same range.
  const months = { ...filled("normal(6000, 10)", 7, 8), ...filled("normal(6000, 900)", 9) };
  expect(stretches({ linkedin_spend: { months } }, "linkedin_spend")).toEqual([
    { from: 6, to: 7 },
    { from: 8, to: 11 },
  ]);
});

test("a change that ends before the plan ends its span", () => {
  const months = { "2027-07": 5, "2027-08": 5, "2027-09": 5, "2027-10": 4 };
  const scenarios = [{ name: "Summer", rows: { hunters: { months } } }];
  expect(inputDifferences({ ...plan, scenarios }, undefined, ["Summer"])[0]?.stretches).toEqual([
    { from: 6, to: 8 },
  ]);
});
