import type { Compiled } from "../engine/compilePlan.ts";
import { meetsGoal } from "../model/goal.ts";
import type { Measure } from "./measure.ts";
import type { Whole } from "./pair.ts";
import { strataOf } from "./strata.ts";
import { addTo, newTally } from "./tally.ts";
import type { TrialPlan } from "./variants.ts";

/** Known results of untouched plans: an answer starts from the results of earlier answers. */
const KNOWN = new WeakMap<Compiled, Map<string, Whole>>();

/**
 * A measure over the first `count` trials of a run of the untouched plan; undefined unless an earlier answer has
 * computed it.
 */
export function knownOf(base: Compiled, run: TrialPlan, measure: Measure, count: number): Whole | undefined {
  return KNOWN.get(base)?.get(keyOf(measure, run, count));
}

/** Keeps an answer's results for the untouched plan: the value of a measure in each of the first trials. */
export function knownNow(base: Compiled, run: TrialPlan, measure: Measure, values: Float64Array): void {
  const { row, from, to, goal } = measure;
  const told = newTally();
  const behind = newTally();
  for (const value of values) {
    addTo(told, goal === undefined ? value : meetsGoal(goal, value) ? 1 : 0);
    addTo(behind, value);
  }
  const known = KNOWN.get(base) ?? new Map<string, Whole>();
  KNOWN.set(base, known);
  known.set(keyOf({ row, from, to }, run, values.length), { tally: behind, strata: undefined });
  if (goal === undefined) return;
  const strata = strataOf(values, goal.at_least ?? goal.at_most!);
  known.set(keyOf(measure, run, values.length), { tally: told, strata });
}

function keyOf({ row, from, to, goal }: Measure, { mode, trials, seed }: TrialPlan, count: number): string {
  return JSON.stringify([row, from, to, goal?.at_least, goal?.at_most, mode, trials, seed, count]);
}
