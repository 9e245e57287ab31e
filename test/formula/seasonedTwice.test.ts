import { expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { seasonedTwice } from "../../src/formula/seasonedTwice.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { monthsFrom } from "../../src/model/month.ts";

const PLAN = newPlan("reference", { language: "en", start: "2027-01" });

function put(plan: Plan, row: string, entry: string, month?: string): Plan {
  return applyCommand(plan, { kind: "set-entry", cell: { scenario: undefined, row, month }, entry });
}

/** Visitors pasted from a spreadsheet: a figure for each month. */
const PASTED = monthsFrom("2027-01", 12).reduce(
  (plan, month, at) => put(plan, "baseline_visitors", String(3000 + 100 * at), month),
  PLAN,
);

test("visitors given month by month are reported as seasoned twice, until the season is removed", () => {
  expect(seasonedTwice(sheetOf(PASTED))).toEqual([{ row: "baseline_visitors", season: "visitor_season" }]);
  expect(seasonedTwice(sheetOf(put(PASTED, "visitor_season", "1")))).toEqual([]);
});

test("so are visitors given by calendar(), but not those with a single change", () => {
  const calendar = put(PLAN, "baseline_visitors", "calendar(9,9,9,9,9,8,5,8,9,9,9,7)");
  expect(seasonedTwice(sheetOf(calendar))).toHaveLength(1);
  expect(seasonedTwice(sheetOf(PLAN))).toEqual([]);
  expect(seasonedTwice(sheetOf(put(PLAN, "baseline_visitors", "4000", "2027-06")))).toEqual([]);
});
