import { goalChances } from "../analysis/goalChances.ts";
import type { GoalChance } from "../analysis/goalChances.ts";
import { chanceOf, rowMeasure } from "../analysis/measure.ts";
import { within } from "../analysis/paired.ts";
import { trialValues } from "../analysis/trialValues.ts";
import { compilePlan } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import { LEVELS } from "../engine/levels.ts";
import { sideOf } from "../learning/forecastOver.ts";
import { actualOver } from "../learning/saidLastTime.ts";
import { asMade, closedMonth } from "../model/closedMonth.ts";
import { monthsBetween } from "../model/month.ts";
import { periodsOf } from "../model/periods.ts";
import type { MonthRange } from "../model/periods.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { spreadOf } from "./spread.ts";

/** A row's actual over some months, compared with the plan as it was made. */
export type HeldAgainst = {
  /** The value in the expected run; NaN where there is none. */
  readonly plan: number;
  /** The 5th and the 95th percentile of the plan's trials. */
  readonly low: number;
  readonly high: number;
  /** undefined where one of its months has no figure. */
  readonly actual: number | undefined;
  /** Whether the model worked `actual` out from the actuals of other rows. */
  readonly workedOut: boolean;
  /**
   * The side on which the actual is outside the range, whose ends are inside; undefined also where there is no actual,
   * or where the plan is certain of the figure and so has no range.
   */
  readonly outside: "below" | "above" | undefined;
  /** Whether the row has the same figure in all of the plan's trials, that of the expected run. */
  readonly certain: boolean;
};

/** The spans over which plan and actuals are compared, each up to the last closed month. */
export const SPANS = ["month", "quarter", "year"] as const;
export type FollowedSpan = (typeof SPANS)[number];

/** For a flow, the sum over each span; for any other row, its value in the last month, the same for all spans. */
export type FollowedRow = { readonly row: RowId } & { readonly [S in FollowedSpan]: HeldAgainst };

export type CameAgainstPlan = {
  /** The first month of each span, as an index. */
  readonly from: { readonly [S in FollowedSpan]: number };
  /** The last closed month, as an index. */
  readonly to: number;
  readonly rows: readonly FollowedRow[];
  /** For each goal of the plan as it was made: the probability that the page showed at that time. */
  readonly goals: readonly GoalChance[];
};

export type AskedCame = {
  readonly scenario: string | undefined;
  readonly rows: readonly RowId[];
  readonly trials: number;
  /** In how many of the trials the rows' ranges are determined; in all of them where left out. */
  readonly compared?: number;
  readonly seed: number;
  readonly chance: boolean;
};

/**
 * Compares actuals in the last closed month, and in the quarter and the fiscal year up to it, with the plan as it was
 * made: the expected run and the range that holds nine trials in ten. undefined where no month of the plan is closed.
 *
 * A row that is no flow and has no figure of its own is worked out by the model where other rows' actuals change it: so
 * the cost of a customer is known from costs and customers.
 */
export function* cameAgainstPlan(
  plan: Plan,
  { scenario, rows, trials, compared = trials, seed, chance }: AskedCame,
): Generator<number, CameAgainstPlan | undefined> {
  const closed = closedMonth(plan);
  const to = closed === undefined ? -1 : Math.min(monthsBetween(plan.start, closed), plan.months - 1);
  if (to < 0) return undefined;
  const { quarters, years } = periodsOf(plan);
  const firstIn = (ranges: readonly MonthRange[]): number => ranges.find((range) => to <= range.to)!.from;
  const from = { month: to, quarter: firstIn(quarters), year: firstIn(years) };
  const made = asMade(plan);
  const compiled = compilePlan(made, scenario);
  const measures = rows.flatMap((row) => SPANS.map((span) => rowMeasure(compiled, row, from[span], to)));
  const run = { mode: chance ? "chance-on" : "chance-off", trials, seed } as const;
  // If both use the same trials, the goals' probabilities are then known too.
  const all = [...measures, ...compiled.goals.map(chanceOf)];
  const { values } = yield* within(trialValues(compiled, all, [], run, 1, compared), 0, 0.8);
  const goals = yield* within(goalChances(compiled, run), 0.8, 1);
  const expected = runExpected(compiled).rows;
  const fromHereOn = runExpected(compilePlan(plan, scenario)).rows;
  const held = (index: number): HeldAgainst => {
    const { row, from: first } = measures[index]!;
    const planned = expected.get(row)!.subarray(first, to + 1);
    const { percentiles } = spreadOf(values[index]!);
    const [low, high] = [percentiles[0]!, percentiles[LEVELS.length - 1]!];
    const typed = actualOver(plan, row, compiled.months.slice(first, to + 1));
    const flow = compiled.sheet.byId.get(row)?.total === "flow";
    const now = fromHereOn.get(row)![to]!;
    const moved = !flow && Number.isFinite(now) && !isSame(now, planned[planned.length - 1]!);
    const actual = typed ?? (moved ? now : undefined);
    const whole = planned.reduce((sum, x) => sum + x, 0);
    const certain = low === high && isSame(low, whole);
    return {
      plan: whole,
      low,
      high,
      actual,
      workedOut: typed === undefined && actual !== undefined,
      outside: actual === undefined || certain ? undefined : sideOf(actual, { low, high }),
      certain,
    };
  };
  return {
    from,
    to,
    rows: rows.map((row, i) => ({
      row,
      month: held(SPANS.length * i),
      quarter: held(SPANS.length * i + 1),
      year: held(SPANS.length * i + 2),
    })),
    goals,
  };
}

/** Apart from rounding. */
function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * (Math.abs(a) + Math.abs(b));
}
