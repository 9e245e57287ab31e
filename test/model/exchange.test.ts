import { expect, test } from "vitest";
import { farFromUsual, usualRate } from "../../src/model/exchange.ts";

test.each([
  ["SEK", "EUR", 11.2, true],
  ["SEK", "EUR", 0.089, false],
  ["EUR", "SEK", 0.089, true],
  ["EUR", "SEK", 11.2, false],
  ["EUR", "USD", 1.1, false],
  ["SEK", "USD", 1, true],
  ["SEK", "SEK", 1, false],
  // Exactly 1.5 times the usual rate is not yet far, either way.
  ["SEK", "SEK", 1.5, false],
  ["SEK", "SEK", 1.51, true],
  ["SEK", "SEK", 1 / 1.5, false],
  ["SEK", "SEK", 0.66, true],
])("1 %s is %s at %d: far from the usual rate %s", (from, to, rate, far) => {
  expect(farFromUsual(from, to, rate) !== undefined).toBe(far);
});

test("no rate of an unknown currency is far from the usual one", () => {
  expect(usualRate("SEK", "ISK")).toBeUndefined();
  expect(farFromUsual("SEK", "ISK", 1e6)).toBeUndefined();
});

test("a rate that is far off is reported with the usual one", () => {
  expect(farFromUsual("EUR", "SEK", 0.09)).toBe(11);
});
