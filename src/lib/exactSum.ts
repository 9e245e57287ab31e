/**
 * A sum of doubles that is the same in any order: each is rounded to a whole number of units, and added
 * exactly, high and low parts apart. Holds up to 2^27 addends whose sum is below 2^79 units.
 */
export type ExactSum = { readonly unit: number; high: number; low: number };

const SPLIT = 2 ** 26;

/** A sum in units of `scale` · 2^-44, rounded to a power of two; `scale` is the size of a usual addend. */
export function exactSum(scale: number): ExactSum {
  const exponent = scale > 0 && scale < Infinity ? Math.ceil(Math.log2(scale)) : 0;
  return { unit: 2 ** Math.max(-1000, exponent - 44), high: 0, low: 0 };
}

export function addTo(sum: ExactSum, x: number): void {
  const units = Math.round(x / sum.unit);
  const high = Math.floor(units / SPLIT);
  sum.high += high;
  sum.low += units - high * SPLIT;
}

/** Adds the second sum, which has the same unit, to the first. */
export function mergeSum(into: ExactSum, other: ExactSum): void {
  into.high += other.high;
  into.low += other.low;
}

export function valueOf(sum: ExactSum): number {
  return (sum.high * SPLIT + sum.low) * sum.unit;
}
