/** A calendar month written as in the plan file, for example "2027-03". */
export type Month = string;

export const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
/** The form of a date; it does not exclude days that do not exist, such as "2027-02-30". */
export const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The last month that can be written, and so the latest end of a plan. */
export const LAST_MONTH: Month = "9999-12";

export function isMonth(text: unknown): text is Month {
  return typeof text === "string" && MONTH.test(text);
}

/** Whether `text` is a date of the calendar: "2027-02-30" is not. */
export function isDate(text: unknown): text is string {
  if (typeof text !== "string" || !DATE.test(text)) return false;
  const day = Number(text.slice(8));
  return day <= daysInMonth(text.slice(0, 7));
}

/** The number of days of a month, leap years included. */
export function daysInMonth(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

/** The month that contains a date; a month is returned unchanged. */
export function monthOf(monthOrDate: string): Month {
  return monthOrDate.slice(0, 7);
}

/** Months since January of year 0. */
function ordinal(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** How many months a month is after `start`: 0 for the same month, negative before it. */
export function monthsBetween(start: Month, month: Month): number {
  return ordinal(month) - ordinal(start);
}

/** The month `count` months after `month`, or before it where `count` is negative. */
export function addMonths(month: Month, count: number): Month {
  const n = ordinal(month) + count;
  return `${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}`;
}

/** 1 for January to 12 for December. */
export function calendarMonth(month: Month): number {
  return Number(month.slice(5, 7));
}

/** `count` months in order, the first of them `start`. */
export function monthsFrom(start: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, t) => addMonths(start, t));
}

/** The last day of a month as a date, for example "2027-12-31". */
export function lastDay(month: Month): string {
  return `${month}-${String(daysInMonth(month)).padStart(2, "0")}`;
}

/** Whether a month has ended by a day ("2027-07-05"); on its own last day it has not. */
export function hasEnded(month: Month, day: string): boolean {
  return month < day.slice(0, 7);
}
