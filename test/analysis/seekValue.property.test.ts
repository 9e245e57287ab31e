import fc from "fast-check";
import { expect, test } from "vitest";
import { seekValue } from "../../src/analysis/seekValue.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

/** The search ends at a sixteen-millionth of the range; the slopes here are below a thousand. */
const ENDS = 1 / 8 ** 8;

const y = { row: "y", from: 0, to: 0 };

/** Seeks a value in a plan of one month without luck, in which y is the given formula of x. */
function seek(formula: string, low: number, high: number, target: number, x: string | number = 1) {
  const base = compilePlan(planOf({ x: input(x), y: flow(formula) }, { months: 1 }));
  return finish(seekValue(base, "x", { low, high, from: 0 }, y, target, trials(1, false)));
}

const coefficient = fc.integer({ min: 1, max: 9 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("for a rising row, the value found is that of the inverse function", () => {
  fc.assert(
    fc.property(coefficient, coefficient, fc.integer({ min: 1, max: 20 }), share, (a, b, high, at) => {
      const f = (x: number) => a * x ** 3 + b * x;
      const wanted = at * high;
      const found = seek(`${a} * x ^ 3 + ${b} * x`, 0, high, f(wanted));
      expect(Math.abs(found.value! - wanted)).toBeLessThanOrEqual(high * ENDS);
      expect(found.effect!.after).toBeCloseTo(f(found.value!), 6);
      expect([found.atLow.after, found.atHigh.after]).toEqual([0, expect.closeTo(f(high), 6)]);
    }),
    { seed: 1, numRuns: 12 },
  );
});

test("for a falling row too", () => {
  fc.assert(
    fc.property(coefficient, share, (a, at) => {
      const wanted = 1 + 9 * at;
      const found = seek(`${a} / x`, 1, 10, a / wanted);
      expect(Math.abs(found.value! - wanted)).toBeLessThanOrEqual(9 * ENDS);
    }),
    { seed: 2, numRuns: 8 },
  );
});

test("there is no value for a target outside the row's range, and the ends show how far away it is", () => {
  fc.assert(
    fc.property(coefficient, fc.integer({ min: 1, max: 50 }), (a, beyond) => {
      const found = seek(`${a} * x`, 2, 10, 10 * a + beyond);
      expect(found).toMatchObject({ value: undefined, effect: undefined });
      expect(found.atHigh.after).toBeCloseTo(10 * a, 9);
      expect(seek(`${a} * x`, 2, 10, 2 * a - beyond).value).toBeUndefined();
    }),
    { seed: 3, numRuns: 8 },
  );
});

test("a target is found on the side of a hill although both ends are below it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 80 }), (height) => {
      const found = seek("100 - (x - 5) ^ 2", 0, 10, 100 - height / 4);
      expect(found.effect!.after).toBeCloseTo(100 - height / 4, 4);
      expect(Math.abs((found.value! - 5) ** 2 - height / 4)).toBeLessThan(1e-4);
    }),
    { seed: 4, numRuns: 8 },
  );
});

test("for a row that jumps over the target, the value found is the place of the jump", () => {
  const found = seek("x < 7 ? 1 : 3", 0, 10, 2);
  expect(Math.abs(found.value! - 7)).toBeLessThanOrEqual(10 * ENDS);
});

test("a value at an end of the range is found", () => {
  expect(seek("3 * x", 0, 8, 24).value).toBe(8);
  expect(seek("3 * x", 0, 8, 0).value).toBe(0);
});
