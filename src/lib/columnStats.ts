import { percentilesOf } from "./percentiles.ts";

/** What a column of trials comes to. NaN is "no value": left out everywhere, and counted. */
export type ColumnStats = {
  /** Trials with a value, finite or not. */
  readonly values: number;
  readonly novalue: number;
  /** Trials at plus and at minus infinity. */
  readonly infinite: number;
  readonly minusInfinite: number;
  /** Of the finite values; NaN without any. */
  readonly min: number;
  readonly max: number;
  /** Infinite if a trial is; NaN without values, or with both infinities. */
  readonly mean: number;
  /** Of the finite values, with n - 1 below; 0 for a single one, NaN without any. */
  readonly sd: number;
  /** Whether every finite value is a whole number. */
  readonly whole: boolean;
  /** One for each level asked for, of R's type 7; NaN without values. */
  readonly percentiles: Float64Array;
};

/**
 * Sums up values[0] to values[count - 1], which it leaves as they are. About 0.1 ms for 10,000 values. The
 * variance is of two passes, which loses fewer digits than Welford's one and takes no division a value.
 */
export function columnStats(values: Float64Array, count: number, levels: readonly number[]): ColumnStats {
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  let finite = 0;
  let infinite = 0;
  let minusInfinite = 0;
  let fractions = 0;
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x - x === 0) {
      if (x < min) min = x;
      if (x > max) max = x;
      if (x !== Math.floor(x)) fractions += 1;
      sum += x;
      finite += 1;
    } else if (x === Infinity) infinite += 1;
    else if (x === -Infinity) minusInfinite += 1;
  }
  const finiteMean = sum / finite;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const distance = values[i]! - finiteMean;
    if (distance - distance === 0) squares += distance * distance;
  }
  const shape = { count, finite, infinite, minusInfinite, min, max, whole: fractions === 0 };
  return {
    values: finite + infinite + minusInfinite,
    novalue: count - finite - infinite - minusInfinite,
    infinite,
    minusInfinite,
    min: finite > 0 ? min : NaN,
    max: finite > 0 ? max : NaN,
    mean: meanWith(finiteMean, infinite, minusInfinite),
    sd: finite > 1 ? Math.sqrt(squares / (finite - 1)) : finite === 1 ? 0 : NaN,
    whole: fractions === 0,
    percentiles: percentilesOf(values, shape, levels),
  };
}

/** The mean of all trials, given that of the finite ones and how many are infinite. */
export function meanWith(finiteMean: number, infinite: number, minusInfinite: number): number {
  if (infinite > 0) return minusInfinite > 0 ? NaN : Infinity;
  return minusInfinite > 0 ? -Infinity : finiteMean;
}
