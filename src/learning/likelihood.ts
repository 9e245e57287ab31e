import { logGamma } from "../engine/laws/gamma.ts";

/**
 * What came in one month of something that is counted: `came` of `tried` (binomial at a chance), or `came` where
 * so many were expected (Poisson). Both are whole numbers.
 */
export type Counted = { readonly came: number; readonly tried: number | undefined };

/**
 * log P(came) at a rate (a chance of `tried`, or the expected number), up to what does not depend on the rate.
 * −∞ where it can't have come; NaN where the rate is no rate.
 */
export function logChance({ came, tried }: Counted, rate: number): number {
  if (tried === undefined) {
    if (!(rate >= 0)) return NaN;
    return timesLog(came, rate) - rate;
  }
  if (!(rate >= 0 && rate <= 1)) return NaN;
  const missed = tried - came;
  return timesLog(came, rate) + (missed === 0 ? 0 : missed * Math.log1p(-rate));
}

/** count · log(rate), 0 where the count is 0. */
function timesLog(count: number, rate: number): number {
  return count === 0 ? 0 : count * Math.log(rate);
}

/**
 * The Student-t log-density of a mean m of n months with standard deviation s, given the value u: n − 1 degrees of
 * freedom at (u − m)/(s/√n). With s = 0 the value is m and no other.
 */
export function logStudent(u: number, mean: number, sd: number, months: number): number {
  if (sd === 0) return u === mean ? 0 : -Infinity;
  const freedom = months - 1;
  const t = ((u - mean) * Math.sqrt(months)) / sd;
  return (
    logGamma((freedom + 1) / 2) -
    logGamma(freedom / 2) -
    Math.log(freedom * Math.PI) / 2 -
    ((freedom + 1) / 2) * Math.log1p((t * t) / freedom)
  );
}
