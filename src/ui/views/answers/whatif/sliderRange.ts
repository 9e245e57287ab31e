import { tidy } from "../../../../lib/tidy.ts";
import { roundStep } from "../../../../lib/roundStep.ts";
import type { InputRow } from "../../../../model/sheet.ts";

/** The range of a slider: its two ends, its steps, and the plan's value. */
export type SliderRange = {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly now: number;
};

/**
 * A slider around a value: people from nobody to five more; shares by half points; anything else from
 * nothing to double in thirty to eighty round steps; all within the input's own bounds.
 *
 * @param now the input's mean in the month from which the slider holds.
 */
export function sliderRange(row: Pick<InputRow, "unit" | "min" | "max">, now: number): SliderRange {
  const { unit, min = -Infinity, max = Infinity } = row;
  const step = unit === "people" ? 0.5 : unit === "share" || unit === "percent" ? 0.005 : stepFor(now);
  const top =
    unit === "people"
      ? Math.ceil(now) + 5
      : unit === "share"
        ? Math.max(0.1, now * 2)
        : now > 0
          ? now * 2
          : step * 40;
  const bottom = unit === "percent" ? Math.min(0, now) - 0.05 : 0;
  const low = Math.max(min, Math.floor(bottom / step + 1e-9) * step);
  const high = Math.min(max, Math.ceil(top / step - 1e-9) * step);
  return { low: tidy(low), high: tidy(high), step, now };
}

/** A round step near a twentieth of a value. */
function stepFor(value: number): number {
  return Number(roundStep(Math.abs(value) > 0 ? Math.abs(value) / 20 : 1).toPrecision(3));
}
