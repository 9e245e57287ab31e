/** The 5th, 50th and 95th percentile of an uncertain value. */
export type Percentiles = { readonly p5: number; readonly p50: number; readonly p95: number };

export const PERCENTILE_LEVELS = [0.05, 0.5, 0.95] as const;

export function percentilesFrom([p5, p50, p95]: readonly number[]): Percentiles {
  return { p5: p5!, p50: p50!, p95: p95! };
}
