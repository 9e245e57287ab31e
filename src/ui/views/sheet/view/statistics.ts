/** The statistics that the status bar shows for a selection of several cells. */
export type Statistics = {
  /** The number of cells that hold a figure. */
  readonly count: number;
  readonly sum: number;
  readonly average: number;
  readonly min: number;
  readonly max: number;
};

/** Over the figures alone; undefined if there is none. ∞ and missing values do not count as figures. */
export function statisticsOf(values: Iterable<number | undefined>): Statistics | undefined {
  let count = 0;
  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value === undefined || !Number.isFinite(value)) continue;
    count += 1;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return count === 0 ? undefined : { count, sum, average: sum / count, min, max };
}
