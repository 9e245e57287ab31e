import { needed } from "../engine/compilePlan.ts";
import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import { tidy } from "../lib/tidy.ts";
import type { InputRow } from "../model/sheet.ts";
import type { RowId } from "../model/row.ts";
import { boughtLever, leversOf } from "./levers.ts";
import { scaleOf } from "./scales.ts";
import type { Scale, ScaleLimits } from "./scales.ts";

/** The number of steps that a lever's limit is divided into; each further step multiplies the mixes to try. */
const STEPS = 4;

/** The rows of people and money from which a wanted row is computed, each once, in the sheet's order. */
export function boughtRows(compiled: Compiled, wanted: RowId): RowId[] {
  const reached = needed(compiled.rows, [wanted]);
  const levers = leversOf(compiled, [wanted]).filter((lever) => boughtLever(lever) && reached.has(lever.row));
  return [...new Set(levers.map(({ row }) => row))];
}

/**
 * How far a lever may go in a mix by default, in the row's own unit: four more people, as much money again as now (at
 * least `amount`), half of any other value.
 */
export function usualLimit(
  { unit, total }: Pick<InputRow, "unit" | "total">,
  now: number,
  amount: number,
): number {
  if (unit === "people") return STEPS;
  if (unit === "money" && total === "flow") return Math.max(now, amount);
  return rounded(now / 2);
}

/** A limit and the size of the steps to it: whole people if the limit is a whole number of people. */
export function limitsTo(most: number, { unit }: Pick<InputRow, "unit">): ScaleLimits {
  const step =
    unit === "people" && Number.isInteger(most) ? Math.max(1, Math.ceil(most / STEPS)) : most / STEPS;
  return { step: rounded(step), most };
}

/** The scale of a mix's lever, up to `most` in the row's own unit, or up to the default limit if left out. */
export function mixScale(compiled: Compiled, row: RowId, from: number, amount: number, most?: number): Scale {
  const input = compiled.rows.get(row) as CompiledInput;
  const limit = most ?? usualLimit(input.row, inputMeans(input, compiled)[from]!, amount);
  return scaleOf(compiled, row, from, amount, limitsTo(limit, input.row));
}

/** Rounded to the precision that a user would type. */
function rounded(value: number): number {
  return tidy(value, 6);
}
