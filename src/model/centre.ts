import type { Total } from "./row.ts";

/**
 * The one number that represents a distribution where no other is named: the mean, so that sums and differences add
 * up. The median for a ratio, whose mean says little and is often infinite, and where the mean is not finite.
 */
export function centre(total: Total, mean: number, median: number): number {
  return isMeanTold(total, mean) ? mean : median;
}

/** Whether the distribution is represented by its mean. */
export function isMeanTold(total: Total, mean: number): boolean {
  return total !== "ratio" && Number.isFinite(mean);
}
