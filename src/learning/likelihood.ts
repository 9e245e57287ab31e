import { ln, ln1p } from "../lib/elementary/ln.ts";

/**
 * What came in one month of something that is counted: `came` of `tried` (binomial at a chance), or `came` where
 * `expected` were expected (Poisson). Both are whole numbers.
 */
export type Counted = { readonly came: number; readonly tried: number | undefined };

/** What rounding may put a chance above 1 by. */
const DUST = 1e-9;

/**
 * log P(came) at a rate (a chance of `tried`, or the expected number), up to what does not depend on the rate.
 * −∞ where it can't have come; NaN where the rate is no rate.
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
 * The logarithm of Student's t density of a mean of some months, given the value u, up to a constant: months − 1 degrees
 * of freedom at (u − mean)/(sd/√months). With sd = 0 the value is the mean and no other.
 */
export function logStudent(u: number, mean: number, sd: number, months: number): number {
  if (sd === 0) return u === mean ? 0 : -Infinity;
  const t = ((u - mean) * Math.sqrt(months)) / sd;
  return (-months / 2) * ln1p((t * t) / (months - 1));
}
