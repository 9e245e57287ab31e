import type { Total } from "./row.ts";

/**
 * The one number that stands for a distribution, wherever it is told without a word for it: the mean, so that sums and
 * differences add up; of a ratio, whose mean says little and is often without end, the median.
 */
export function centre(total: Total, mean: number, median: number): number {
  return isMeanTold(total, mean) ? mean : median;
}

/** Whether it is the mean that stands for it. */
export function isMeanTold(total: Total, mean: number): boolean {
  return total !== "ratio" && Number.isFinite(mean);
}
