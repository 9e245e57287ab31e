import { decimalExponent, powerOfTen } from "../lib/elementary/powersOfTen.ts";
import type { Unit } from "../model/row.ts";

const DIGITS = 3;
const MOST_DIGITS = 12;
/** A share's ends that are closer to each other are one number. */
const LEAST_WIDTH = 1e-9;

/**
 * `A to B` as a user types it, in per cent for shares ("21.4% to 24.1%"), with three significant digits; with more, up
 * to 12, where the rounded ends are equal or a share's rounded end is 0 or 100 %. A share's range has no end at 0 or
 * 100 % exactly: such an end is moved by a thousandth of the range's width. A single number, `from`, where 12 digits do
 * not help.
 *
 * @param unit of the row into which it is typed.
 */
export function rangeText(from: number, to: number, unit: Unit): string {
  const percent = unit === "share" || unit === "percent";
  if (unit === "share" && to - from > LEAST_WIDTH) {
    const inward = (to - from) / 1000;
    if (from <= 0) return rangeText(from + inward, to, unit);
    if (to >= 1) return rangeText(from, to - inward, unit);
  }
  for (let digits = DIGITS; digits <= MOST_DIGITS; digits++) {
    const [a, b] = [endText(from, digits, percent), endText(to, digits, percent)];
    const [low, high] = [Number(a), Number(b)];
    const fits = low < high && (unit !== "share" || (low > 0 && high < 100));
    if (fits) return percent ? `${a}% to ${b}%` : `${a} to ${b}`;
  }
  const one = endText(from, MOST_DIGITS, percent);
  return percent ? `${one}%` : one;
}

/** A number as it is typed into a formula, without an exponent. */
function endText(x: number, digits: number, percent: boolean): string {
  const rounded = Number((percent ? 100 * x : x).toPrecision(digits));
  const text = String(rounded);
  if (!/e/.test(text)) return text;
  const power = decimalExponent(rounded);
  if (power >= 0) return String(rounded / powerOfTen(power - MOST_DIGITS)) + "0".repeat(power - MOST_DIGITS);
  return rounded.toFixed(Math.min(100, digits - 1 - power));
}
