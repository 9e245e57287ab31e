/**
 * Running moments of numbers that come one by one (Welford 1962), and their plain sum, which is exact
 * for counts. Numbers that are not finite are only counted.
 */
export type Tally = {
  count: number;
  sum: number;
  mean: number;
  squares: number;
  novalue: number;
  infinite: number;
};

export function newTally(): Tally {
  return { count: 0, sum: 0, mean: 0, squares: 0, novalue: 0, infinite: 0 };
}

export function addTo(tally: Tally, x: number): void {
  if (x - x !== 0) {
    if (x === x) tally.infinite++;
    else tally.novalue++;
    return;
  }
  const d = x - tally.mean;
  tally.count++;
  tally.sum += x;
  tally.mean += d / tally.count;
  tally.squares += d * (x - tally.mean);
}

/** The tally of a probability from `count` trials: each trial counts 1 where the event happened, otherwise 0. */
export function tallyOfChance(probability: number, count: number): Tally {
  const sum = Math.round(probability * count);
  const squares = sum * (1 - sum / count);
  return { count, sum, mean: sum / count, squares, novalue: 0, infinite: 0 };
}

/** Adds the numbers of a later tally to an earlier one (Chan, Golub and LeVeque 1979). */
export function mergeInto(into: Tally, later: Tally): void {
  const count = into.count + later.count;
  if (later.count > 0) {
    const d = later.mean - into.mean;
    into.squares += later.squares + (d * d * into.count * later.count) / count;
    into.mean += (d * later.count) / count;
    into.sum += later.sum;
    into.count = count;
  }
  into.novalue += later.novalue;
  into.infinite += later.infinite;
}

/** The sample variance (divided by n − 1). */
export function varianceOf(tally: Tally): number {
  return tally.count > 1 ? tally.squares / (tally.count - 1) : tally.count === 1 ? 0 : NaN;
}

/** The mean; no value where there were no numbers. */
export function meanOf(tally: Tally): number {
  return tally.count === 0 ? NaN : tally.sum / tally.count;
}

/** One standard error of the mean. */
export function errorOf(tally: Tally): number {
  return Math.sqrt(varianceOf(tally) / tally.count);
}
