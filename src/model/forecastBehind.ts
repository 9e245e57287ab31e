import { closedMonth } from "./closedMonth.ts";
import type { Forecast } from "./forecast.ts";
import type { Plan } from "./plan.ts";
import type { RowId } from "./row.ts";

/**
 * The kept forecast of a row that what came is best held against: of those of this scenario (undefined: the plan itself)
 * the latest that knew fewer closed months than the plan does now, or else the latest. undefined where none has the row.
 */
export function forecastBehind(
  plan: Pick<Plan, "forecasts" | "actuals" | "closed" | "start" | "months">,
  row: RowId,
  scenario: string | undefined,
): Forecast | undefined {
  const closed = closedMonth(plan) ?? "";
  const kept = plan.forecasts
    .filter((one) => one.scenario === scenario && Object.hasOwn(one.rows, row))
    .toSorted((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));
  return kept.findLast((one) => (one.closed ?? "") < closed) ?? kept.at(-1);
}
