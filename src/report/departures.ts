import { rowMeasure } from "../analysis/measure.ts";
import { compilePlan } from "../engine/compilePlan.ts";
import { atLevel } from "../engine/levels.ts";
import { closedMonth, firstOpenMonth } from "../model/closedMonth.ts";
import { addMonths } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { collect } from "./collect.ts";
import { spreadOf } from "./spread.ts";

/** A row for which the plan, from here on, expects something other than the actuals of the last closed months. */
export type Departure = {
  readonly row: RowId;
  /** How many of the last closed months are compared with as many of the next ones. */
  readonly months: number;
  /** The first of the next months, as an index. */
  readonly from: number;
  /** The average actual per month. */
  readonly actual: number;
  /** The plan's average per month over the next months: its mean, and its 10th and 90th percentile. */
  readonly plan: number;
  readonly low: number;
  readonly high: number;
};

export type AskedDepartures = {
  readonly scenario: string | undefined;
  /** The candidates; only flows among them are compared. */
  readonly rows: readonly RowId[];
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
};

/**
 * The fewest and the most closed months compared: one month alone says nothing about future months, and older actuals
 * no longer do.
 */
const [FEWEST, MOST] = [2, 6];
/** A ratio below this, in either direction, is no clear departure: plans grow, and months have seasons. */
const CLEARLY = 1.25;

/**
 * The rows whose recent actuals, also from before the plan's start, are outside the range in which the plan from now on
 * lies in eight trials out of ten, over equally many months. In the order of `rows`. Yields the share of work done.
 */
export function* departures(
  plan: Plan,
  { scenario, rows, trials, seed, chance }: AskedDepartures,
): Generator<number, Departure[]> {
  const closed = closedMonth(plan);
  const from = firstOpenMonth(plan);
  if (closed === undefined || from >= plan.months) return [];
  const compiled = compilePlan(plan, scenario);
  const known = rows.flatMap((row) => {
    if (compiled.sheet.byId.get(row)?.total !== "flow") return [];
    const last = lastFigures(plan, row, closed).slice(0, plan.months - from);
    return last.length < FEWEST ? [] : [{ row, last }];
  });
  if (known.length === 0) return [];
  const measures = known.map(({ row, last }) => rowMeasure(compiled, row, from, from + last.length - 1));
  const wanted = { baseline: scenario, scenarios: [], measures, windows: [], means: [] };
  const { baseline } = yield* collect(plan, { ...wanted, trials, seed, chance });
  return known.flatMap(({ row, last }, index) => {
    const months = last.length;
    const spread = spreadOf(baseline.measures[index]!);
    const [low, high] = ([0.1, 0.9] as const).map((level) => atLevel(spread.percentiles, level)! / months);
    const actual = last.reduce((sum, x) => sum + x, 0) / months;
    const one = { row, months, from, actual, plan: spread.mean / months, low: low!, high: high! };
    return isDeparture(one) ? [one] : [];
  });
}

/** A row's actuals in the last closed months, the latest first, as far back as there is a figure for each. */
function lastFigures(plan: Plan, row: RowId, closed: Month): number[] {
  const figures = Object.hasOwn(plan.actuals, row) ? plan.actuals[row]! : {};
  const found: number[] = [];
  for (let month = closed; found.length < MOST; month = addMonths(month, -1)) {
    const figure = figures[month];
    if (figure === undefined) break;
    found.push(figure);
  }
  return found;
}

function isDeparture({ actual, plan, low, high }: Departure): boolean {
  const isFar = actual * CLEARLY < plan || actual > plan * CLEARLY;
  return isFar && (actual < low || actual > high);
}
