import { isDate } from "../model/month.ts";
import type { DateOrder } from "../model/tableIssue.ts";
import type { TableCell } from "./table.ts";
import { MONTH_NAME, monthNumber } from "./monthNames.ts";

/** A date in days since 1970-01-01; not `exact` where only its month is written: then it is the 15th of that month. */
export type ReadDate = { readonly day: number; readonly exact: boolean };

const MIDDLE = 15;
/** Texts longer than this hold no date. */
const LONGEST = 60;
/** Excel's serial number of 1970-01-01, and the range of serial numbers that are read as dates: 1954 to 2118. */
const EPOCH_SERIAL = 25569;
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const DAY_MS = 86_400_000;

/** A time, and any time zone after it. */
const TIME = String.raw`(?:(?:,?\s+|T)(?:kl\.?\s*)?\d{1,2}[:.]\d{2}.*)?`;
const ISO = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, "i");
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ISO_MONTH = /^(\d{4})-(\d{1,2})$/;
const FIGURES = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})([-/.\s])(\d{4}|\d{2})${TIME}$`, "i");
const DAY_NAME = new RegExp(
  String.raw`^(?:den\s+)?(\d{1,2})(?:st|nd|rd|th|:[ea])?[\s.-]*${MONTH_NAME}\.?[\s,-]*(\d{4}|\d{2})${TIME}$`,
  "iu",
);
const NAME_DAY = new RegExp(
  String.raw`^${MONTH_NAME}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  "iu",
);
const NAME_YEAR = new RegExp(String.raw`^${MONTH_NAME}\.?[\s-]*['’]?(\d{4}|\d{2})$`, "iu");
const WEEKDAY = /^\p{L}{2,10}\.?,?\s+/u;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const MILLISECONDS = /^1\d{12}$/;

/**
 * A date in the forms that exports use: ISO, digits with the day or the month first, names of months in English,
 * Swedish, Norwegian, Danish or German, Excel's serial numbers, and milliseconds since 1970. Times and zones are cut
 * off. Undefined where the cell is not a date, or its year is not 1970 to 2199. `order` says whether day or month comes
 * first where dashes or slashes leave it open; with points the day comes first.
 */
export function readDate(cell: TableCell, order: DateOrder): ReadDate | undefined {
  if (typeof cell === "number") return fromSerial(cell);
  const text = cell.trim().replace(/[\u00a0\u202f]/g, " ");
  if (text === "" || text.length > LONGEST) return undefined;
  const iso = ISO.exec(text);
  if (iso !== null) return dateOf(iso[1], iso[3], iso[4]);
  const figures = FIGURES.exec(text);
  if (figures !== null) {
    const [, first, sign, second, gap, year] = figures;
    const daysFirst = order !== "month-first" || dayIsFirst(sign, gap, second);
    return daysFirst ? dateOf(year, second, first) : dateOf(year, first, second);
  }
  if (SERIAL.test(text)) return fromSerial(Number(text.replace(",", ".")));
  const compact = COMPACT.exec(text);
  if (compact !== null) return dateOf(compact[1], compact[2], compact[3]);
  if (MILLISECONDS.test(text)) return { day: Math.floor(Number(text) / DAY_MS), exact: true };
  const month = ISO_MONTH.exec(text);
  if (month !== null) return middleOf(month[1], Number(month[2]));
  return named(text) ?? named(text.replace(WEEKDAY, ""));
}

function named(text: string): ReadDate | undefined {
  const dayName = DAY_NAME.exec(text);
  if (dayName !== null) return dateOf(dayName[3], monthNumber(dayName[2]), dayName[1]);
  const nameDay = NAME_DAY.exec(text);
  if (nameDay !== null) return dateOf(nameDay[3], monthNumber(nameDay[1]), nameDay[2]);
  const nameYear = NAME_YEAR.exec(text);
  return nameYear === null ? undefined : middleOf(nameYear[2], monthNumber(nameYear[1]));
}

/** Whether a numeric date has its day first judging by its separators alone: 29.6.2026, 29/6 2026. */
function dayIsFirst(sign: string | undefined, gap: string | undefined, second: string | undefined): boolean {
  return (sign === "." || gap === " ") && Number(second) <= 12;
}

/**
 * What the texts of a column say about the order of day and month: decided, or open with a text that has two
 * readings.
 */
export type OrderFound =
  | { readonly kind: "decided"; readonly order: DateOrder }
  | { readonly kind: "open"; readonly text: string; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: "none" };

/** Decides by majority, from separators and values over 12, whether the day or the month comes first in a column. */
export function dateOrderOf(cells: Iterable<TableCell>): OrderFound {
  let dayFirst = 0;
  let monthFirst = 0;
  let open: string | undefined;
  for (const cell of cells) {
    const figures = typeof cell === "string" ? FIGURES.exec(cell.trim()) : null;
    if (figures === null) continue;
    const [, first, sign, second, gap] = figures;
    if (dayIsFirst(sign, gap, second) || (Number(first) > 12 && Number(second) <= 12)) dayFirst += 1;
    else if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
    else if (first !== second) open ??= (cell as string).trim();
  }
  if (dayFirst + monthFirst > 0) {
    return { kind: "decided", order: monthFirst > dayFirst ? "month-first" : "day-first" };
  }
  if (open === undefined) return { kind: "none" };
  const as = (order: DateOrder) => dayText(readDate(open, order)?.day ?? 0);
  return { kind: "open", text: open, dayFirst: as("day-first"), monthFirst: as("month-first") };
}

/** A day, counted from 1970-01-01, written as 2027-03-31. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day, counted from 1970-01-01, of a date written as 2027-03-31. */
export function dayOf(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

function fromSerial(serial: number): ReadDate | undefined {
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return undefined;
  return { day: Math.floor(serial) - EPOCH_SERIAL, exact: true };
}

type Part = string | number | undefined;

function dateOf(year: Part, month: Part, day: Part): ReadDate | undefined {
  const text = `${fullYear(year)}-${two(month)}-${two(day)}`;
  return isDate(text) && text >= "1970" && text < "2200" ? { day: dayOf(text), exact: true } : undefined;
}

function middleOf(year: Part, month: number): ReadDate | undefined {
  const read = dateOf(year, month, MIDDLE);
  return read === undefined ? undefined : { ...read, exact: false };
}

function fullYear(year: Part): string {
  const text = String(year);
  return text.length === 2 ? `20${text}` : text;
}

function two(part: Part): string {
  return String(part).padStart(2, "0");
}
