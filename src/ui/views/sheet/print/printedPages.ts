import type { MonthRange } from "../../../../model/periods.ts";
import type { GridColumn } from "../view/layout.ts";

/** Columns of months that stand side by side on paper: those of a fiscal year. */
export type PrintedPage = { readonly year: MonthRange; readonly columns: readonly GridColumn[] };

/**
 * The sheet's columns in tables as wide as a page, one for each fiscal year that has columns. A total belongs to
 * the year in which it ends.
 */
export function printedPages(columns: readonly GridColumn[], years: readonly MonthRange[]): PrintedPage[] {
  const within = (year: MonthRange) =>
    columns.filter(({ period }) => period !== undefined && period.to >= year.from && period.to <= year.to);
  return years.map((year) => ({ year, columns: within(year) })).filter((page) => page.columns.length > 0);
}
