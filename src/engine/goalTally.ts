import { describeBins } from "../lib/bins.ts";
import type { Bins, Counts } from "../lib/bins.ts";
import { describe, histogram } from "../lib/stats.ts";
import { meetsGoal } from "../model/goal.ts";
import { addedUp, inOrder, meanWith } from "./binned.ts";
import type { BinPlan, BinnedRange } from "./binned.ts";
import type { CompiledGoal } from "./compilePlan.ts";
import { LEVELS } from "./levels.ts";
import type { GoalResult, Histogram } from "./simulator.ts";

/** The number of bars in the histogram of a goal. */
export const GOAL_BARS = 40;

/** A goal's probability and the distribution of the value that it compares, from all trials. */
export function tallyGoal(goal: CompiledGoal, values: Float64Array): GoalResult {
  const trials = values.length;
  let met = 0;
  for (let i = 0; i < trials; i++) if (meetsGoal(goal.goal, values[i]!)) met++;
  const sample = describe(values, trials, LEVELS);
  return {
    name: goal.goal.name ?? goal.row,
    ...shareWithError(met, trials),
    percentiles: sample.percentiles,
    mean: sample.mean,
    histogram: { ...histogram(values, trials, GOAL_BARS), trials },
  };
}

/**
 * A share of trials and its standard error by Wilson's formula (z = 1), which is not 0 even where all trials or none
 * meet the goal.
 */
export function shareWithError(met: number, trials: number): { probability: number; error: number } {
  const p = met / trials;
  return {
    probability: p,
    error: Math.sqrt((p * (1 - p)) / trials + 1 / (4 * trials * trials)) / (1 + 1 / trials),
  };
}

/** As `tallyGoal`, from the counts of a run that is too large for all its trials to be kept. */
export function goalResultOfBins(
  goal: CompiledGoal,
  parts: readonly BinnedRange[],
  plan: BinPlan,
  index: number,
  trials: number,
): GoalResult {
  const bins = plan.goals[index]!;
  const counts = addedUp(parts.map((part) => part.goals[index]!.counts));
  const met = parts.reduce((sum, part) => sum + part.goals[index]!.met, 0);
  const sample = describeBins(counts, bins, LEVELS);
  const lowest = counts[bins.count + 3]!;
  const finite = trials - sample.novalue - sample.infinite - lowest;
  const mean = inOrder(parts.map((part) => part.goals[index]!.sums)) / finite;
  return {
    name: goal.goal.name ?? goal.row,
    ...shareWithError(met, trials),
    percentiles: sample.percentiles,
    mean: meanWith(mean, sample.infinite, lowest),
    histogram: coarser(counts, bins, trials, sample.novalue),
  };
}

/** The counts of many bins as a histogram of at most GOAL_BARS bars. */
function coarser(counts: Counts, bins: Bins, trials: number, novalue: number): Histogram {
  let first = 0;
  let last = bins.count - 1;
  while (first < last && counts[first] === 0) first++;
  while (last > first && counts[last] === 0) last--;
  const step = Math.max(1, Math.ceil((last - first + 1) / GOAL_BARS));
  const bars = new Float64Array(Math.ceil((last - first + 1) / step));
  for (let bar = first; bar <= last; bar++) {
    const at = Math.floor((bar - first) / step);
    bars[at] = bars[at]! + counts[bar]!;
  }
  return {
    from: bins.from + first * bins.width,
    width: bins.width * step,
    counts: bars,
    below: counts[bins.count]! + counts[bins.count + 3]!,
    above: counts[bins.count + 1]! + counts[bins.count + 2]!,
    novalue,
    trials,
  };
}
