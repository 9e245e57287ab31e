import { editedLayer } from "../model/inForce.ts";
import { addMonths } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { InputRow } from "../model/sheet.ts";

/**
 * The last month in which the entry of a month holds: the one before the next entry of the same layer. Undefined where it
 * holds to the plan's end, or where the month has no entry.
 */
export function reachOf(
  row: InputRow,
  scenario: string | undefined,
  month: Month,
  end: Month,
): Month | undefined {
  const months = editedLayer(row, scenario)?.months ?? {};
  if (!row.carry) return month;
  const [next] = Object.keys(months)
    .filter((at) => at > month && at <= end)
    .toSorted();
  return next === undefined ? undefined : addMonths(next, -1);
}
