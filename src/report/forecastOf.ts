import { LEVELS } from "../engine/levels.ts";
import type { RowSummary } from "../engine/simulator.ts";
import { closedMonth } from "../model/closedMonth.ts";
import type { Forecast, ForecastFigure, ForecastFigures } from "../model/forecast.ts";
import { monthsFrom } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import { PROGRAM_VERSION } from "../model/programVersion.ts";
import type { ForecastRun } from "./forecastRun.ts";
import { sha256 } from "./sha256.ts";

/** The positions, among a run's percentiles, of those that a forecast keeps. */
const KEPT = [0.05, 0.25, 0.5, 0.75, 0.95].map((level) => LEVELS.findIndex((one) => one === level));

export type Keeping = {
  /** The day, for example "2027-01-15". */
  readonly made: string;
  readonly name: string;
  readonly scenario: string | undefined;
  /** The plan's file, whose digest is kept. */
  readonly text: string;
};

/**
 * A run of a plan as a forecast that can be kept: the percentiles of every row that was run, month by month from the
 * plan's start, and every goal with its probability.
 *
 * @param run of this plan, its goals in the plan's order.
 */
export function forecastOf(run: ForecastRun, plan: Plan, keeping: Keeping): Forecast {
  const { made, name, scenario, text } = keeping;
  const closed = closedMonth(plan);
  const months = monthsFrom(plan.start, plan.months);
  return {
    made,
    name,
    ...(scenario === undefined ? {} : { scenario }),
    ...(closed === undefined ? {} : { closed }),
    trials: run.trials,
    seed: run.seed,
    program: PROGRAM_VERSION,
    digest: sha256(text),
    rows: Object.fromEntries([...run.rows].map(([id, summary]) => [id, figuresOf(summary, months)])),
    goals: plan.goals.map((goal, index) => ({
      ...(goal.name === undefined ? {} : { name: goal.name }),
      row: goal.row,
      ...(goal.at_least === undefined ? {} : { at_least: goal.at_least }),
      ...(goal.at_most === undefined ? {} : { at_most: goal.at_most }),
      ...(goal.from === undefined ? {} : { from: goal.from }),
      by: goal.by,
      probability: run.goals[index]!.probability,
    })),
  };
}

/** Whether two forecasts are equal: the same figures and goals of the same scenario, with the same months closed. */
export function saysTheSame(a: Forecast, b: Forecast): boolean {
  const said = ({ scenario, closed, rows, goals }: Forecast): string =>
    JSON.stringify([scenario ?? null, closed ?? null, Object.entries(rows).sort(byName), goals]);
  return said(a) === said(b);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function figuresOf(
  { percentiles }: Pick<RowSummary, "percentiles">,
  months: readonly Month[],
): { readonly [month: Month]: ForecastFigures } {
  return Object.fromEntries(
    months.map((month, t) => [
      month,
      KEPT.map((level) => figureOf(percentiles[level]![t]!)) as unknown as ForecastFigures,
    ]),
  );
}

/** A figure in the form of the plan file, as JSON has neither NaN nor infinite numbers. */
function figureOf(value: number): ForecastFigure {
  if (Number.isNaN(value)) return null;
  return value === Infinity ? "Infinity" : value === -Infinity ? "-Infinity" : value;
}
