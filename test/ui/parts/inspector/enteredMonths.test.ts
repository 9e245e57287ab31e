import { expect, test } from "vitest";
import { enteredMonths } from "../../../../src/ui/parts/inspector/enteredMonths.ts";

test("of a carried input an entry is told once for as long as no other comes between", () => {
  const months = { "2027-08": 6000, "2027-07": 6000, "2027-10": 6000, "2027-11": 1000, "2027-12": 6000 };
  expect(enteredMonths(months, true)).toEqual([
    { from: "2027-07", to: "2027-10", entry: 6000 },
    { from: "2027-11", to: "2027-11", entry: 1000 },
    { from: "2027-12", to: "2027-12", entry: 6000 },
  ]);
});

test("of a one-off input months are told together only where they follow on each other", () => {
  const months = { "2027-11": 2, "2027-12": 2, "2028-01": 2, "2028-03": 2 };
  expect(enteredMonths(months, false)).toEqual([
    { from: "2027-11", to: "2028-01", entry: 2 },
    { from: "2028-03", to: "2028-03", entry: 2 },
  ]);
});
