/** The decimals that all changes of a table have: enough for the largest to have two digits that count. */
export function sharedDecimals(largest: number): number {
  return largest >= 19.95 || largest === 0 ? 0 : largest >= 1.995 ? 1 : 2;
}
