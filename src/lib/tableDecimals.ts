/** The number of decimals of a value or a change in a table of answers, for two significant digits; at most 2. */
export function tableDecimals(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 9.95 || !Number.isFinite(size)) return 0;
  return size >= 0.095 ? 1 : 2;
}
