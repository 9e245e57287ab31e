import { gammaQ } from "../engine/distributions/gamma.ts";
import type { Counted } from "./likelihood.ts";

/**
 * A month's count and the rate that it is compared with: the probability for each of `tried`, or the expected number.
 */
export type Fitted = Counted & { readonly rate: number };

/** The least number of months for a dispersion, and for comparing a first half with a second. */
const FOR_DISPERSION = 3;
const FOR_DRIFT = 4;

/**
 * φ: how much more months differ than by chance alone, Pearson's χ² divided by its degrees of freedom (McCullagh and
 * Nelder 1989, 4.5), at least 1. Log-likelihoods are divided by it.
 */
export function dispersion(months: readonly Fitted[]): number {
  if (months.length < FOR_DISPERSION) return 1;
  return Math.max(1, pearson(months) / (months.length - 1));
}

/**
 * The probability of a difference at least as large as that between the first half of the months and the rest, if
 * nothing had changed; undefined for fewer than four months. It allows for months that differ more than by chance.
 */
export function drift(months: readonly Fitted[]): number | undefined {
  const count = months.length;
  if (count < FOR_DRIFT) return undefined;
  const half = Math.floor(count / 2);
  const between = [months.slice(0, half), months.slice(half)].reduce((sum, part) => sum + together(part), 0);
  const within = (pearson(months) - between) / (count - 2);
  // χ² with one degree of freedom is twice a gamma variable of shape ½.
  return gammaQ(0.5, between / Math.max(1, within) / 2);
}

function pearson(months: readonly Fitted[]): number {
  return months.reduce((sum, month) => sum + together([month]), 0);
}

/** (came − expected)² divided by the variance, for several months taken together. */
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
