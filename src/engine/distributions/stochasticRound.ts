/** x rounded down or up at random so that its mean is kept: up where u is below the fraction of x. */
export function stochasticRound(x: number, u: number): number {
  const floor = Math.floor(x);
  return u < x - floor ? floor + 1 : floor;
}

/** out[i] = stochasticRound(x[i], u[i]); whole numbers stay, numbers below 0 give 0, and ∞ gives no value (NaN). */
export function stochasticRoundColumn(
  out: Float64Array,
  x: Float64Array,
  u: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const value = x[i]!;
    const floor = Math.floor(value);
    // Infinity - Infinity is NaN, so an infinite value gives NaN.
    const rest = value - floor;
    out[i] = value < 0 ? 0 : u[i]! < rest ? floor + 1 : rest === rest ? floor : NaN;
  }
}
