import { percentiles } from "../lib/stats.ts";
import { closedMonth } from "../model/closedMonth.ts";
import type { Forecast, ForecastFigure, ForecastGoal } from "../model/forecast.ts";
import { meetsGoal } from "../model/goal.ts";
import { addMonths, monthOf, monthsBetween } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import type { Sheet } from "../model/sheet.ts";
import { calibrationOf } from "./calibration.ts";
import type { Calibration } from "./calibration.ts";
import { startOfForecast } from "./startOfForecast.ts";

/** A kept forecast's figure for a row and month, with the actual. */
export type HeldFigure = {
  /** Index in the plan's list of forecasts. */
  readonly forecast: number;
  readonly row: RowId;
  readonly month: Month;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly actual: number;
  /** A value at an end of the range counts as inside. */
  readonly inside90: boolean;
  readonly inside50: boolean;
};

export type GoalOutcome = "met" | "missed" | "open";

export type HeldGoal = {
  readonly forecast: number;
  readonly goal: ForecastGoal;
  /** "open" until every month that the goal depends on is closed and has an actual. */
  readonly outcome: GoalOutcome;
  /** (probability − outcome)², where met is 1 and missed is 0; undefined while open. */
  readonly brier: number | undefined;
};

/** How kept forecasts compare with the actuals. */
export type TrackRecord = {
  readonly figures: readonly HeldFigure[];
  readonly goals: readonly HeldGoal[];
  readonly summary: TrackSummary;
};

export type TrackSummary = {
  /** The number of forecasts with at least one figure or one decided goal. */
  readonly forecasts: number;
  readonly figures: number;
  readonly inside90: Calibration;
  readonly inside50: Calibration;
  /** The median of |actual − p50| / |p50|, without figures whose p50 is 0; undefined where none is left. */
  readonly medianError: number | undefined;
  /** How many goals were met, were missed and are still open. */
  readonly goals: { readonly [O in GoalOutcome]: number };
  /**
   * Mean Brier score of the decided goals: 0 is perfect, saying 50 % every time gives ¼; undefined where there are
   * none.
   */
  readonly brier: number | undefined;
};

/**
 * Compares every kept forecast with the actuals of the months after those that were closed when it was made, up to the
 * last month that is closed now.
 *
 * @param forecasts indexes of the forecasts to compare; all where left out.
 */
export function trackRecord(plan: Plan, forecasts?: readonly number[]): TrackRecord {
  const closed = closedMonth(plan);
  const sheet = sheetOf(plan);
  const looked = plan.forecasts.flatMap((forecast, index) =>
    forecasts === undefined || forecasts.includes(index) ? [{ forecast, index }] : [],
  );
  const figures = looked.flatMap(({ forecast, index }) => heldFigures(plan, forecast, index, closed));
  const goals = looked.flatMap(({ forecast, index }) =>
    forecast.goals.map((goal): HeldGoal => {
      const outcome = outcomeOf(plan, sheet, forecast, goal, closed);
      const off = goal.probability - (outcome === "met" ? 1 : 0);
      return { forecast: index, goal, outcome, brier: outcome === "open" ? undefined : off * off };
    }),
  );
  return { figures, goals, summary: summaryOf(figures, goals) };
}

function heldFigures(plan: Plan, forecast: Forecast, index: number, closed: Month | undefined): HeldFigure[] {
  if (closed === undefined) return [];
  const found: HeldFigure[] = [];
  for (const [row, months] of Object.entries(forecast.rows)) {
    for (const month of Object.keys(months).sort()) {
      const actual = actualOf(plan, row, month);
      if (actual === undefined || month > closed || month <= (forecast.closed ?? "")) continue;
      const [p5, p25, p50, p75, p95] = months[month]!.map(numberOf) as [
        number,
        number,
        number,
        number,
        number,
      ];
      // A forecast without a value can't be compared.
      if (Number.isNaN(p50)) continue;
      const inside90 = actual >= p5 && actual <= p95;
      const inside50 = actual >= p25 && actual <= p75;
      found.push({ forecast: index, row, month, p5, p25, p50, p75, p95, actual, inside90, inside50 });
    }
  }
  return found;
}

function numberOf(figure: ForecastFigure): number {
  return figure === null ? NaN : Number(figure);
}

function actualOf(plan: Plan, row: RowId, month: Month): number | undefined {
  if (!Object.hasOwn(plan.actuals, row)) return undefined;
  const months = plan.actuals[row]!;
  return Object.hasOwn(months, month) ? months[month] : undefined;
}

/**
 * Whether a goal was met: for a flow by the sum from the goal's first month (or the forecast's start) to its date,
 * otherwise by the value in the month of its date.
 */
function outcomeOf(
  plan: Plan,
  sheet: Sheet,
  forecast: Forecast,
  goal: ForecastGoal,
  closed: Month | undefined,
): GoalOutcome {
  const row = sheet.byId.get(goal.row);
  const by = monthOf(goal.by);
  if (row === undefined || closed === undefined || by > closed) return "open";
  const from =
    row.total === "flow"
      ? goal.from === undefined
        ? startOfForecast(plan, forecast)
        : monthOf(goal.from)
      : by;
  let sum = 0;
  for (let t = 0; t <= monthsBetween(from, by); t++) {
    const actual = actualOf(plan, goal.row, addMonths(from, t));
    if (actual === undefined) return "open";
    sum += actual;
  }
  return meetsGoal(goal, sum) ? "met" : "missed";
}

function summaryOf(figures: readonly HeldFigure[], goals: readonly HeldGoal[]): TrackSummary {
  const count = (test: (figure: HeldFigure) => boolean): number => figures.filter(test).length;
  const errors = figures.flatMap(({ actual, p50 }) => (p50 === 0 ? [] : [Math.abs((actual - p50) / p50)]));
  const briers = goals.flatMap(({ brier }) => brier ?? []);
  const outcomes = (outcome: GoalOutcome): number => goals.filter((goal) => goal.outcome === outcome).length;
  const told = [...figures, ...goals.filter(({ outcome }) => outcome !== "open")];
  return {
    forecasts: new Set(told.map(({ forecast }) => forecast)).size,
    figures: figures.length,
    inside90: calibrationOf(
      figures.length,
      count(({ inside90 }) => inside90),
      0.9,
    ),
    inside50: calibrationOf(
      figures.length,
      count(({ inside50 }) => inside50),
      0.5,
    ),
    medianError:
      errors.length === 0 ? undefined : percentiles(Float64Array.from(errors), errors.length, [0.5])[0]!,
    goals: { met: outcomes("met"), missed: outcomes("missed"), open: outcomes("open") },
    brier: briers.length === 0 ? undefined : briers.reduce((sum, x) => sum + x, 0) / briers.length,
  };
}
