/**
 * Where a rising function crosses a level between `low` and `high`, by bisection to the last digits.
 * The ends must lie on either side of the level.
 */
export function crossing(f: (x: number) => number, level: number, low: number, high: number): number {
  let a = low;
  let b = high;
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (middle <= a || middle >= b) break;
    if (f(middle) < level) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
