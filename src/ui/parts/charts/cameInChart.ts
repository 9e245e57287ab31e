import { closedMonth } from "../../../model/closedMonth.ts";
import { forecastBehind } from "../../../model/forecastBehind.ts";
import type { ForecastFigure } from "../../../model/forecast.ts";
import { addMonths, monthsBetween } from "../../../model/month.ts";
import type { Plan } from "../../../model/plan.ts";
import type { RowId } from "../../../model/row.ts";

/** A month's figure, by its index from the plan's start. */
export type CamePoint = { readonly t: number; readonly value: number };

/** What a kept forecast said of a month. */
export type ForecastPoint = {
  readonly t: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
};

/** What came of a row, and what was said of it before, as a chart by month shows it. */
export type CameInChart = {
  /** The last closed month, by its index; undefined where none of the plan's is. */
  readonly closed: number | undefined;
  /** What came up to it, in order of time, the last year before the plan's start too. */
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

/** The first month that a chart shows, by its index: 0, or below where what came before the start is shown. */
export function firstShown({ points }: CameInChart): number {
  return Math.min(0, points[0]?.t ?? 0);
}

function numberOf(figure: ForecastFigure): number {
  return figure === null ? NaN : Number(figure);
}
