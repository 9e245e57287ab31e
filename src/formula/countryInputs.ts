import type { RowId } from "../model/row.ts";
import { TEMPLATE_CURRENCY } from "../model/template.ts";
import { isTemplates } from "./inputOrigin.ts";
import type { InputOrigin } from "./inputOrigin.ts";

/**
 * Inputs whose template values are Sweden's: the working days, the employer's social fee and the overhead with the
 * usual pension.
 */
const COUNTRY_INPUTS: readonly RowId[] = ["working_days", "social_fee", "overhead_rate"];

/**
 * The inputs that still have Sweden's values although the plan's currency suggests that the people work elsewhere:
 * none in a plan in the templates' own currency, and none that somebody has set or confirmed.
 */
export function countryInputs(currency: string, origins: ReadonlyMap<RowId, InputOrigin>): readonly RowId[] {
  if (currency === TEMPLATE_CURRENCY) return [];
  return COUNTRY_INPUTS.filter((row) => isTemplates(origins.get(row)?.origin));
}
