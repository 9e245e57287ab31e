/**
 * sin x for |x| <= π/2 by its series, and the same digits everywhere. Off by less than one unit in the last place up to π/4,
 * and two above.
 */
export function sine(x: number): number {
  const x2 = x * x;
  let sum = 0;
  // −x³/3! + x⁵/5! − …, from the smallest term on: (… /(5·4) − 1) x²/(3·2)
  for (let n = 23; n >= 3; n -= 2) sum = ((sum + 1) * -x2) / (n * (n - 1));
  return x + x * sum;
}
