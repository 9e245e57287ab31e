import { deviance, stirlingError } from "./saddlePoint.ts";
import { exp } from "../../lib/elementary/exp.ts";
import { ln, ln1p } from "../../lib/elementary/ln.ts";

const TAU = 2 * Math.PI;

/** P(X = k) for n tries with probability p (0 < p < 1), 0 <= k <= n, to about 1 part in 10^14. */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k === 0) return exp(n * ln1p(-p));
  if (k === n) return exp(n * ln(p));
  const difference = k - n * p;
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    deviance(k, n * p, difference) -
    deviance(n - k, n * (1 - p), -difference);
  return exp(exponent) * Math.sqrt(n / (TAU * k * (n - k)));
}

/** P(X <= k), summed downwards from k: for a k below the mean or not far above it. */
function lowerTail(k: number, n: number, p: number, pmf: number): number {
  const odds = (1 - p) / p;
  let sum = pmf;
  let term = pmf;
  for (let j = k; j > 0 && term > sum * 1e-17; j--) {
    term *= (j * odds) / (n - j + 1);
    sum += term;
  }
  return sum;
}

/** P(X > k), summed upwards: for a k above the mean or not far below it. */
function upperTail(k: number, n: number, p: number, pmf: number): number {
  const odds = p / (1 - p);
  let sum = 0;
  let term = pmf;
  for (let j = k; j < n; j++) {
    term *= ((n - j) * odds) / (j + 1);
    sum += term;
    if (term <= sum * 1e-17) break;
  }
  return sum;
}

/**
 * The least k with P(X <= k) >= u, found from a guess nearby by exact sums of the smaller tail. It takes as many steps
 * as the distribution is wide, so it is meant for variances up to some hundreds.
 */
export function binomialSearch(n: number, p: number, u: number, guess: number): number {
  let k = Math.min(n, Math.max(0, guess));
  let pmf = binomialPmf(k, n, p);
  if (u <= 0.5) {
    let cdf = lowerTail(k, n, p, pmf);
    while (cdf < u && k < n) {
      pmf *= ((n - k) * p) / ((k + 1) * (1 - p));
      k += 1;
      cdf += pmf;
    }
    while (k > 0 && cdf - pmf >= u) {
      cdf -= pmf;
      pmf *= (k * (1 - p)) / ((n - k + 1) * p);
      k -= 1;
    }
    return k;
  }
  const v = 1 - u;
  let tail = upperTail(k, n, p, pmf);
  while (tail > v && k < n) {
    pmf *= ((n - k) * p) / ((k + 1) * (1 - p));
    k += 1;
    tail -= pmf;
  }
  while (k > 0 && tail + pmf <= v) {
    tail += pmf;
    pmf *= (k * (1 - p)) / ((n - k + 1) * p);
    k -= 1;
  }
  return k;
}
