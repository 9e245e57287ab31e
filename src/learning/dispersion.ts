import { gammaQ } from "../engine/distributions/gamma.ts";
import type { Counted } from "./likelihood.ts";

/** A month's count with the rate that it is held against: a chance of `tried`, or the number expected. */
export type Fitted = Counted & { readonly rate: number };

/** Months that it takes to tell how much they differ, and to tell a first half from a second. */
const FOR_DISPERSION = 3;
const FOR_DRIFT = 4;

/**
 * φ: how much more months differ than chance alone would have them, Pearson's χ² over its degrees of freedom
 * (McCullagh and Nelder 1989, 4.5), at least 1. Log-likelihoods are divided by it.
 */
export function dispersion(months: readonly Fitted[]): number {
  if (months.length < FOR_DISPERSION) return 1;
  return Math.max(1, pearson(months) / (months.length - 1));
}

/**
 * The chance of a difference as large as that between the first half of the months and the rest, if nothing had
 * changed; undefined for fewer than four months. It allows for months that differ anyway.
 */
export function drift(months: readonly Fitted[]): number | undefined {
  const count = months.length;
  if (count < FOR_DRIFT) return undefined;
  const half = Math.floor(count / 2);
  const between = [months.slice(0, half), months.slice(half)].reduce((sum, part) => sum + together(part), 0);
  const within = (pearson(months) - between) / (count - 2);
  // A χ² of one degree of freedom is twice a gamma of shape ½.
  return gammaQ(0.5, between / Math.max(1, within) / 2);
}

function pearson(months: readonly Fitted[]): number {
  return months.reduce((sum, month) => sum + together([month]), 0);
}

/** (came − expected)² over the variance, of some months taken together. */
function together(months: readonly Fitted[]): number {
  let off = 0;
  let variance = 0;
  for (const { came, tried, rate } of months) {
    const expected = tried === undefined ? rate : tried * rate;
    off += came - expected;
    variance += tried === undefined ? expected : expected * (1 - rate);
  }
  return variance > 0 ? (off * off) / variance : 0;
}
