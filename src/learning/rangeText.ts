import { decimalExponent, powerOfTen } from "../lib/elementary/powersOfTen.ts";
import type { Unit } from "../model/row.ts";

const DIGITS = 3;
const MOST_DIGITS = 12;

/**
 * `A to B` as it is typed, with three significant digits (more where the ends would else be the same, or reach the
 * end of what a share can be), in per cent for shares: "21.4% to 24.1%". A single number where the ends are one.
 *
 * @param unit of the row that it is typed into.
 */
export function rangeText(from: number, to: number, unit: Unit): string {
  const percent = unit === "share" || unit === "percent";
  for (let digits = DIGITS; digits <= MOST_DIGITS; digits++) {
    const [a, b] = [endText(from, digits, percent), endText(to, digits, percent)];
    const [low, high] = [Number(a), Number(b)];
    const fits = low < high && (unit !== "share" || (low > 0 && high < 100));
    if (fits) return percent ? `${a}% to ${b}%` : `${a} to ${b}`;
  }
  const one = endText(from, MOST_DIGITS, percent);
  return percent ? `${one}%` : one;
}

/** A number as a formula has it, never in powers of ten. */
function endText(x: number, digits: number, percent: boolean): string {
  const rounded = Number((percent ? 100 * x : x).toPrecision(digits));
  const text = String(rounded);
  if (!/e/.test(text)) return text;
  const power = decimalExponent(rounded);
  if (power >= 0) return String(rounded / powerOfTen(power - MOST_DIGITS)) + "0".repeat(power - MOST_DIGITS);
  return rounded.toFixed(Math.min(100, digits - 1 - power));
}
