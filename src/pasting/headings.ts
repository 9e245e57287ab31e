import type { Month } from "../model/month.ts";
import { monthNumber } from "../tables/monthNames.ts";
import { dayText, readDate } from "../tables/readDate.ts";
import { isFigure, timesOf } from "../tables/monthTable.ts";
import type { TableCell } from "../tables/table.ts";
import type { ClipCell } from "./clip.ts";

/** The period that a heading over a column of a block names. */
export type BlockTime =
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "quarter"; readonly quarter: number; readonly year: number | undefined }
  /** A month without a year, 1 to 12: the plan determines the year. */
  | { readonly kind: "month-name"; readonly number: number }
  /** The base value, which our own tables have before the months. */
  | { readonly kind: "value" }
  | { readonly kind: "total" };

/**
 * The fewest periods in a line of headings that has only bare numbers, or names of months without a year; in any other
 * line one period is enough.
 */
const LEAST = 2;

/**
 * The period that each cell of a line of headings names; undefined where the line is not one: where it contains a
 * figure, too few periods, or more names than periods. Bare numbers are read as months only where they can be nothing
 * else and rise from left to right.
 */
export function headingTimes(line: readonly ClipCell[]): readonly (BlockTime | undefined)[] | undefined {
  const cells = line.map(asTableCell);
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0 || filled.some(isFigure)) return undefined;
  // Whole years are totals; alone they are read as headings only where they are consecutive.
  if (areYears(filled) || arePeriods(filled))
    return cells.map((cell) => (cell === "" ? undefined : { kind: "total" }));
  const times = timesOf(cells).map((time, at): BlockTime | undefined => {
    if (time?.kind === "month") return time;
    if (time?.kind === "quarter") return readQuarter(String(cells[at]));
    return time === undefined ? otherHeading(String(cells[at])) : { kind: "total" };
  });
  const dated = times.filter((time) => time !== undefined && time.kind !== "total" && time.kind !== "value");
  const isSure = filled.some((cell) => typeof cell === "string" && /[^\d\s.,]/.test(cell));
  const isNamed = dated.some((time) => time?.kind === "month-name");
  if (dated.length < (isSure && !isNamed ? 1 : LEAST)) return undefined;
  if (!isSure && !isRising(dated)) return undefined;
  // A line with more names than periods is a line of names, even if some of them are also names of months.
  const texts = filled.length - times.filter((time) => time !== undefined).length;
  return texts > 2 && texts > dated.length ? undefined : times;
}

const VALUE = /^(?:value|värde|base value|basvärde)$/i;

function otherHeading(text: string): BlockTime | undefined {
  const number = monthNumber(text.replace(/\.$/, ""));
  if (!Number.isNaN(number)) return { kind: "month-name", number };
  return VALUE.test(text) ? { kind: "value" } : undefined;
}

/** Whether the cells are consecutive years, such as 2027, 2028. */
function areYears(cells: readonly TableCell[]): boolean {
  const years = cells.map(Number);
  return (
    years.length >= LEAST &&
    years.every((year, at) => year >= 1990 && year < 2080 && (at === 0 || year === years[at - 1]! + 1))
  );
}

/**
 * Half-years and other periods longer than a month that are not quarters; the user is asked about them as about
 * whole years.
 */
function arePeriods(cells: readonly TableCell[]): boolean {
  const isPeriod = (cell: TableCell) => /\d/.test(String(cell)) && timesOf([cell])[0]?.kind === "total";
  return cells.length >= LEAST && cells.every((cell) => typeof cell === "string" && isPeriod(cell));
}

/** A cell in the form that the table readers expect; a date as its day, since its number alone may be a figure. */
function asTableCell(cell: ClipCell): TableCell {
  const text = cell.text.trim();
  if (cell.number === undefined) return text;
  const date = cell.shows === "date" ? readDate(cell.number, "iso") : undefined;
  return date === undefined ? cell.number : dayText(date.day);
}

/** Whether all periods are months, each later than the one before it. */
function isRising(times: readonly (BlockTime | undefined)[]): boolean {
  const months = times.flatMap((time) => (time?.kind === "month" ? time.month : []));
  return months.length === times.length && months.every((month, at) => at === 0 || month > months[at - 1]!);
}

const QUARTER = /(?:q|kv|kvartal|quarter)\.?\s*([1-4])|([1-4])\s*(?:q|kv)/i;

function readQuarter(text: string): BlockTime | undefined {
  const found = QUARTER.exec(text);
  if (found === null) return undefined;
  const rest = text.replace(found[0], " ");
  const year = /(?:19|20|21)\d\d|\d\d/.exec(rest)?.[0];
  const full = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  return { kind: "quarter", quarter: Number(found[1] ?? found[2]), year: full };
}
