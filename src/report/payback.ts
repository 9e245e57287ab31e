import { shareWithError } from "../engine/goalTally.ts";
import { LEVELS } from "../engine/levels.ts";
import { percentiles } from "../lib/stats.ts";
import { spreadOf } from "./spread.ts";
import type { Spread } from "./spread.ts";

/** When a request has paid for itself, over all trials. Months are indexes from the plan's start. */
export type Payback = {
  /** Share of the trials in which it has paid for itself within the plan, and one standard error of that share. */
  readonly within: number;
  readonly error: number;
  /**
   * The first month from which the running sum of the differences stays at or above 0, at LEVELS; ∞ is
   * "not within the plan". NaN where nothing differs.
   */
  readonly month: Float64Array;
  /** The lowest value of the running sum of the differences: 0 where it is never below 0. */
  readonly deepest: Spread;
  /** The month of that lowest value, at LEVELS, over the trials that get below 0. */
  readonly deepestMonth: Float64Array;
  /** The sum of the differences at the end of the plan. */
  readonly atEnd: Spread;
};

/** The course of a request's costs and returns, month by month. */
export type Course = {
  /** The first month in which anything differs; undefined where nothing does. */
  readonly from: number | undefined;
  /** Means of the running sums: of the difference in cost, and of what the difference brings. */
  readonly cost: Float64Array;
  readonly gain: Float64Array;
  /** Percentiles of the running sum of the difference: a list of months for each of LEVELS. */
  readonly net: readonly Float64Array[];
  readonly payback: Payback;
};

/** An amount below half a hundredth of the currency unit is a rounding error, not money. */
const NOTHING = 0.005;

/**
 * Works out a course from every trial.
 *
 * @param contribution for each month the difference in contribution, one element per trial.
 * @param cost for each month the mean difference in cost.
 */
export function courseOf(contribution: readonly Float64Array[], cost: Float64Array): Course {
  const trials = contribution[0]?.length ?? 0;
  const so = contribution.map((column) => column.slice());
  for (let t = 1; t < so.length; t++) {
    for (let i = 0; i < trials; i++) so[t]![i] = so[t]![i]! + so[t - 1]![i]!;
  }
  const cumulativeCost = cost.slice();
  for (let t = 1; t < cost.length; t++) cumulativeCost[t] = cost[t]! + cumulativeCost[t - 1]!;
  const net = LEVELS.map(() => new Float64Array(so.length));
  const gain = new Float64Array(so.length);
  so.forEach((column, t) => {
    const found = spreadOf(column);
    net.forEach((level, index) => {
      level[t] = found.percentiles[index]!;
    });
    gain[t] = found.mean + cumulativeCost[t]!;
  });
  const first = contribution.findIndex(
    (column, t) => cost[t] !== 0 || column.some((x) => Math.abs(x) > NOTHING),
  );
  return {
    from: first === -1 ? undefined : first,
    cost: cumulativeCost,
    gain,
    net,
    payback: paybackOf(so, trials),
  };
}

/** @param so for each month the sum of the differences up to that month, one element per trial. */
function paybackOf(so: readonly Float64Array[], trials: number): Payback {
  const months = so.length;
  const month = new Float64Array(trials);
  const deepest = new Float64Array(trials);
  const deepestMonth = new Float64Array(trials);
  let within = 0;
  for (let i = 0; i < trials; i++) {
    let low = 0;
    let lowAt = NaN;
    let lastBelow = -1;
    let first = NaN;
    let known = true;
    for (let t = 0; t < months; t++) {
      const x = so[t]![i]!;
      if (Number.isNaN(x)) known = false;
      if (Number.isNaN(first) && Math.abs(x) > NOTHING) first = t;
      if (x < -NOTHING) lastBelow = t;
      if (x < low - NOTHING) {
        low = x;
        lowAt = t;
      }
    }
    const back = lastBelow + 1 === months ? Infinity : lastBelow === -1 ? first : lastBelow + 1;
    month[i] = known ? back : NaN;
    deepest[i] = known ? low : NaN;
    deepestMonth[i] = known ? lowAt : NaN;
    if (known && back < Infinity) within++;
  }
  const { probability, error } = shareWithError(within, trials);
  return {
    within: probability,
    error,
    month: percentiles(month, trials, LEVELS).map(Math.ceil),
    deepest: spreadOf(deepest),
    deepestMonth: percentiles(deepestMonth, trials, LEVELS).map(Math.round),
    atEnd: spreadOf(so.at(-1) ?? new Float64Array(trials)),
  };
}

/**
 * The month in which the mean running sum of returns less costs is lowest, and its value there; undefined
 * where it is never below 0. The tables by month use the same means.
 */
export function deepestOf({
  cost,
  gain,
}: Course): { readonly month: number; readonly amount: number } | undefined {
  let month = -1;
  let amount = -NOTHING;
  gain.forEach((x, t) => {
    const sum = x - cost[t]!;
    if (sum < amount) [month, amount] = [t, sum];
  });
  return month === -1 ? undefined : { month, amount };
}

/** `b − a` for each month. */
export function monthlyDifferences(a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] {
  return b.map((column, t) => column.map((x, i) => x - a[t]![i]!));
}
