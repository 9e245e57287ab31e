import { ln } from "../../lib/elementary/ln.ts";

/**
 * The two parts of Loader's saddle-point form of the binomial and Poisson probabilities ("Fast and accurate
 * computation of binomial probabilities", 2000), which needs no factorials and loses no digits by cancellation.
 */

/** log(n!) - log(√(2πn) (n/e)^n) for n = 0 … 15; the entry at 0 is not used. */
const STIRLING_ERRORS: readonly number[] = [
  0, 0.08106146679532725822, 0.04134069595540929409, 0.02767792568499833915, 0.02079067210376509311,
  0.01664469118982119216, 0.013876128823070748, 0.0118967099458917701, 0.0104112652619720965,
  0.009255462182712732918, 0.008330563433362871256, 0.007573675487951840795, 0.006942840107209529866,
  0.006408994188004207068, 0.005951370112758847736, 0.005554733551962801371,
];

/** log(n!) minus Stirling's formula, for a whole n >= 1. */
export function stirlingError(n: number): number {
  return n < 16 ? STIRLING_ERRORS[n]! : stirlingSeries(n);
}

/** The same for any real n >= 16. */
export function stirlingSeries(n: number): number {
  const s = 1 / (n * n);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / n;
}

/**
 * x log(x / mean) + mean - x, given `difference` = x - mean, which the caller may know more exactly than the
 * subtraction gives it; x > 0 and mean > 0.
 */
export function deviance(x: number, mean: number, difference: number): number {
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * ln(x / mean) - difference;
  // With v = difference / (x + mean): log(x / mean) = 2 artanh v.
  const v = difference / (x + mean);
  const square = v * v;
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 3; j < 60; j += 2) {
    power *= square;
    const next = sum + power / j;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
