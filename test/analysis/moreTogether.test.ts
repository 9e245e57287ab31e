import { expect, test } from "vitest";
import { isMoreTogether } from "../../src/analysis/moreTogether.ts";

const of = (effect: number, error = 0.01) => ({ effect, error });

test("two steps whose joint effect is about the sum of their effects alone are not more together", () => {
  expect(isMoreTogether(of(0.14), [of(0.08), of(0.07)])).toBe(false);
});

test("a hunter and a prospector, each worth nothing alone, are worth more together", () => {
  expect(isMoreTogether(of(0.14), [of(0), of(0.01)])).toBe(true);
});

test("a difference within the error of the trials does not count", () => {
  expect(isMoreTogether(of(0.14, 0.05), [of(0.06, 0.05), of(0.06, 0.05)])).toBe(false);
});

test("lowering a value together by more than the sum alone counts as well", () => {
  expect(isMoreTogether(of(-20, 1), [of(-5, 1), of(-5, 1)])).toBe(true);
});
