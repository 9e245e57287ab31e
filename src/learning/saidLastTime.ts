import { closedMonth } from "../model/closedMonth.ts";
import { addMonths, monthsBetween, monthsFrom } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";
import { forecastOver, sideOf } from "./forecastOver.ts";
import type { ForecastOver } from "./forecastOver.ts";

/** A row's forecast and its actual over the same months. */
export type SaidOfRow = {
  readonly row: RowId;
  readonly said: ForecastOver;
  readonly actual: number;
  readonly outside: "below" | "above" | undefined;
};

export type SaidLastTime = {
  /** Index in the plan's list of forecasts. */
  readonly forecast: number;
  /** The closed months after those that were closed when the forecast was made. */
  readonly from: Month;
  readonly to: Month;
  readonly rows: readonly SaidOfRow[];
};

/**
 * The latest kept forecast that has figures for months closed since it was made, and its rows over all these months:
 * sums for flows, the last month's value for other rows. undefined where there is no such forecast.
 */
export function saidLastTime(plan: Plan, sheet: Sheet): SaidLastTime | undefined {
  const closed = closedMonth(plan);
  if (closed === undefined) return undefined;
  const newest = plan.forecasts.map((_, index) => index).sort((a, b) => later(plan, b, a));
  for (const index of newest) {
    const forecast = plan.forecasts[index]!;
    const from = forecast.closed === undefined ? firstMonthOf(plan, index) : addMonths(forecast.closed, 1);
    if (from > closed) continue;
    const months = monthsFrom(from, monthsBetween(from, closed) + 1);
    const rows = Object.keys(forecast.rows).flatMap((row): SaidOfRow[] => {
      const total = sheet.byId.get(row)?.total;
      const said = total === undefined ? undefined : forecastOver(forecast, row, total, months);
      const actual = actualOver(plan, row, total === "flow" ? months : months.slice(-1));
      if (said === undefined || actual === undefined) return [];
      return [{ row, said, actual, outside: sideOf(actual, said) }];
    });
    if (rows.length > 0) return { forecast: index, from, to: closed, rows };
  }
  return undefined;
}

/** The sum of a row's actuals over months; undefined where one of them has no actual. */
export function actualOver(plan: Plan, row: RowId, months: readonly Month[]): number | undefined {
  const figures = Object.hasOwn(plan.actuals, row) ? plan.actuals[row]! : {};
  let sum = 0;
  for (const month of months) {
    const figure = Object.hasOwn(figures, month) ? figures[month] : undefined;
    if (figure === undefined) return undefined;
    sum += figure;
  }
  return sum;
}

/** Orders forecasts by the day they were made; those of the same day by their place in the list. */
function later(plan: Plan, a: number, b: number): number {
  const [one, other] = [plan.forecasts[a]!.made, plan.forecasts[b]!.made];
  return one === other ? a - b : one > other ? 1 : -1;
}

function firstMonthOf(plan: Plan, index: number): Month {
  const months = Object.values(plan.forecasts[index]!.rows).flatMap((row) => Object.keys(row));
  return months.reduce((first, month) => (month < first ? month : first), months[0] ?? plan.start);
}
