import { expect, test } from "vitest";
import { add, divide, multiply, subtract } from "../../src/formula/arithmetic.ts";

const KERNELS = [
  ["+", add, (x: number, y: number) => x + y],
  ["−", subtract, (x: number, y: number) => x - y],
  ["×", multiply, (x: number, y: number) => x * y],
  ["÷", divide, (x: number, y: number) => x / (y + 0)],
] as const;
const LEFT = Float64Array.of(3, -2, 0.5, 0, Infinity, NaN, 7, 1e300, -0, 12, 5);
const RIGHT = Float64Array.of(2, 0, -0, 0, Infinity, 1, -7, 1e300, 4, 0.1, NaN);

test.each(KERNELS)(
  "%s gives each trial its own result, for any number of trials, and writes nothing after the last",
  (...row) => {
    const [, kernel, operation] = row;
    for (const a of [LEFT, Float64Array.of(6)]) {
      for (const b of [RIGHT, Float64Array.of(-0)]) {
        for (let count = 1; count <= 10; count++) {
          const out = new Float64Array(11).fill(-99);
          kernel(out, a, b, count);
          const expected = Array.from({ length: count }, (_, i) =>
            operation(a[a.length === 1 ? 0 : i]!, b[b.length === 1 ? 0 : i]!),
          );
          expect([...out]).toEqual([...expected, ...Array.from({ length: 11 - count }, () => -99)]);
        }
      }
    }
  },
);
