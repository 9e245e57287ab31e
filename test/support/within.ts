import { expect } from "vitest";

/**
 * Expects `actual` to lie within `tolerance` (absolute, both ends included) of `expected`. Lists are compared
 * entry by entry; equal infinities, and NaN where NaN is expected, are within.
 */
export function within(
  actual: number | ArrayLike<number>,
  expected: number | ArrayLike<number>,
  tolerance: number | ((expected: number) => number),
): void {
  const found = typeof actual === "number" ? [actual] : Array.from(actual);
  const wanted = typeof expected === "number" ? [expected] : Array.from(expected);
  expect(found.length, "number of values").toBe(wanted.length);
  const off = found.flatMap((value, index) => {
    const goal = wanted[index] ?? Number.NaN;
    const room = typeof tolerance === "number" ? tolerance : tolerance(goal);
    if (Object.is(value, goal) || value === goal || Math.abs(value - goal) <= room) return [];
    return [`[${index}] ${value} is not within ${room} of ${goal}`];
  });
  expect(off).toEqual([]);
}
