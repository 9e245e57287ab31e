import { sharedDecimals } from "../lib/sharedDecimals.ts";
import { tableDecimals } from "../lib/tableDecimals.ts";
import type { Unit } from "./row.ts";
import { isPercent } from "./units.ts";

/** The unit in which a change is shown: percentage points for a probability ("chance"), otherwise the row's unit. */
export type ToldIn = Unit | "chance";

/** A change of a probability is shown in whole percentage points from this size on, and in tenths below. */
const WHOLE_POINTS_FROM = 0.0095;
/** Numbers of five digits or more are shown in thousands or millions. */
const SHORT_FROM = 9999.5;

/**
 * The place value of the last digit with which answers show a change, in the row's own unit: 0.01 where a probability
 * rises by 7 points, 0.1 for 1.4 customers, 100,000 for SEK 1.2M. The change need not be known more precisely.
 */
export function shownDigit(change: number, of: ToldIn): number {
  const size = Math.abs(change);
  if (of === "chance") return size >= WHOLE_POINTS_FROM ? 0.01 : 0.001;
  if (isPercent(of)) return 0.01 * placeOf(tableDecimals(100 * size));
  if (size >= SHORT_FROM) return shortDigit(size);
  if (of === "money") return size < 10 ? 0.01 : size < 100 ? 0.1 : 1;
  return placeOf(tableDecimals(size));
}

/** Like `shownDigit`, for changes that are shown with the same decimals in a table. */
export function sharedDigit(largest: number, of: ToldIn): number {
  const scale = of === "chance" || isPercent(of) ? 0.01 : 1;
  const size = Math.abs(largest) / scale;
  if (of === "money" || size >= SHORT_FROM) return shownDigit(largest, of);
  return scale * placeOf(sharedDecimals(size));
}

function placeOf(decimals: number): number {
  return [1, 0.1, 0.01][decimals]!;
}

/** One decimal of thousands, millions or billions below 100 of them, none above. */
function shortDigit(size: number): number {
  for (const unit of [1e3, 1e6, 1e9]) {
    if (size / unit < 999.5 || unit === 1e9) return size / unit < 99.95 ? unit / 10 : unit;
  }
  return 1e9;
}
