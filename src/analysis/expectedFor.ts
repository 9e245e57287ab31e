import { gammaP, gammaQ } from "../engine/laws/gamma.ts";
import { crossing } from "./solve.ts";

/**
 * How many must be expected for a chance `level` of at least `least`, where nothing but chance is
 * uncertain and each comes by itself (Poisson): with 10 expected the chance of at least 10 is about
 * one half, with 12.52 it is 80 %.
 */
export function expectedForAtLeast(least: number, level: number): number {
  if (least <= 0) return 0;
  const n = Math.ceil(least);
  // P(X ≥ n) for a Poisson X with mean m is P(n, m), the regularised lower incomplete gamma.
  return crossing((mean) => gammaP(n, mean), level, 0, farAbove(n));
}

/** The most that may be expected for a chance `level` of at most `most`. */
export function expectedForAtMost(most: number, level: number): number {
  if (most < 0) return NaN;
  const n = Math.floor(most) + 1;
  return crossing((mean) => -gammaQ(n, mean), -level, 0, farAbove(n));
}

/** The chance of at least `least` where `mean` are expected (Poisson). */
export function chanceOfAtLeast(least: number, mean: number): number {
  return least <= 0 ? 1 : gammaP(Math.ceil(least), mean);
}

/** A mean at which fewer than n are as good as impossible. */
function farAbove(n: number): number {
  return n + 40 * Math.sqrt(n) + 100;
}
