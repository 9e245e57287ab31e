/** How strongly a cell is coloured, −1 to 1: the largest absolute value in the table is 1; a missing value is 0. */
export function heat(value: number, largest: number): number {
  if (!Number.isFinite(value) || !(largest > 0)) return 0;
  return Math.max(-1, Math.min(1, value / largest));
}

/** The largest finite absolute value. */
export function largestOf(values: Iterable<number>): number {
  let largest = 0;
  for (const value of values) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/**
 * The colour behind a figure: good in one hue, bad in another, never so strong that ink on it is hard
 * to read. The sign of the figure says the same.
 */
export function heatColour(share: number): string {
  const strength = Math.round(Math.abs(share) * 42);
  const hue = share < 0 ? "var(--outbound)" : "var(--inbound)";
  return `color-mix(in srgb, ${hue} ${strength}%, var(--paper))`;
}
