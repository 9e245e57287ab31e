import { expect, test } from "vitest";
import { periodsOf } from "../../../../../src/model/periods.ts";
import { printedPages } from "../../../../../src/ui/views/sheet/print/printedPages.ts";
import { gridColumns } from "../../../../../src/ui/views/sheet/view/layout.ts";
import type { Column } from "../../../../../src/state/app.ts";

/** Months with the totals of quarters and years, as the sheet shows them. */
function columnsOf(plan: { start: string; months: number; year_starts: number }) {
  const { quarters, years } = periodsOf(plan);
  const months: Column[] = Array.from({ length: plan.months }, (_, t) => ({
    kind: "month",
    period: { from: t, to: t },
  }));
  const totals = [
    ...quarters.map((period): Column => ({ kind: "quarter", period })),
    ...years.map((period): Column => ({ kind: "year", period })),
  ];
  return { columns: gridColumns([...months, ...totals]), years };
}

test("a fiscal year's months and totals stand on one page, every column on exactly one", () => {
  const plan = { start: "2027-03", months: 36, year_starts: 7 };
  const { columns, years } = columnsOf(plan);
  const pages = printedPages(columns, years);
  expect(pages.map((page) => page.columns.filter(({ kind }) => kind === "month").length)).toEqual([
    4, 12, 12, 8,
  ]);
  const printed = pages.flatMap((page) => page.columns.map(({ key }) => key));
  const wanted = columns.filter(({ period }) => period !== undefined).map(({ key }) => key);
  expect(printed.toSorted()).toEqual(wanted.toSorted());
});

test("a year of which no column is shown takes no page", () => {
  const { columns, years } = columnsOf({ start: "2027-01", months: 24, year_starts: 1 });
  const first = columns.filter(({ period }) => period === undefined || period.to < 12);
  expect(printedPages(first, years)).toHaveLength(1);
});
