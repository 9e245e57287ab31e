import type { Forecast } from "../model/forecast.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";

/**
 * The first month of the plan that a forecast was made of, from which its goals count where they have no month of their
 * own: a plan that was rolled forward starts later than its old forecasts.
 */
export function startOfForecast(plan: Pick<Plan, "start">, forecast: Pick<Forecast, "rows">): Month {
  const months = Object.values(forecast.rows).flatMap((row) => Object.keys(row));
  return months.reduce((first, month) => (month < first ? month : first), plan.start);
}
