import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chanceOfAtLeast,
  expectedForAtLeast,
  expectedForAtMost,
  unsureOf,
} from "../../src/analysis/expectedFor.ts";
import { within } from "../support/within.ts";

/** The rounding error of a probability, after a few hundred terms were added up. */
const ROUNDING = 1e-9;

/** The probability of at most `n`, summed term by term from the Poisson distribution. */
function poissonUpTo(n: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= n; k++) {
    term *= mean / k;
    sum += term;
  }
  return n < 0 ? 0 : sum;
}

/**
 * The same where the mean itself has a gamma distribution of relative variance `unsure`: the negative binomial
 * distribution.
 */
function negativeBinomialUpTo(n: number, mean: number, unsure: number): number {
  const shape = 1 / unsure;
  const p = mean / (mean + shape);
  let term = (1 - p) ** shape;
  let sum = term;
  for (let k = 1; k <= n; k++) {
    term *= (p * (shape + k - 1)) / k;
    sum += term;
  }
  return n < 0 ? 0 : sum;
}

const level = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const count = fc.integer({ min: 1, max: 60 });
const unsure = fc.double({ min: 0.01, max: 0.6, noNaN: true });

describe("the mean that a count must have", () => {
  test("for at least n, where only luck is uncertain", () => {
    fc.assert(
      fc.property(count, level, (least, p) => {
        within(1 - poissonUpTo(least - 1, expectedForAtLeast(least, p)), p, ROUNDING);
      }),
      { seed: 1 },
    );
    // The example in the docstring.
    within(expectedForAtLeast(10, 0.8), 12.52, 0.005);
  });

  test("for at most n, where only luck is uncertain", () => {
    fc.assert(
      fc.property(count, level, (most, p) => {
        within(poissonUpTo(most, expectedForAtMost(most, p)), p, ROUNDING);
      }),
      { seed: 2 },
    );
  });

  test("for at least and at most n, where the rates are uncertain as well", () => {
    fc.assert(
      fc.property(count, level, unsure, (n, p, of) => {
        within(1 - negativeBinomialUpTo(n - 1, expectedForAtLeast(n, p, of), of), p, ROUNDING);
        within(negativeBinomialUpTo(n, expectedForAtMost(n, p, of), of), p, ROUNDING);
      }),
      { seed: 3 },
    );
  });

  test("rises with the probability wanted, and with the uncertainty of the rates where that probability is high", () => {
    fc.assert(
      fc.property(count, level, level, unsure, (n, p, q, of) => {
        const [low, high] = p < q ? [p, q] : [q, p];
        expect(expectedForAtLeast(n, low, of)).toBeLessThanOrEqual(expectedForAtLeast(n, high, of));
        expect(expectedForAtMost(n, low, of)).toBeGreaterThanOrEqual(expectedForAtMost(n, high, of));
        expect(expectedForAtLeast(n, 0.9, of)).toBeGreaterThan(expectedForAtLeast(n, 0.9));
      }),
      { seed: 4 },
    );
  });

  test("is practically the same where the rates are practically certain", () => {
    for (const n of [1, 10, 40]) {
      within(expectedForAtLeast(n, 0.8, 1e-5), expectedForAtLeast(n, 0.8), 1e-3 * n);
      expect(expectedForAtLeast(n, 0.8, 1e-9)).toBe(expectedForAtLeast(n, 0.8));
    }
  });

  test("of a target that is no whole number is that of the next whole count that meets it", () => {
    expect(expectedForAtLeast(9.2, 0.8)).toBe(expectedForAtLeast(10, 0.8));
    expect(expectedForAtMost(9.8, 0.8)).toBe(expectedForAtMost(9, 0.8));
  });

  test("is 0 for at least 0, and NaN for at most a negative number", () => {
    expect(expectedForAtLeast(0, 0.99)).toBe(0);
    expect(expectedForAtMost(-1, 0.5)).toBeNaN();
  });
});

test("the probability of at least n is the Poisson distribution's, and 1 for at least 0", () => {
  fc.assert(
    fc.property(count, fc.double({ min: 0.01, max: 80, noNaN: true }), (least, mean) => {
      within(chanceOfAtLeast(least, mean), 1 - poissonUpTo(least - 1, mean), ROUNDING);
    }),
    { seed: 5 },
  );
  expect(chanceOfAtLeast(0, 0)).toBe(1);
});

test("the uncertainty of a count's rates is its variance beyond the mean, divided by the mean squared, and never below 0", () => {
  // Mean 6, variance 62/3 with n − 1.
  expect(unsureOf(Float64Array.of(1, 5, 12, 6))).toBeCloseTo((62 / 3 - 6) / 36, 12);
  expect(unsureOf(Float64Array.of(5, 5, 6, 6))).toBe(0);
  expect(unsureOf(Float64Array.of(0, 0))).toBe(0);
  expect(unsureOf(Float64Array.of(7))).toBe(0);
});
