import type { Forecast } from "../model/forecast.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";

/**
 * The first month of the plan from which a forecast was made; goals without a first month of their own count from
 * there. A plan that was rolled forward starts later than its old forecasts.
 */
export function startOfForecast(plan: Pick<Plan, "start">, forecast: Pick<Forecast, "rows">): Month {
  const months = Object.values(forecast.rows).flatMap((row) => Object.keys(row));
  return months.reduce((first, month) => (month < first ? month : first), plan.start);
}
