import { expect, test } from "vitest";
import { inputBehind } from "../../src/formula/inputBehind.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { sheetOf } from "../../src/model/sheet.ts";

const SHEET = sheetOf(newPlan("reference", { language: "en", start: "2027-01" }));

test("the average price is changed by the price per month", () => {
  expect(inputBehind("average_price", SHEET)).toBe("price_month");
});

test("an input and an unknown row have no input behind them", () => {
  expect(inputBehind("hunters", SHEET)).toBeUndefined();
  expect(inputBehind("nothing", SHEET)).toBeUndefined();
});
