import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { asksFor } from "../../src/report/asksFor.ts";

const SHEET = sheetOf(newPlan("reference", { language: "en", start: "2027-01" }));

test.each([
  [["answer_rate", "cycle_months", "search_click_cost"], false],
  [["customers_start", "open_opportunities_start"], false],
  [["dials_per_day"], false],
  [["answer_rate", "hunters"], true],
  [["linkedin_spend"], true],
  [["sellers_salary"], true],
  [["price_month"], true],
  [[], false],
])("a change of %j asks for something: %s", (rows, asks) => expect(asksFor(rows, SHEET)).toBe(asks));
