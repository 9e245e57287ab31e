import { ln, ln1p } from "../lib/elementary/ln.ts";

/**
 * One month's actual count: `came` out of `tried` (binomial), or `came` alone where there is no number of tries
 * (`tried` undefined, Poisson). Both are whole numbers.
 */
export type Counted = { readonly came: number; readonly tried: number | undefined };

/** How far above 1 rounding may put a probability. */
const DUST = 1e-9;

/**
 * log P(came) at a rate (the probability for each of `tried`, or the expected number), without the terms that do not
 * depend on the rate. −∞ where the count is impossible; NaN where the rate is not a valid one.
 */
export function logChance({ came, tried }: Counted, rate: number): number {
  if (tried === undefined) {
    if (!(rate >= 0)) return NaN;
    return timesLog(came, rate) - rate;
  }
  if (!(rate >= 0 && rate <= 1 + DUST)) return NaN;
  const chance = Math.min(1, rate);
  const missed = tried - came;
  return timesLog(came, chance) + (missed === 0 ? 0 : missed * ln1p(-chance));
}

/** count · log(rate), 0 where the count is 0. */
function timesLog(count: number, rate: number): number {
  return count === 0 ? 0 : count * ln(rate);
}

/**
 * The logarithm of Student's t density for a mean of several months' figures, given the true value u, up to a
 * constant: months − 1 degrees of freedom at (u − mean)/(sd/√months). With sd = 0 only u = mean is possible.
 */
export function logStudent(u: number, mean: number, sd: number, months: number): number {
  if (sd === 0) return u === mean ? 0 : -Infinity;
  const t = ((u - mean) * Math.sqrt(months)) / sd;
  return (-months / 2) * ln1p((t * t) / (months - 1));
}
