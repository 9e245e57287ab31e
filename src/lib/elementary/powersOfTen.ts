/** The double nearest to 10 ^ n, for a whole n. */
export function powerOfTen(n: number): number {
  return Number(`1e${n}`);
}

/** The whole n with 10 ^ n <= |x| < 10 ^ (n + 1), for a finite x that is not 0. */
export function decimalExponent(x: number): number {
  const text = x.toExponential();
  return Number(text.slice(text.indexOf("e") + 1));
}
