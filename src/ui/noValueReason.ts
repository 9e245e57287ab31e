import type { Dictionary } from "../i18n/words.ts";
import type { RowId } from "../model/row.ts";

const PER_CUSTOMER: readonly RowId[] = ["cac", "ltv_to_cac", "payback_months"];

/** Why a row has no finite value in a month, in words. */
export function noValueReason(row: RowId, words: Dictionary): string {
  if (PER_CUSTOMER.includes(row)) return words.answer.noCustomersYet;
  return row.endsWith("_load") ? words.answer.noCapacityYet : words.answer.noneYet;
}
