/**
 * sin x for |x| <= π/2 by its series, with the same digits on every machine. The error is below one unit in the last
 * place up to π/4, and below two above.
 */
export function sine(x: number): number {
  const x2 = x * x;
  let sum = 0;
  // −x³/3! + x⁵/5! − …, from the smallest term to the largest: (… /(5·4) − 1) x²/(3·2)
  for (let n = 23; n >= 3; n -= 2) sum = ((sum + 1) * -x2) / (n * (n - 1));
  return x + x * sum;
}
