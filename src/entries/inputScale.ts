import { tidy } from "../lib/tidy.ts";
import { isPercent } from "../model/units.ts";
import { roundStep } from "../lib/roundStep.ts";
import type { InputRow } from "../model/sheet.ts";
import { decimalExponent, powerOfTen } from "../lib/elementary/powersOfTen.ts";

/** The scale of a slider in the list of inputs, in round numbers. */
export type InputScale = { readonly low: number; readonly high: number; readonly step: number };

/** The most significant digits that an end of a scale may have. */
const ENDS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;
/** The approximate number of steps between the two ends. */
const COUNT = 60;

/**
 * From zero to about double the value, within the input's own bounds; as far below zero for a negative value, and for a
 * percentage that may be negative.
 */
export function inputScale(row: Pick<InputRow, "unit" | "min" | "max">, around: number): InputScale {
  const { unit, min = -Infinity, max = unit === "share" ? 1 : Infinity } = row;
  const size = Math.abs(around);
  const most =
    size > 0 && Number.isFinite(size) ? 2 * size : isPercent(unit) ? 0.1 : unit === "money" ? 10_000 : 100;
  const top = roundUp(most);
  const step = tidy(roundStep(Math.min(max > 0 ? max : top, top) / COUNT));
  const goesBelow = around < 0 || (unit === "percent" && min < 0);
  return { low: Math.max(min, goesBelow ? -top : Math.min(0, max)), high: Math.min(max, top), step };
}

/** Keeps the scale while the value is on it: only a value outside it needs another scale. */
export function keptScale(
  row: Pick<InputRow, "unit" | "min" | "max">,
  value: number,
  before: InputScale | undefined,
): InputScale {
  return before !== undefined && value >= before.low && value <= before.high
    ? before
    : inputScale(row, value);
}

/** The greatest round step that is not above a size: 1, 2 or 5 times a power of ten. */
export function roundStepBelow(size: number): number {
  const power = powerOfTen(decimalExponent(size * (1 + 2e-9)));
  const leading = size / power;
  return tidy((leading >= 5 ? 5 : leading >= 2 ? 2 : 1) * power);
}

function roundUp(size: number): number {
  const power = powerOfTen(decimalExponent(size));
  return tidy((ENDS.find((end) => end >= size / power - 1e-9) ?? 10) * power);
}
