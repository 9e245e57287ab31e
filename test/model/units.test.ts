import { expect, test } from "vitest";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { isOfCounts, isPercent, UNIT_WORDS } from "../../src/model/units.ts";

test("every unit of the model's rows is shown in per cent, as money, without a word, or has words in both languages", () => {
  const units = new Set(MODEL_ROWS.map(({ unit }) => unit));
  expect(units.size).toBeGreaterThan(10);
  for (const unit of units) {
    if (unit === "" || unit === "money" || isPercent(unit)) continue;
    for (const language of ["en", "sv"] as const) {
      expect(UNIT_WORDS[unit]?.[language].one, unit).toMatch(/^\p{L}+$/u);
      expect(UNIT_WORDS[unit]?.[language].other, unit).toMatch(/^\p{L}+$/u);
    }
  }
});

test("people and customers are counted; time, factors, money and a unit of the user's own are not", () => {
  expect(["people", "customers", "calls", "leads"].map(isOfCounts)).toEqual([true, true, true, true]);
  expect(
    ["hours", "months", "days", "factor", "times", "money", "share", "", "pallets"].filter(isOfCounts),
  ).toEqual([]);
  expect(["toString", "constructor"].filter(isOfCounts)).toEqual([]);
});

test("shares and percentages are shown in per cent, and nothing else is", () => {
  expect(["share", "percent", "factor", "", "money"].map(isPercent)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
