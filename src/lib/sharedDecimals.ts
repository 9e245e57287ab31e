/** The number of decimals for all changes in a table: enough for the largest to have two significant digits. */
export function sharedDecimals(largest: number): number {
  return largest >= 19.95 || largest === 0 ? 0 : largest >= 1.995 ? 1 : 2;
}
