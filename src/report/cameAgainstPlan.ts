import { rowMeasure } from "../analysis/measure.ts";
import { compilePlan } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import { LEVELS } from "../engine/levels.ts";
import { asMade, closedMonth } from "../model/closedMonth.ts";
import { monthsBetween } from "../model/month.ts";
import { periodsOf } from "../model/periods.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { collect } from "./collect.ts";
import { spreadOf } from "./spread.ts";

/** What came of a row over some months, held against the plan as it was made. */
export type HeldAgainst = {
  /** The expected run's. NaN where there is no value. */
  readonly plan: number;
  /** The 5th and the 95th percentile of the plan's trials. */
  readonly low: number;
  readonly high: number;
  /** undefined where a month of it has no figure. */
  readonly actual: number | undefined;
  /** Whether what came lies beyond an end of the range; the ends are inside. */
  readonly outside: "below" | "above" | undefined;
};

export type FollowedRow = {
  readonly row: RowId;
  /** In the last closed month. */
  readonly month: HeldAgainst;
  /** The sum over the fiscal year up to it; undefined of what is no flow. */
  readonly toDate: HeldAgainst | undefined;
};

export type CameAgainstPlan = {
  /** The first and the last month of the year to date, as indexes; the last is the last closed one. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly FollowedRow[];
};

export type AskedCame = {
  readonly scenario: string | undefined;
  readonly rows: readonly RowId[];
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
};

/**
 * Holds what came in the last closed month, and in the fiscal year up to it, against the plan as it was made: the expected
 * run and the range that nine trials in ten lie in. undefined where no month of the plan is closed.
 */
export function* cameAgainstPlan(
  plan: Plan,
  { scenario, rows, trials, seed, chance }: AskedCame,
): Generator<number, CameAgainstPlan | undefined> {
  const closed = closedMonth(plan);
  const to = closed === undefined ? -1 : Math.min(monthsBetween(plan.start, closed), plan.months - 1);
  if (to < 0) return undefined;
  const from = periodsOf(plan).years.find((year) => to <= year.to)!.from;
  const made = asMade(plan);
  const compiled = compilePlan(made, scenario);
  const measures = rows.flatMap((row) => [
    rowMeasure(compiled, row, to, to),
    rowMeasure(compiled, row, from, to),
  ]);
  const wanted = { baseline: scenario, scenarios: [], measures, windows: [], means: [] };
  const { baseline } = yield* collect(made, { ...wanted, trials, seed, chance });
  const expected = runExpected(compiled).rows;
  const held = (index: number): HeldAgainst => {
    const { row, from: first } = measures[index]!;
    const months = expected.get(row)!.subarray(first, to + 1);
    const { percentiles } = spreadOf(baseline.measures[index]!);
    const [low, high] = [percentiles[0]!, percentiles[LEVELS.length - 1]!];
    const actual = actualOver(plan, compiled, row, first, to);
    const outside =
      actual === undefined ? undefined : actual < low ? "below" : actual > high ? "above" : undefined;
    return { plan: months.reduce((sum, x) => sum + x, 0), low, high, actual, outside };
  };
  return {
    from,
    to,
    rows: rows.map((row, i) => ({
      row,
      month: held(2 * i),
      toDate: compiled.sheet.byId.get(row)?.total === "flow" ? held(2 * i + 1) : undefined,
    })),
  };
}

/** The sum of a row's figures over months; undefined where one has none. */
function actualOver(
  plan: Plan,
  { months }: Compiled,
  row: RowId,
  from: number,
  to: number,
): number | undefined {
  const figures = Object.hasOwn(plan.actuals, row) ? plan.actuals[row]! : {};
  let sum = 0;
  for (let t = from; t <= to; t++) {
    const figure = figures[months[t]!];
    if (figure === undefined) return undefined;
    sum += figure;
  }
  return sum;
}
