import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
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

test("only the inputs that differ are listed, by the stretches in which they do", () => {
  const found = inputDifferences(plan, undefined, ["One more"]);
  expect(found.map(({ row }) => row)).toEqual(["hunters"]);
  const hunters = found[0];
  expect([...(hunters?.baseline ?? [])]).toEqual([2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4]);
  // `base` of the override in March is what the plan says in each month.
  expect([...(hunters?.scenarios[0]?.values ?? [])]).toEqual([2, 2, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5]);
  expect(hunters?.stretches).toEqual([
    { from: 2, to: 4 },
    { from: 5, to: 11 },
  ]);
  expect(hunters?.scenarios[0]?.own).toEqual([{ month: "2027-03", entry: "base + 1" }]);
});

test("several scenarios stand side by side, each against the baseline", () => {
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
