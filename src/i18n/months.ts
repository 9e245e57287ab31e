import { addMonths, calendarMonth, monthsBetween } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import { dates as en } from "./en/dates.ts";
import { dates as sv } from "./sv/dates.ts";
import type { Language } from "../model/language.ts";

const DATES = { en, sv };

/** "short": Mar 2027; "long": March 2027; "axis": Mar, and Jan 2027 where a year begins; "name": Mar. */
export type MonthStyle = "short" | "long" | "axis" | "name";

/** A month in words. */
export function monthText(month: Month, style: MonthStyle, language: Language): string {
  const at = calendarMonth(month) - 1;
  const year = month.slice(0, 4);
  const names = style === "long" ? DATES[language].months : DATES[language].monthsShort;
  const name = names[at] ?? "";
  const bare = style === "name" || (style === "axis" && at > 0);
  return bare ? name : `${name} ${year}`;
}

/** A date in words: 31 Dec 2027, or 31 December 2027. */
export function dateText(date: string, style: "short" | "long", language: Language): string {
  return `${Number(date.slice(8, 10))} ${monthText(date.slice(0, 7), style, language)}`;
}

/** The time of day in the user's time zone: 14:03. */
export function timeText(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The quarter of the fiscal year that a month falls in: Q1 2027, or Q1 2026/27. */
export function quarterText(month: Month, yearStarts: number, language: Language): string {
  const since = monthsBetween(yearStart(month, yearStarts), month);
  return DATES[language].quarter(Math.floor(since / 3) + 1, fiscalYearText(month, yearStarts));
}

/** The fiscal year that a month falls in: 2027, or 2026/27 where it does not begin in January. */
export function fiscalYearText(month: Month, yearStarts: number): string {
  const first = Number(yearStart(month, yearStarts).slice(0, 4));
  return yearStarts === 1 ? String(first) : `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}

/** A fiscal year or a quarter by its name; where the plan has only some of its months, with those: 2027 (Jul–Dec). */
export function partText(
  name: string,
  first: Month,
  last: Month,
  months: 3 | 12,
  language: Language,
): string {
  if (monthsBetween(first, last) + 1 >= months) return name;
  const to = monthText(last, "name", language);
  return `${name} (${first === last ? to : `${monthText(first, "name", language)}–${to}`})`;
}

function yearStart(month: Month, yearStarts: number): Month {
  return addMonths(month, -((calendarMonth(month) - yearStarts + 12) % 12));
}

/** A time span: 240 ms, 0.3 s, 1 min 20 s. `number` writes a figure with a given number of decimals. */
export function durationText(
  milliseconds: number,
  number: (value: number, decimals: number) => string,
  language: Language,
): string {
  const words = DATES[language];
  if (!Number.isFinite(milliseconds)) return "–";
  if (milliseconds < 100) return words.milliseconds(number(milliseconds, 0));
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return words.seconds(number(seconds, 1));
  if (seconds < 59.5) return words.seconds(number(seconds, 0));
  const whole = Math.round(seconds);
  return words.minutesSeconds(number(Math.floor(whole / 60), 0), number(whole % 60, 0));
}
