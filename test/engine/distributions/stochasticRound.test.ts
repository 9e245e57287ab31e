import { expect, test } from "vitest";
import { stochasticRound, stochasticRoundColumn } from "../../../src/engine/distributions/stochasticRound.ts";

test("a fraction is rounded up with a probability of its own size, so the mean is kept", () => {
  for (const x of [0, 0.25, 3.7, 1000.5]) {
    const draws = Array.from({ length: 1000 }, (_, i) => stochasticRound(x, (i + 0.5) / 1000));
    const mean = draws.reduce((sum, k) => sum + k, 0) / 1000;
    expect(Math.abs(mean - x)).toBeLessThan(1e-3);
    expect(draws.every(Number.isInteger)).toBe(true);
  }
});

test("a column has 0 for numbers below 0, and no value where there is none", () => {
  const x = Float64Array.of(2, 2.5, 2.5, -0.5, NaN, Infinity, -Infinity);
  const u = Float64Array.of(0.01, 0.49, 0.51, 0.3, 0.3, 0.3, 0.3);
  const out = new Float64Array(7);
  stochasticRoundColumn(out, x, u, 7);
  expect(Array.from(out)).toEqual([2, 3, 2, 0, NaN, NaN, 0]);
});
