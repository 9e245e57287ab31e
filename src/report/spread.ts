import { atLevel, LEVELS } from "../engine/levels.ts";
import { describe } from "../lib/stats.ts";
import { centre } from "../model/centre.ts";
import type { Total } from "../model/row.ts";

/** The distribution of one number over all trials. */
export type Spread = {
  /** NaN where no trial has a value; ∞ where a trial's value is ∞. */
  readonly mean: number;
  /** At LEVELS, in that order. */
  readonly percentiles: Float64Array;
  /** Share of the trials without a value, which are left out. */
  readonly novalue: number;
  /** Whether every value is a whole number. */
  readonly whole: boolean;
};

/** The single number that represents a spread. */
export function centreOf({ mean, percentiles }: Spread, total: Total): number {
  return centre(total, mean, atLevel(percentiles, 0.5) ?? NaN);
}

/** The spread of a difference, and how often it is positive or negative. */
export type Difference = Spread & {
  /** Shares of all trials in which the scenario has more than the baseline, less, and the same. */
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
};

export function spreadOf(values: Float64Array): Spread {
  const sample = describe(values, values.length, LEVELS);
  const { mean, percentiles, whole } = sample;
  return { mean, percentiles, whole, novalue: sample.novalue / values.length };
}

/** `scenario − baseline`, trial by trial. Two infinities of the same sign have no difference. */
export function differenceOf(baseline: Float64Array, scenario: Float64Array): Difference {
  const trials = baseline.length;
  const values = new Float64Array(trials);
  let higher = 0;
  let lower = 0;
  let same = 0;
  for (let i = 0; i < trials; i++) {
    const a = baseline[i]!;
    const b = scenario[i]!;
    values[i] = b - a;
    if (b > a) higher++;
    else if (b < a) lower++;
    else if (a === b) same++;
  }
  return { ...spreadOf(values), higher: higher / trials, lower: lower / trials, same: same / trials };
}
