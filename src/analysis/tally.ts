/** Running moments of numbers that come one by one (Welford 1962). What is not finite is counted. */
export type Tally = { count: number; mean: number; squares: number; novalue: number; infinite: number };

export function newTally(): Tally {
  return { count: 0, mean: 0, squares: 0, novalue: 0, infinite: 0 };
}

export function addTo(tally: Tally, x: number): void {
  if (x - x !== 0) {
    if (x === x) tally.infinite++;
    else tally.novalue++;
    return;
  }
  const d = x - tally.mean;
  tally.count++;
  tally.mean += d / tally.count;
  tally.squares += d * (x - tally.mean);
}

/** The variance of one of them, with n − 1. */
export function varianceOf(tally: Tally): number {
  return tally.count > 1 ? tally.squares / (tally.count - 1) : tally.count === 1 ? 0 : NaN;
}

/** The mean; no value where there was none. */
export function meanOf(tally: Tally): number {
  return tally.count === 0 ? NaN : tally.mean;
}

/** One standard error of the mean. */
export function errorOf(tally: Tally): number {
  return Math.sqrt(varianceOf(tally) / tally.count);
}
