import { rowMeasure } from "../analysis/measure.ts";
import { compilePlan } from "../engine/compilePlan.ts";
import { shareWithError } from "../engine/goalTally.ts";
import type { RowSummary } from "../engine/simulator.ts";
import { meetsGoal } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { collect } from "./collect.ts";
import { spreadOf } from "./spread.ts";

/** The parts of a run that a forecast is made from. */
export type ForecastRun = {
  readonly trials: number;
  readonly seed: number;
  readonly rows: ReadonlyMap<RowId, Pick<RowSummary, "percentiles">>;
  /** In the plan's order. */
  readonly goals: readonly { readonly probability: number }[];
};

export type AskedForecast = {
  readonly scenario: string | undefined;
  readonly rows: readonly RowId[];
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
};

/** The plan's results from here on: the percentiles of rows by month, at LEVELS, and the goals' probabilities. */
export function* forecastRun(
  plan: Plan,
  { scenario, rows, trials, seed, chance }: AskedForecast,
): Generator<number, ForecastRun> {
  const compiled = compilePlan(plan, scenario);
  const months = compiled.months.map((_, t) => t);
  const measures = rows.flatMap((row) => months.map((t) => rowMeasure(compiled, row, t, t)));
  const wanted = { baseline: scenario, scenarios: [], measures, windows: [], means: [] };
  const found = yield* collect(plan, { ...wanted, trials, seed, chance });
  const spreads = found.baseline.measures.map((values) => spreadOf(values).percentiles);
  const rowOf = (index: number): Pick<RowSummary, "percentiles"> => {
    const mine = spreads.slice(index * months.length, (index + 1) * months.length);
    return { percentiles: levelsOf(mine) };
  };
  const goals = found.baseline.goals.map((values, index) => {
    const { goal } = compiled.goals[index]!;
    const met = values.reduce((count, value) => count + (meetsGoal(goal, value) ? 1 : 0), 0);
    return { probability: shareWithError(met, values.length).probability };
  });
  return {
    trials: found.trials,
    seed: found.seed,
    rows: new Map(rows.map((row, index) => [row, rowOf(index)])),
    goals,
  };
}

/** A list by month for each level, from a list by level for each month. */
function levelsOf(byMonth: readonly Float64Array[]): Float64Array[] {
  return Array.from(byMonth[0]!, (_, level) => Float64Array.from(byMonth, (levels) => levels[level]!));
}
