import { expect, onTestFinished, test } from "vitest";
import { newPlan } from "../../../../../src/model/newPlan.ts";
import type { Language } from "../../../../../src/model/language.ts";
import { openSheet } from "../openSheet.ts";

/** What the first quarter's cell of a row says beside its figure; the fiscal year begins in July. */
function besideFigure(language: Language, row: string): string | undefined {
  const plan = { ...newPlan("reference", { language, start: "2027-07" }), year_starts: 7 };
  const { grid, dispose } = openSheet(plan, language);
  onTestFinished(dispose);
  const quarter = grid.layout().columns.find(({ kind }) => kind === "quarter");
  const of = grid.rowOf(row);
  if (quarter === undefined || of === undefined) throw new Error(`no quarter or no ${row}`);
  return grid.lastMonthText(quarter, of);
}

test("a quarter of what is not added up names the month whose value it shows", () => {
  expect(besideFigure("en", "baseline_visitors")).toBe("Sep");
  expect(besideFigure("sv", "baseline_visitors")).toBe("sep");
  expect(besideFigure("sv", "customers")).toBe("sep");
});

test("a sum and a rate in per cent need no month beside them", () => {
  expect(besideFigure("en", "linkedin_spend")).toBeUndefined();
  expect(besideFigure("en", "answer_rate")).toBeUndefined();
});

test("a quarter's heading says what its figures are, a month's only its name", () => {
  const { grid, dispose } = openSheet(newPlan("reference", { language: "en", start: "2027-01" }), "en");
  onTestFinished(dispose);
  const titles = grid
    .layout()
    .columns.flatMap((column) =>
      column.kind === "quarter" || column.kind === "month" ? [grid.columnTitle(column)] : [],
    );
  expect(titles.slice(0, 4)).toEqual([
    "Jan 2027",
    "Feb 2027",
    "Mar 2027",
    "Q1 2027: sums, and of what can't be added up the last month’s value",
  ]);
});
