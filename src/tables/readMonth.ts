import type { Month } from "../model/month.ts";
import { MONTH_NAME, monthNumber } from "./monthNames.ts";
import { dayText, readDate } from "./readDate.ts";
import type { TableCell } from "./table.ts";

/** The period that a heading names: one month, or more than one. */
export type TimeHeading =
  | { readonly kind: "month"; readonly month: Month }
  /** A numeric date with two readings: its month if the day comes first, and if the month comes first. */
  | { readonly kind: "either"; readonly dayFirst: Month; readonly monthFirst: Month }
  | { readonly kind: "quarter" | "total" };

/** Texts longer than this are not headings of months. */
const LONGEST = 40;

const YEAR_MONTH = /^(\d{4})\s?(?:[-/.]|[mp])?\s?(\d{1,2})$/i;
const MONTH_YEAR = /^(\d{1,2})\s?[-/.]\s?(\d{4})$/;
const NAME_YEAR = new RegExp(String.raw`^${MONTH_NAME}\.?[\s\-/]*['’]?(\d{4}|\d{2})$`, "iu");
const YEAR_NAME = new RegExp(String.raw`^(\d{4}|\d{2})[\s\-/]*${MONTH_NAME}\.?$`, "iu");
const QUARTER =
  /^(?:(?:\d{4}|\d{2})[\s-]*)?(?:q|kv|kvartal|quarter)\.?\s*[1-4](?!\d)|^[1-4]\s*(?:q|kv)(?![\p{L}\d])/iu;
const TOTAL =
  /^(?:\d{4}|fy\s?\d{2,4})$|(?<!\p{L})(?:total\p{L}*|sum|summa|summe|summering|i alt|ialt|gesamt|jahr|ytd|year to date|full year|helår|hela året|år|year|ack\p{L}*|average|medel\p{L}*|snitt|genomsnitt|tertial|h[12])(?!\p{L})/iu;

/**
 * The month that a heading names, in any usual form: 2027-01, 202701, 2027M01, 01/2027, Jan 27, januari 2027, a date
 * in that month, or Excel's serial number. Undefined where the heading names no period.
 */
export function readMonth(cell: TableCell): TimeHeading | undefined {
  if (typeof cell === "number") {
    // A bare year is a total; 202701 is a month; a serial number is a date.
    const whole = Number.isInteger(cell) ? String(cell) : "";
    return /^\d{6}$/.test(whole) || /^(19|20|21)\d{2}$/.test(whole) ? readMonth(whole) : ofDate(cell);
  }
  const text = cell.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (text === "" || text.length > LONGEST) return undefined;
  if (QUARTER.test(text)) return { kind: "quarter" };
  const [, year, month] =
    YEAR_MONTH.exec(text) ??
    turned(MONTH_YEAR.exec(text)) ??
    turned(NAME_YEAR.exec(text)) ??
    YEAR_NAME.exec(text) ??
    [];
  const found = monthOfParts(year, month);
  if (found !== undefined) return { kind: "month", month: found };
  return TOTAL.test(text) ? { kind: "total" } : ofDate(text);
}

function ofDate(cell: TableCell): TimeHeading | undefined {
  const [dayFirst, monthFirst] = (["day-first", "month-first"] as const).map((order) => {
    const read = readDate(cell, order);
    return read === undefined ? undefined : dayText(read.day);
  });
  if (dayFirst === undefined && monthFirst === undefined) return undefined;
  const [a, b] = [dayFirst ?? monthFirst!, monthFirst ?? dayFirst!].map((date) => date.slice(0, 7));
  return a === b ? { kind: "month", month: a! } : { kind: "either", dayFirst: a!, monthFirst: b! };
}

function turned(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found === null ? null : [found[0], found[2], found[1]];
}

function monthOfParts(year: string | undefined, month: string | undefined): Month | undefined {
  if (year === undefined || month === undefined) return undefined;
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  const full = year.length === 2 ? `20${year}` : year;
  const isOne = number >= 1 && number <= 12 && full >= "1970" && full < "2200";
  return isOne ? `${full}-${String(number).padStart(2, "0")}` : undefined;
}
