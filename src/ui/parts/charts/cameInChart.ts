import { closedMonth } from "../../../model/closedMonth.ts";
import { forecastBehind } from "../../../model/forecastBehind.ts";
import type { ForecastFigure } from "../../../model/forecast.ts";
import { addMonths, monthsBetween } from "../../../model/month.ts";
import type { Plan } from "../../../model/plan.ts";
import type { RowId } from "../../../model/row.ts";

/** A month's figure, by its index from the plan's start. */
export type CamePoint = { readonly t: number; readonly value: number };

/** A kept forecast's figures for a month. */
export type ForecastPoint = {
  readonly t: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
};

/** A row's actuals and its earlier forecast, as a monthly chart shows them. */
export type CameInChart = {
  /** Index of the last closed month; undefined if none of the plan's months is closed. */
  readonly closed: number | undefined;
  /** The actuals up to the last closed month, in time order, including the last year before the plan's start. */
  readonly points: readonly CamePoint[];
  readonly forecast:
    { readonly name: string; readonly made: string; readonly points: readonly ForecastPoint[] } | undefined;
};

/** Months before the plan's start that a chart shows. */
const HISTORY = 12;

export function cameInChart(plan: Plan, row: RowId, scenario: string | undefined): CameInChart {
  const month = closedMonth(plan);
  const last = month === undefined ? -Infinity : monthsBetween(plan.start, month);
  const figures = Object.hasOwn(plan.actuals, row) ? plan.actuals[row]! : {};
  const points = Object.entries(figures)
    .map(([at, value]) => ({ t: monthsBetween(plan.start, at), value }))
    .filter(({ t }) => t >= -HISTORY && t <= last)
    .sort((a, b) => a.t - b.t);
  const kept = forecastBehind(plan, row, scenario);
  const said = kept?.rows[row];
  const forecast =
    kept === undefined || said === undefined
      ? undefined
      : {
          name: kept.name,
          made: kept.made,
          points: Array.from({ length: plan.months }, (_, t) => t).flatMap((t) => {
            const of = said[addMonths(plan.start, t)];
            return of === undefined
              ? []
              : [{ t, p5: numberOf(of[0]), p50: numberOf(of[2]), p95: numberOf(of[4]) }];
          }),
        };
  return { closed: last < 0 ? undefined : last, points, forecast };
}

/** Index of the first month that a chart shows: 0, or below if actuals from before the plan's start are shown. */
export function firstShown({ points }: CameInChart): number {
  return Math.min(0, points[0]?.t ?? 0);
}

function numberOf(figure: ForecastFigure): number {
  return figure === null ? NaN : Number(figure);
}
