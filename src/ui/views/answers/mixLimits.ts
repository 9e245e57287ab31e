import { tidy } from "../../../lib/tidy.ts";
import type { ScaleLimits } from "../../../analysis/scales.ts";
import type { InputRow } from "../../../model/sheet.ts";

/** The levers of a mix before anything else is chosen. */
export const MIX_FIRST: readonly string[] = ["hunters", "prospectors", "search_spend"];

/** How many steps a lever's limit is cut into; each further step multiplies the mixes to try. */
const STEPS = 4;

/** How far a lever may go in a mix where nobody has said: four people, double the money, half a rate. */
export function usualLimit(
  { unit, total }: Pick<InputRow, "unit" | "total">,
  now: number,
  amount: number,
): number {
  if (unit === "people") return STEPS;
  if (unit === "money" && total === "flow") return Math.max(now, amount);
  return rounded(now / 2);
}

/** A limit and the steps to it: whole people where that is enough. */
export function limitsTo(most: number, { unit }: Pick<InputRow, "unit">): ScaleLimits {
  const step =
    unit === "people" && Number.isInteger(most) ? Math.max(1, Math.ceil(most / STEPS)) : most / STEPS;
  return { step: rounded(step), most };
}

/** As exact as anybody types it. */
function rounded(value: number): number {
  return tidy(value, 6);
}
