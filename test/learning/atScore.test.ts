import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalCdf } from "../../src/engine/distributions/normal.ts";
import type { DistributionFamily } from "../../src/engine/distributions/distributionFamily.ts";
import { DISTRIBUTIONS } from "../../src/engine/distributions/distributions.ts";
import type { FamilyName } from "../../src/engine/distributions/distributions.ts";
import { atScore, FARTHEST_SCORE } from "../../src/learning/atScore.ts";
import { interpolated } from "../../src/learning/interpolated.ts";
import { rangeText } from "../../src/learning/rangeText.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { within } from "../support/within.ts";

const CASES: readonly (readonly [FamilyName, readonly number[]])[] = [
  ["normal", [3, 2]],
  ["lognormal", [1, 0.5]],
  ["interval", [4, 9, 0.9]],
  ["shareInterval", [0.2, 0.3, 0.9]],
  ["uniform", [2, 5]],
  ["triangular", [1, 2, 6]],
  ["pert", [1, 2, 6]],
  ["beta", [3, 9]],
  ["gamma", [4, 2]],
  ["exponential", [0.5]],
];

describe("a distribution at a normal score", () => {
  test.each(CASES)("%s %j is its quantile there, and rises towards both ends", (name, args) => {
    const family: DistributionFamily = DISTRIBUTIONS[name];
    for (const z of [-6, -2.5, -1, 0, 0.3, 1.7, 4]) {
      const quantile = family.quantile(normalCdf(z), args);
      within(atScore(name, args, z), quantile, 1e-9 * (1 + Math.abs(quantile)));
    }
    const far = Array.from({ length: 75 }, (_, k) => atScore(name, args, k - FARTHEST_SCORE));
    expect(far.every((x, k) => Number.isFinite(x) && (k === 0 || x >= far[k - 1]!))).toBe(true);
  });

  test("reaches as far into the upper tail as into the lower: beta(3, 9) is beta(9, 3) mirrored", () => {
    for (const z of [1, 5, 12, 30]) {
      within(atScore("beta", [3, 9], z), 1 - atScore("beta", [9, 3], -z), 1e-12);
      within(atScore("triangular", [0, 2, 3], z), 3 - atScore("triangular", [0, 1, 3], -z), 1e-12);
    }
    expect(atScore("exponential", [1], 20)).toBeGreaterThan(200);
  });

  test("is one of the possible values of a count or a list", () => {
    expect([-30, -0.1, 0.1, 30].map((z) => atScore("sample", [7, 1, 3], z))).toEqual([1, 3, 3, 7]);
    expect(atScore("bernoulli", [0.5], 1)).toBe(1);
    for (const mean of [0.3, 3, 80]) {
      expect(atScore("poisson", [mean], -FARTHEST_SCORE)).toBeLessThan(mean);
      expect(atScore("poisson", [mean], FARTHEST_SCORE)).toBeLessThan(mean + 10 * Math.sqrt(mean) + 20);
    }
  });
});

describe("the text that is offered", () => {
  test("has three significant digits, and per cent for shares", () => {
    expect(rangeText(0.21434, 0.24083, "share")).toBe("21.4% to 24.1%");
    expect(rangeText(0.2, 0.3, "percent")).toBe("20% to 30%");
    expect(rangeText(3.6175, 5.9242, "months")).toBe("3.62 to 5.92");
    expect(rangeText(12_345_678, 2.5e22, "money")).toBe("12300000 to 25000000000000000000000");
    expect(rangeText(-5.4321, 0.000012345, "")).toBe("-5.43 to 0.0000123");
  });

  test("has more digits where three would make the ends equal or give a share of 0 or 100 %", () => {
    expect(rangeText(0.219512, 0.219541, "share")).toBe("21.951% to 21.954%");
    expect(rangeText(0.9, 0.99996, "share")).toBe("90% to 99.996%");
    expect(rangeText(80, 80, "calls")).toBe("80");
  });

  test("is a range that a share can have, where an end is 0 or 100 % exactly", () => {
    expect(rangeText(0, 0.1, "share")).toBe("0.01% to 10%");
    expect(rangeText(0.5, 1, "share")).toBe("50% to 99.95%");
    expect(rangeText(0, 1, "share")).toBe("0.1% to 99.9%");
    expect(rangeText(0, 0, "share")).toBe("0%");
  });

  test("is always read again as a range with those ends", () => {
    const end = fc.double({ min: 1e-9, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(end, end, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-9 * Math.max(a, b));
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const read = parseFormula(rangeText(low, high, "calls"));
        expect(read.ok && read.value.kind).toBe("interval");
        if (!read.ok || read.value.kind !== "interval") return;
        within(read.value.low.value, low, 0.0051 * low);
        within(read.value.high.value, high, 0.0051 * high);
      }),
      { seed: 1 },
    );
  });
});

describe("the interpolation of a costly function", () => {
  test("is close with few calls, and exact for a polynomial of low degree", () => {
    let calls = 0;
    const at = interpolated(
      (x) => {
        calls++;
        return Float64Array.of(Math.exp(x), 3 * x * x - x);
      },
      [-2, 0, 3],
    );
    const out = new Float64Array(2);
    for (let x = -2; x <= 3; x += 0.0137) {
      at(x, out);
      within(out[0]!, Math.exp(x), 1e-5 * Math.exp(x));
      within(out[1]!, 3 * x * x - x, 1e-12);
    }
    expect(calls).toBeLessThan(80);
  });

  test("is close where the function has a corner, and outside the breaks has the value at the nearer end", () => {
    const at = interpolated((x) => Float64Array.of(Math.min(x, 1.3)), [0, 4]);
    const out = new Float64Array(1);
    at(1.29, out);
    within(out[0]!, 1.29, 0.01);
    at(9, out);
    expect(out[0]).toBe(1.3);
  });
});
