import type { RowId } from "../model/row.ts";
import { words } from "./words.ts";
import type { Language } from "../model/language.ts";

/**
 * Why a value is shown as "–", in a sentence: ∞ and no value come from a division by 0, and for the
 * model's own rows we know what was 0. Undefined for a number; an undefined `value` is a month that
 * the plan does not have. `ownFormula`: the row's formula is not the model's, so the cause is not known.
 */
export function reasonText(
  value: number | undefined,
  row: RowId,
  language: Language,
  ownFormula = false,
): string | undefined {
  const say = words(language).reasons;
  if (value === undefined) return say.outside;
  if (Number.isFinite(value)) return undefined;
  const rows: { readonly [row: RowId]: string } = say.rows;
  if (!ownFormula && Object.hasOwn(rows, row)) return rows[row];
  return Number.isNaN(value) ? say.noValue : say.infinite;
}
