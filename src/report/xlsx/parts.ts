import { UNIT_WORDS } from "../../model/units.ts";
import type { Unit } from "../../model/row.ts";
import type { Month } from "../../model/month.ts";
import type { Cell, Print, Style } from "./book.ts";
import type { Language } from "../../model/language.ts";

const HEADING: Style = { bold: true, fill: "heading" };

/** The number format of a unit. */
export function formatOf(unit: Unit): string {
  switch (unit) {
    case "share":
    case "percent":
      return "0.0%";
    case "money":
      return "#,##0";
    case "people":
    case "factor":
    case "times":
      return "0.00";
    default:
      return "#,##0.0";
  }
}

/** A unit as written in the column of units. */
export function unitText(unit: Unit, language: Language, currency: string): string {
  if (unit === "share" || unit === "percent") return "%";
  if (unit === "money") return currency;
  return Object.hasOwn(UNIT_WORDS, unit) ? UNIT_WORDS[unit]![language].other : unit;
}

/** A month as a spreadsheet's date: the days since 30 December 1899. */
export function dateOf(month: Month): number {
  const first = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 1);
  return (first - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** The first row of a sheet: the headings of the first columns, then the months as dates. */
export function headRow(titles: readonly string[], months: readonly Month[], last?: string): Cell[] {
  return [
    ...titles.map((value): Cell => ({ value, style: HEADING })),
    ...months.map((month): Cell => ({ value: dateOf(month), style: { ...HEADING, format: "mmm yyyy" } })),
    ...(last === undefined ? [] : [{ value: last, style: HEADING }]),
  ];
}

/** A heading over rows, across the columns; the first column, of names, stays empty. */
export function groupRow(text: string, columns: number): Cell[] {
  const style: Style = { bold: true, fill: "group" };
  return Array.from({ length: columns }, (_, c): Cell => (c === 1 ? { value: text, style } : { style }));
}

/** How sheets with months are printed: labels and units on every page, a year's months on each. */
export function monthsOnPaper(months: number, title: number): Print {
  return { title, names: { from: 1, to: 2 }, wide: Math.max(1, Math.ceil(months / 12)) };
}

/** Widths of the columns of names, labels, units and base values, then of the months. */
export function monthWidths(months: number): number[] {
  return [28, 38, 14, 13, ...Array.from({ length: months }, () => 12)];
}
