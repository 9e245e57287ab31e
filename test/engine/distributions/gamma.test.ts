import { describe, expect, test } from "vitest";
import { gammaP, gammaQ, logGamma } from "../../../src/engine/distributions/gamma.ts";

describe("the incomplete gamma function", () => {
  // a, y, P and 1 - P from mpmath with 40 digits.
  test.each([
    [0.003, 0.5, 0.99831804738400746, 0.00168195261599253981],
    [0.3, 0.01, 0.279240996359014861, 0.720759003640985139],
    [1, 2, 0.864664716763387308, 0.135335283236612692],
    [2.5, 9, 0.99705359541211971, 0.00294640458788029037],
    [16, 12, 0.155584347549816816, 0.844415652450183184],
    [60, 80, 0.991402462741968662, 0.00859753725803133784],
    [199.5, 180, 0.0800822158160971433, 0.919917784183902857],
    [200.5, 230, 0.977911928243579767, 0.0220880717564202334],
    [10000.0, 9800.0, 0.0222075438139696939, 0.977792456186030306],
    [1000000.0, 1003000.0, 0.998638259353782409, 0.00136174064621759148],
    [676244424.7644677, 676123682.1484681, 1.71385036977886632e-6, 0.999998286149630221],
  ])("at shape %f and %f is right to 1e-12, and its complement to 1e-14", (a, y, p, q) => {
    expect(Math.abs(gammaP(a, y) / p - 1)).toBeLessThan(1e-12);
    expect(Math.abs(gammaQ(a, y) - q)).toBeLessThan(1e-14);
    // Where y < a + 1, the complement for a small shape is 1 - P, which loses digits where it is small.
    if (y > a + 1) expect(Math.abs(gammaQ(a, y) / q - 1)).toBeLessThan(1e-12);
  });

  test("begins at 0 and ends at 1", () => {
    for (const a of [0.1, 5, 1000]) {
      expect([gammaP(a, 0), gammaP(a, -1), gammaP(a, Infinity)]).toEqual([0, 0, 1]);
      expect([gammaQ(a, 0), gammaQ(a, -1), gammaQ(a, Infinity)]).toEqual([1, 1, 0]);
      expect(gammaP(a, NaN)).toBeNaN();
    }
  });

  test("log Γ gives the factorials", () => {
    let factorial = 1;
    for (let n = 1; n <= 60; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(
        4e-15 * Math.max(1, Math.log(factorial)),
      );
      factorial *= n;
    }
    expect(Math.abs(logGamma(0.5) - Math.log(Math.PI) / 2)).toBeLessThan(1e-14);
  });
});
