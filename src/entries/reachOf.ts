import { editedLayer } from "../model/inForce.ts";
import { addMonths } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { InputRow } from "../model/sheet.ts";

/**
 * The last month in which a month's entry holds: the one before the next entry of the same layer, or the month itself
 * where the row's entries hold in single months. Undefined where it holds to the plan's end.
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
