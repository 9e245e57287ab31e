import type { Month } from "../model/month.ts";
import { monthNumber } from "../tables/monthNames.ts";
import { dayText, readDate } from "../tables/readDate.ts";
import { isFigure, timesOf } from "../tables/monthTable.ts";
import type { TableCell } from "../tables/table.ts";
import type { ClipCell } from "./clip.ts";

/** What a heading over a column of a block says of time. */
export type BlockTime =
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "quarter"; readonly quarter: number; readonly year: number | undefined }
  /** A month without a year, 1 to 12: which year is meant is the plan's to say. */
  | { readonly kind: "month-name"; readonly number: number }
  /** The base value, as our own tables have it before the months. */
  | { readonly kind: "value" }
  | { readonly kind: "total" };

/** Two times that stand for themselves are enough to tell a heading; a single one needs figures below it. */
const LEAST = 2;

/**
 * What each cell of a line of headings says of time; undefined where the line is none: where a figure stands in it,
 * or fewer than two times. Numbers pass for months only where they can be nothing else and follow each other.
 */
export function headingTimes(line: readonly ClipCell[]): readonly (BlockTime | undefined)[] | undefined {
  const cells = line.map(asTableCell);
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0 || filled.some(isFigure)) return undefined;
  // Whole years are totals; alone they pass for a heading only where they follow each other.
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
  // Names with a month among them are names.
  const texts = filled.length - times.filter((time) => time !== undefined).length;
  return texts > 2 && texts > dated.length ? undefined : times;
}

const VALUE = /^(?:value|värde|base value|basvärde)$/i;

function otherHeading(text: string): BlockTime | undefined {
  const number = monthNumber(text.replace(/\.$/, ""));
  if (!Number.isNaN(number)) return { kind: "month-name", number };
  return VALUE.test(text) ? { kind: "value" } : undefined;
}

function areYears(cells: readonly TableCell[]): boolean {
  const years = cells.map(Number);
  return (
    years.length >= LEAST &&
    years.every((year, at) => year >= 1990 && year < 2080 && (at === 0 || year === years[at - 1]! + 1))
  );
}

/** Half-years and other times that are longer than a month and no quarters, which are asked about as whole years are. */
function arePeriods(cells: readonly TableCell[]): boolean {
  const isPeriod = (cell: TableCell) => /\d/.test(String(cell)) && timesOf([cell])[0]?.kind === "total";
  return cells.length >= LEAST && cells.every((cell) => typeof cell === "string" && isPeriod(cell));
}

/** A cell as the readers of tables know it; a date as its day, for its number alone may be a figure. */
function asTableCell(cell: ClipCell): TableCell {
  const text = cell.text.trim();
  if (cell.number === undefined) return text;
  const date = cell.shows === "date" ? readDate(cell.number, "iso") : undefined;
  return date === undefined ? cell.number : dayText(date.day);
}

/** Bare years count: 2027, 2028 above figures are years. */
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
