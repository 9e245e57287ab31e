import { closedMonth } from "./closedMonth.ts";
import type { Forecast } from "./forecast.ts";
import type { Plan } from "./plan.ts";
import type { RowId } from "./row.ts";

/**
 * The kept forecast with which a row's actuals are compared: among those of this scenario (undefined: the plan without
 * one), the latest made with fewer closed months than now, or else the latest. undefined where no such forecast has
 * the row.
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
