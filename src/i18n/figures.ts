/*
 * How many digits a figure shows in each place: the one place for these rules. Equal decimals within a column are
 * computed by decimalsFor; abbreviation to thousands and millions by shorten; tables of answers by tableDecimals.
 */

/** A figure of five digits or more is written in thousands or millions where there is little room. */
export const SHORT_FROM = 9999.5;

/** An amount of money of at least this is written in thousands or millions in reports and tables of scenarios. */
export const REPORT_SHORT_FROM = 10_000;

/** A figure that stands alone, such as a headline, a goal or an axis label, has all its digits below this. */
const LONG_FROM = 100_000;

/** Whether a figure that stands alone is too long for all its digits. */
export function isLong(value: number): boolean {
  return Math.abs(value) >= LONG_FROM;
}

/** Decimals of a mean within a sentence: only as many as it can support, and 1.0 is written as 1. */
export function saidDecimals(value: number): { readonly decimals?: number } {
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return { decimals: 0 };
  if (size >= 0.95 && Math.round(size * 10) % 10 === 0) return { decimals: 0 };
  return size >= 0.095 ? { decimals: 1 } : {};
}

/** Decimals of changes that are shown together: as many as the largest needs, at most three. */
export function decimalsAmong(largest: number): number {
  const size = Math.abs(largest);
  if (size >= 19.95) return 0;
  return size >= 0.95 ? 1 : size >= 0.095 ? 2 : 3;
}

/** Decimals of a count in a report: tenths below ten, where they are not 0. */
export function reportDecimals(value: number): number {
  return Math.abs(value) >= 10 || Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1;
}
