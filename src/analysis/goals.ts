import type { Compiled, CompiledGoal } from "../engine/compilePlan.ts";
import { needed, namedNow } from "../engine/compilePlan.ts";
import { tallyGoal } from "../engine/goalTally.ts";
import type { GoalResult } from "../engine/simulator.ts";
import { parts } from "../engine/term.ts";
import type { Term } from "../engine/term.ts";
import { percentiles } from "../lib/stats.ts";
import type { Goal } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { chanceOfAtLeast, expectedForAtLeast, expectedForAtMost, unsureOf } from "./expectedFor.ts";
import { chanceOf } from "./measure.ts";
import { trialValues } from "./trialValues.ts";
import type { TrialPlan } from "./variants.ts";

/** Reasons why a goal is not specific, realistic or bound in time. */
export type GoalCheck =
  /**
   * The goal's date is sooner than a deal takes: `months` to the date, `cycle` (median) from opportunity to decision.
   */
  | { readonly code: "closer-than-a-cycle"; readonly months: number; readonly cycle: number }
  | { readonly code: "near-impossible" }
  | { readonly code: "near-certain" }
  | { readonly code: "no-value"; readonly trials: number };

/** The mean that is needed for the goal to be met with probability `level`. */
export type ExpectedFor = {
  readonly level: number;
  /** Where only chance is uncertain (Poisson); for whole counts only. */
  readonly byLuck: number | undefined;
  /** The probability if the mean were exactly the goal's target (Poisson). */
  readonly chanceAtTarget: number | undefined;
  /**
   * With all of this plan's uncertainty: for whole counts, the variation by chance of a count of that size and the
   * plan's uncertainty of rates; for other rows, the plan's mean, scaled by one factor until the goal is met with that
   * probability (undefined where no factor does that).
   */
  readonly here: number | undefined;
};

export type GoalAnswer = {
  readonly index: number;
  readonly goal: Goal;
  /** Months as indexes, both included. */
  readonly from: number;
  readonly to: number;
  readonly result: GoalResult;
  readonly median: number;
  /** The 5th and the 95th percentile of the value that the goal compares. */
  readonly likely: readonly [low: number, high: number];
  /** Median minus target: below 0 is short of an at-least goal. */
  readonly gap: number;
  readonly trials: number;
  readonly novalue: number;
  readonly expected: ExpectedFor;
  readonly checks: readonly GoalCheck[];
};

export const DEFAULT_LEVEL = 0.8;
const IMPOSSIBLE = 0.05;
const CERTAIN = 0.95;

/** Every goal of a plan: how likely, how far off, and whether it makes sense as a goal. */
export function* goalAnswers(
  compiled: Compiled,
  run: TrialPlan,
  level = DEFAULT_LEVEL,
): Generator<number, GoalAnswer[]> {
  const cycle = compiled.rows.has("cycle_months") ? ["cycle_months"] : [];
  const chances = compiled.goals.map(chanceOf);
  const { values, rows } = yield* trialValues(compiled, chances, cycle, run);
  const drawn = rows.get("cycle_months")?.[0];
  const months = drawn === undefined ? NaN : percentiles(drawn, drawn.length, [0.5])[0]!;
  return compiled.goals.map((goal, index) => answerOf(compiled, goal, index, values[index]!, months, level));
}

function answerOf(
  compiled: Compiled,
  goal: CompiledGoal,
  index: number,
  values: Float64Array,
  cycle: number,
  level: number,
): GoalAnswer {
  const trials = values.length;
  const result = tallyGoal(goal, values);
  const target = goal.goal.at_least ?? goal.goal.at_most!;
  const [low, median, high] = percentiles(values, trials, [0.05, 0.5, 0.95]) as unknown as [
    number,
    number,
    number,
  ];
  const novalue = values.reduce((sum, x) => sum + (Number.isNaN(x) ? 1 : 0), 0);
  const checks: GoalCheck[] = [];
  const months = goal.to + 1;
  if (waitsForCycle(compiled, goal.row) && months < cycle) {
    checks.push({ code: "closer-than-a-cycle", months, cycle });
  }
  if (result.probability < IMPOSSIBLE) checks.push({ code: "near-impossible" });
  if (result.probability > CERTAIN) checks.push({ code: "near-certain" });
  if (novalue > 0) checks.push({ code: "no-value", trials: novalue });
  return {
    index,
    goal: goal.goal,
    from: goal.from,
    to: goal.to,
    result,
    median,
    likely: [low, high],
    gap: median - target,
    trials,
    novalue,
    expected: expectedFor(goal, values, level),
    checks,
  };
}

function expectedFor({ goal, flow }: CompiledGoal, values: Float64Array, level: number): ExpectedFor {
  const counted = flow && values.every((x) => Number.isInteger(x));
  const { at_least: least, at_most: most } = goal;
  if (!counted) {
    return { level, byLuck: undefined, chanceAtTarget: undefined, here: scaledMean(goal, values, level) };
  }
  const needed = (unsure: number): number =>
    least !== undefined ? expectedForAtLeast(least, level, unsure) : expectedForAtMost(most!, level, unsure);
  return {
    level,
    byLuck: needed(0),
    chanceAtTarget: least !== undefined && least > 0 ? chanceOfAtLeast(least, least) : undefined,
    here: needed(unsureOf(values)),
  };
}

/**
 * The mean at which a goal on an amount is met with probability `level`, if all its values were scaled by one factor;
 * undefined where no positive factor does that.
 */
function scaledMean({ at_least: least, at_most: most }: Goal, values: Float64Array, level: number) {
  const target = least ?? most!;
  const reached = percentiles(values, values.length, [least === undefined ? level : 1 - level])[0]!;
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const scaled = (mean * target) / reached;
  return reached > 0 && Number.isFinite(scaled) ? scaled : undefined;
}

/** Whether a row's value in a month leaves the delay between an opportunity and its decision. */
function waitsForCycle(compiled: Compiled, row: RowId): boolean {
  const seen = new Set<RowId>();
  const open = [row];
  const waits = (term: Term): boolean =>
    ((term.op === "delay-each" || term.op === "runoff") && namesCycle(term.mean)) || parts(term).some(waits);
  const namesCycle = (term: Term): boolean =>
    (term.op === "row" && needed(compiled.rows, [term.id]).has("cycle_months")) ||
    parts(term).some(namesCycle);
  while (open.length > 0) {
    const id = open.pop()!;
    const one = compiled.rows.get(id);
    if (seen.has(id) || one === undefined) continue;
    seen.add(id);
    if (one.kind === "computed" && waits(one.term)) return true;
    open.push(...namedNow(one));
  }
  return false;
}
