/**
 * A percentile of R's type 7 lies at place level · (n - 1) of the sorted values, counted from 0, linear
 * between the two that it falls between.
 */
export function placeOf(level: number, n: number): { readonly rank: number; readonly share: number } {
  const place = level * (n - 1);
  const rank = Math.floor(place);
  return { rank, share: place - rank };
}

/** The value a share of the way between two; an infinity that takes part wins, plus over minus. */
export function between(low: number, high: number, share: number): number {
  if (share === 0 || low === high) return low;
  if (high === Infinity) return Infinity;
  if (low === -Infinity) return -Infinity;
  return low + share * (high - low);
}
