import type { Unit } from "../model/row.ts";
import { isOfCounts, isPercent } from "../model/units.ts";

/** More decimals than this are never shown on the screen. */
const MOST = 6;

/**
 * How many decimals a row of figures needs so that all of them have the same number: none where the largest
 * is in the hundreds or all are whole, else about three significant digits of the largest. Values that
 * are not finite do not count. Shares are judged as they are shown, in per cent;
 * things that are counted have two decimals at most.
 */
export function decimalsFor(values: Iterable<number>, unit: Unit = ""): number {
  const scale = isPercent(unit) ? 100 : 1;
  const shown: number[] = [];
  let largest = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const size = Math.abs(value * scale);
    shown.push(size);
    if (size > largest) largest = size;
  }
  const cap = scale === 100 ? percentCap(largest) : isOfCounts(unit) ? countCap(largest) : numberCap(largest);
  for (let decimals = 0; decimals < cap; decimals += 1) {
    if (shown.every((value) => isWholeAt(value, decimals))) return decimals;
  }
  return cap;
}

/** For people, customers and the like hundredths are enough, and less than half of a hundredth counts as nothing. */
function countCap(largest: number): number {
  return largest < 0.005 ? 0 : Math.min(2, numberCap(largest));
}

function numberCap(largest: number): number {
  if (largest >= 100) return 0;
  if (largest >= 10) return 1;
  if (largest >= 1) return 2;
  return smallCap(largest);
}

/** "63.4 %" is precise enough for a share; below one per cent two significant digits. */
function percentCap(largest: number): number {
  return largest >= 1 ? 1 : smallCap(largest);
}

function smallCap(largest: number): number {
  if (largest < 0.5 * 10 ** -MOST) return 0;
  return Math.min(MOST, 1 - Math.floor(Math.log10(largest)));
}

function isWholeAt(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(1, scaled);
}
