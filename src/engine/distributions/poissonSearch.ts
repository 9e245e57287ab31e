import { deviance, stirlingError } from "./saddlePoint.ts";
import { exp } from "../../lib/elementary/exp.ts";
import { powerOfTwo } from "../../lib/elementary/powersOfTwo.ts";

const TAU = 2 * Math.PI;

/** P(X = k) for a mean above 0, to about 1 part in 10^14. */
export function poissonPmf(k: number, mean: number): number {
  if (k === 0) return exp(-mean);
  return exp(-stirlingError(k) - deviance(k, mean, k - mean)) / Math.sqrt(TAU * k);
}

function lowerTail(k: number, mean: number, pmf: number): number {
  let sum = pmf;
  let term = pmf;
  for (let j = k; j > 0 && term > sum * 1e-17; j--) {
    term *= j / mean;
    sum += term;
  }
  return sum;
}

function upperTail(k: number, mean: number, pmf: number): number {
  let sum = 0;
  let term = pmf;
  for (let j = k + 1; ; j++) {
    term *= mean / j;
    sum += term;
    if (term <= sum * 1e-17) return sum;
  }
}

/** The least k with P(X <= k) >= u, found from a guess nearby by exact sums of the smaller tail. */
export function poissonSearch(mean: number, u: number, guess: number): number {
  let k = Math.max(0, guess);
  let pmf = poissonPmf(k, mean);
  if (u <= 0.5) {
    let cdf = lowerTail(k, mean, pmf);
    while (cdf < u) {
      k += 1;
      pmf *= mean / k;
      cdf += pmf;
    }
    while (k > 0 && cdf - pmf >= u) {
      cdf -= pmf;
      pmf *= k / mean;
      k -= 1;
    }
    return k;
  }
  const v = Math.max(1 - u, powerOfTwo(-54));
  let tail = upperTail(k, mean, pmf);
  while (tail > v) {
    k += 1;
    pmf *= mean / k;
    tail -= pmf;
  }
  while (k > 0 && tail + pmf <= v) {
    tail += pmf;
    pmf *= k / mean;
    k -= 1;
  }
  return k;
}
