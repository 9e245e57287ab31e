import { assert } from "../lib/assert.ts";
import { rowMeasure } from "../analysis/measure.ts";
import { compilePlan } from "../engine/compilePlan.ts";
import { shareWithError } from "../engine/goalTally.ts";
import { meetsGoal } from "../model/goal.ts";
import { sumFrom } from "../model/horizon.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { MOST_COMPARED } from "./chosenToCompare.ts";
import { collect } from "./collect.ts";
import type { Kept } from "./collect.ts";
import { courseOf, monthlyDifferences } from "./payback.ts";
import type { Course } from "./payback.ts";
import { differenceOf, spreadOf } from "./spread.ts";
import type { Difference, Spread } from "./spread.ts";

export type CompareArgs = {
  /** The baseline of the comparison: a scenario's name, or undefined for the plan itself. */
  readonly baseline: string | undefined;
  readonly scenarios: readonly (string | undefined)[];
  /** Rows to compare: a flow's sum from the start up to `until`, otherwise the value in month `until`. */
  readonly figures: readonly RowId[];
  /** Index of the last month that counts; the plan's last month where left out. */
  readonly until?: number;
  /** Whether a flow that a goal of that month is about is summed from the goal's own first month. */
  readonly asGoals?: boolean;
  /** Rows to compare month by month. */
  readonly fans: readonly RowId[];
  /** The plan's own where left out. */
  readonly trials?: number;
  readonly seed?: number;
  readonly chance?: boolean;
};

export type ComparedFigure = {
  readonly row: RowId;
  readonly spread: Spread;
  /** The difference from the baseline, trial by trial; the baseline itself has none. */
  readonly difference?: Difference;
};

export type ComparedGoal = {
  readonly probability: number;
  /** One standard error. */
  readonly error: number;
  /** What the scenario adds to the probability, its error, and how often it makes the goal met or missed. */
  readonly difference?: {
    readonly by: number;
    readonly error: number;
    readonly made: number;
    readonly broken: number;
  };
};

export type ComparedFan = {
  readonly row: RowId;
  /** A list of months for each of LEVELS. */
  readonly percentiles: readonly Float64Array[];
  readonly whole: boolean;
};

export type Compared = {
  readonly name: string | undefined;
  readonly figures: readonly ComparedFigure[];
  readonly goals: readonly ComparedGoal[];
  readonly fans: readonly ComparedFan[];
  /** What choosing it over the baseline costs and brings; the baseline itself has none. */
  readonly course?: Course;
};

export type CompareResult = {
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
  readonly until: number;
  readonly baseline: Compared;
  readonly scenarios: readonly Compared[];
};

/**
 * Compares scenarios with a baseline with common random numbers: every difference is taken trial by trial, so
 * that its range is that of the difference and not that of two unrelated trials.
 */
export function* compareScenarios(plan: Plan, args: CompareArgs): Generator<number, CompareResult> {
  assert(args.scenarios.length <= MOST_COMPARED, "more scenarios than can be compared at a time");
  const last = plan.months - 1;
  const until = Math.min(args.until ?? last, last);
  const compiled = compilePlan(plan, args.baseline);
  const whole = (row: RowId) => ({ row, from: 0, to: last });
  const { baseline, scenarios, ...run } = yield* collect(plan, {
    ...args,
    measures: args.figures.map((row) =>
      rowMeasure(compiled, row, args.asGoals === true ? sumFrom(plan, row, until) : 0, until),
    ),
    windows: [whole("contribution"), ...args.fans.map(whole)],
    means: ["total_cost"],
  });
  return {
    trials: run.trials,
    seed: run.seed,
    chance: run.chance,
    until,
    baseline: compared(args, baseline, undefined),
    scenarios: scenarios.map((scenario) => compared(args, scenario, baseline)),
  };
}

function compared(args: CompareArgs, own: Kept, baseline: Kept | undefined): Compared {
  const base = {
    name: own.name,
    figures: args.figures.map((row, m): ComparedFigure => ({
      row,
      spread: spreadOf(own.measures[m]!),
      ...(baseline === undefined
        ? {}
        : { difference: differenceOf(baseline.measures[m]!, own.measures[m]!) }),
    })),
    goals: comparedGoals(own, baseline),
    fans: args.fans.map((row, f) => fanOf(row, own.windows[f + 1]!)),
  };
  return baseline === undefined ? base : { ...base, course: courseBetween(baseline, own) };
}

/** The course of the difference; both must hold `contribution` in their first window. */
export function courseBetween(baseline: Kept, scenario: Kept): Course {
  const [before, after] = [baseline.means.get("total_cost")!, scenario.means.get("total_cost")!];
  return courseOf(
    monthlyDifferences(baseline.windows[0]!, scenario.windows[0]!),
    after.map((x, t) => x - before[t]!),
  );
}

/** The probabilities of the plan's goals, and what a scenario does to them in the same trials. */
export function comparedGoals(own: Kept, baseline: Kept | undefined): ComparedGoal[] {
  return own.compiled.goals.map((goal, g) => {
    const values = own.goals[g]!;
    const before = baseline?.goals[g];
    const trials = values.length;
    let met = 0;
    let made = 0;
    let broken = 0;
    for (let i = 0; i < trials; i++) {
      const now = meetsGoal(goal.goal, values[i]!);
      if (now) met++;
      if (before === undefined) continue;
      const then = meetsGoal(goal.goal, before[i]!);
      if (now && !then) made++;
      else if (then && !now) broken++;
    }
    const share = shareWithError(met, trials);
    if (before === undefined) return share;
    const by = (made - broken) / trials;
    const error = Math.sqrt(Math.max(0, (made + broken) / trials - by * by) / trials);
    return { ...share, difference: { by, error, made: made / trials, broken: broken / trials } };
  });
}

function fanOf(row: RowId, columns: readonly Float64Array[]): ComparedFan {
  const spreads = columns.map(spreadOf);
  const levels = spreads[0]?.percentiles.length ?? 0;
  return {
    row,
    percentiles: Array.from({ length: levels }, (_, level) =>
      Float64Array.from(spreads, (spread) => spread.percentiles[level]!),
    ),
    whole: spreads.every((spread) => spread.whole),
  };
}
