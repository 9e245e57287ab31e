/*
 * How many digits a figure shows, by where it stands: the one place for it. What has all its decimals alike in a
 * column is worked out by decimalsFor; how thousands and millions are cut, by shorten; in tables of answers, by tableDecimals.
 */

/** A figure of five digits and more is written in thousands or millions where there is little room. */
export const SHORT_FROM = 9999.5;

/** An amount of money from here on is written in thousands or millions in a report and in tables of scenarios. */
export const REPORT_SHORT_FROM = 10_000;

/** A figure with room of its own, as a headline, a goal or on an axis, has all its digits below this. */
const LONG_FROM = 100_000;

/** Whether a figure with room of its own is too long for all its digits. */
export function isLong(value: number): boolean {
  return Math.abs(value) >= LONG_FROM;
}

/** Decimals of a mean within a sentence: it needs no more than it can keep, and 1.0 says no more than 1. */
export function saidDecimals(value: number): { readonly decimals?: number } {
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return { decimals: 0 };
  if (size >= 0.95 && Math.round(size * 10) % 10 === 0) return { decimals: 0 };
  return size >= 0.095 ? { decimals: 1 } : {};
}

/** Decimals of changes that are told together: as many as the largest is worth, at most three. */
export function decimalsAmong(largest: number): number {
  const size = Math.abs(largest);
  if (size >= 19.95) return 0;
  return size >= 0.95 ? 1 : size >= 0.095 ? 2 : 3;
}

/** Decimals of a count in a report: tenths below ten, where they are not 0. */
export function reportDecimals(value: number): number {
  return Math.abs(value) >= 10 || Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1;
}
