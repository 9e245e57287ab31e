import { describe, expect, test } from "vitest";
import { makePlan } from "../support/makePlan.ts";
import { expectedRow, meanOf, trialsOf } from "../support/runPlan.ts";
import { within } from "../support/within.ts";

// The mean of `A to B` is exact: lognormal with ln A and ln B at ∓1.6448… standard deviations of the logarithm.
const Z = 1.6448536269514722;

function lognormalMean(a: number, b: number): number {
  const mu = (Math.log(a) + Math.log(b)) / 2;
  const sigma = (Math.log(b) - Math.log(a)) / (2 * Z);
  return Math.exp(mu + sigma ** 2 / 2);
}

const M = lognormalMean(5, 10);

describe("the expected run has the exact mean of an expression that is linear in each of its draws", () => {
  test.each([
    ["5 to 10", M],
    ["-5 to 10", 2.5],
    ["0 to 10", 5],
    ["2 * (5 to 10) - 1", 2 * M - 1],
    ["(5 to 10) / 4", M / 4],
    ["-(5 to 10)", -M],
    // Two independent draws.
    ["(5 to 10) * (5 to 10)", M * M],
    ["(5 to 10) + (1 to 3)", M + lognormalMean(1, 3)],
    ["1 ? 5 to 10 : 3", M],
    ["calendar(5 to 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)", M],
    ["normal(3, 2) * uniform(2, 4) + discrete(1, 1, 2, 3)", 3 * 3 + 1.75],
    ["bernoulli(25%) * 8", 2],
    ["5 to 10 + 2", M + 2],
  ])("%s", (value, mean) => {
    within(expectedRow(makePlan({ inputs: { x: value } }), "x")[0]!, mean, 1e-12 * Math.abs(mean));
  });

  test("also through `base`", () => {
    const plan = makePlan(
      { inputs: { x: { value: "5 to 10", months: { "2027-02": "base * 2 + 1" } } } },
      { scenarios: [{ name: "More", rows: { x: { value: "base * (1 to 3)" } } }] },
    );
    within(expectedRow(plan, "x"), [M, 2 * M + 1, 2 * M + 1, 2 * M + 1], 1e-11);
    const more = lognormalMean(1, 3);
    within(expectedRow(plan, "x", "More").slice(0, 2), [M * more, (2 * M + 1) * more], 1e-11);
  });
});

describe("the mean of an expression that is not linear is estimated closely", () => {
  // The expected values are from calculus. Stratified draws are far more accurate than 16,384 independent ones.
  test.each([
    ["uniform(0, 1) ^ 2", 1 / 3, 1e-6],
    ["max(uniform(0, 1), 0.5)", 0.625, 1e-6],
    ["exp(normal(0, 0.5))", Math.exp(0.125), 1e-3],
    ["1 / uniform(1, 2)", Math.log(2), 1e-6],
    ["uniform(0, 1) > 0.25", 0.75, 1e-4],
    // Two draws are not stratified jointly: E min(u, v) = 1/3, with 5 standard errors of 5 · 0.236/128.
    ["min(uniform(0, 1), uniform(0, 1))", 1 / 3, 5 * (0.236 / 128)],
  ])("%s", (value, mean, room) => {
    within(expectedRow(makePlan({ inputs: { x: value } }), "x")[0]!, mean, room);
  });

  test("a draw times itself is not the product of two means", () => {
    const plan = makePlan({
      inputs: { x: { value: "uniform(0, 1)", months: { "2027-02": "base * base" } } },
    });
    within(expectedRow(plan, "x")[1]!, 1 / 3, 1e-6);
  });

  test("is estimated month by month, where the expression depends on the month", () => {
    // E (u + t)² = 1/3 + t + t².
    const plan = makePlan({ inputs: { x: "(uniform(0, 1) + month) ^ 2" } });
    within(
      expectedRow(plan, "x"),
      [0, 1, 2, 3].map((t) => 1 / 3 + t + t * t),
      1e-5,
    );
  });
});

describe("a range in a share row", () => {
  const share = (value: string) => makePlan({ inputs: { x: { value, unit: "share", min: 0, max: 1 } } });
  const plain = (value: string) => makePlan({ inputs: { x: { value, min: 0, max: 1 } } });

  test.each(["20% to 60%", "(20% to 60%)", "interval(0.2, 0.6, 90%)"])(
    "%s is logit-normal where it is the whole expression",
    (value) => {
      const values = trialsOf(share(value), "x", 0, { trials: 2000 }).sort();
      // Its ends are the 5th and the 95th percentile, which lie between neighbouring values of stratified draws.
      expect(values[99]).toBeLessThan(0.2);
      expect(values[100]).toBeGreaterThan(0.2);
      expect(values[1899]).toBeLessThan(0.6);
      expect(values[1900]).toBeGreaterThan(0.6);
      // The median is the mean of the logits.
      const logit = (p: number) => Math.log(p / (1 - p));
      const middle = 1 / (1 + Math.exp(-(logit(0.2) + logit(0.6)) / 2));
      within((values[999]! + values[1000]!) / 2, middle, 1e-3);
      within(meanOf(values), expectedRow(share(value), "x")[0]!, 1e-4);
    },
  );

  test.each(["0.5 * (20% to 60%)", "20% to 60% + 0", "max(20% to 60%, 0)"])(
    "%s holds a lognormal one",
    (value) => {
      expect(trialsOf(share(value), "x", 0)).toEqual(trialsOf(plain(value), "x", 0));
    },
  );

  test("is lognormal in any other row", () => {
    within(expectedRow(plain("20% to 60%"), "x")[0]!, lognormalMean(0.2, 0.6), 1e-12);
    expect(expectedRow(share("20% to 60%"), "x")[0]).not.toBe(expectedRow(plain("20% to 60%"), "x")[0]);
  });
});

test("[D5] draws are stratified: each of 1000 equal parts of a distribution has one of 1000 trials", () => {
  const values = trialsOf(makePlan({ inputs: { x: "uniform(0, 1000)" } }), "x", 0);
  expect(new Set(values.map(Math.floor)).size).toBe(1000);
});
