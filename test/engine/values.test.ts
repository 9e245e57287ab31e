import { describe, expect, test } from "vitest";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { makePlan } from "../support/makePlan.ts";
import { expectedRow, trialsOf } from "../support/runPlan.ts";

// x is 0 or 1 in each trial, so that a column has a mix; the expected run evaluates the formulas as they are.

const CASES: readonly (readonly [string, number])[] = [
  ["1 / 0", Infinity],
  ["-1 / 0", -Infinity],
  ["1 / (-0)", Infinity],
  ["1 / (0 * -1)", Infinity],
  ["0 / 0", NaN],
  ["1 / 0 - 1 / 0", NaN],
  ["0 * (1 / 0)", NaN],
  ["log(0)", -Infinity],
  ["log(-1)", NaN],
  ["sqrt(-1)", NaN],
  ["0 ^ 0", 1],
  ["0 ^ (-1)", Infinity],
  ["(0 * -1) ^ (-1)", Infinity],
  ["(-8) ^ (1 / 3)", NaN],
  ["(0 / 0) ^ 0", NaN],
  ["1 ^ (0 / 0)", NaN],
  ["1 / 0 > 5", 1],
  ["1 / 0 == 1 / 0", 1],
  ["0 / 0 == 0 / 0", NaN],
  ["0 / 0 != 1", NaN],
  ["0 / 0 < 1", NaN],
  ["not (0 / 0)", NaN],
  ["0 / 0 or 1", NaN],
  ["0 / 0 and 0", NaN],
  ["min(1, 0 / 0)", NaN],
  ["max(0 / 0, 1)", NaN],
  ["clamp(1, 0, 0 / 0)", NaN],
  ["clamp(0 / 0, 0, 1)", NaN],
  ["clamp(1 / 0, 0, 1)", 1],
  ["1 ? 2 : 0 / 0", 2],
  ["0 ? 0 / 0 : 2", 2],
  ["0 / 0 ? 1 : 2", NaN],
  ["0.1 ? 1 : 2", 1],
  ["1 > 0", 1],
  ["(1 > 0) + (2 > 1)", 2],
  ["0.1 + 0.2 == 0.3", 0],
  ["round(2.5)", 3],
  ["round(-2.5)", -3],
  ["round(0.49999999999999994)", 0],
  ["floor(-0.5)", -1],
];

describe("infinity and no value", () => {
  test.each(CASES)("%s is %d", (formula, wanted) => {
    const found = expectedRow(makePlan({ formulas: { result: formula } }), "result")[0]!;
    // A zero may be −0: no formula can distinguish them.
    expect(found + 0).toBe(wanted);
  });

  test.each(CASES)("%s is %d in the trials in which its branch is taken", (formula, wanted) => {
    const plan = makePlan({
      inputs: { coin: "bernoulli(50%)" },
      formulas: { result: `coin ? (${formula}) : 17` },
    });
    const coins = trialsOf(plan, "coin", 2, { trials: 40 });
    const found = trialsOf(plan, "result", 2, { trials: 40 });
    expect([...found].map((x) => x + 0)).toEqual([...coins].map((coin) => (coin === 1 ? wanted : 17)));
  });

  test.each([
    ["coin / 0", [NaN, Infinity]],
    ["1 / coin", [Infinity, 1]],
    ["-1 / coin", [-Infinity, -1]],
    ["1 / (coin * -1)", [Infinity, -1]],
    ["coin / coin", [NaN, 1]],
    ["log(coin)", [-Infinity, 0]],
    ["coin ^ 0", [1, 1]],
    ["0 ^ coin", [1, 0]],
    ["coin ^ coin", [1, 1]],
    ["min(coin / coin, 5)", [NaN, 1]],
    ["max(2, coin / coin, 0)", [NaN, 2]],
    ["clamp(2, coin / coin, 3)", [NaN, 2]],
    ["coin / coin > 0", [NaN, 1]],
    ["coin / coin ? 3 : 4", [NaN, 3]],
    ["prev(coin / coin, 5) + 0", [5, 5]],
    ["cumulative(coin / coin)", [NaN, 1]],
    ["-(coin / coin)", [NaN, -1]],
    ["abs(log(coin))", [Infinity, 0]],
    ["exp(log(coin))", [0, 1]],
  ] as const)("%s is %j where the coin shows 0 and 1", (formula, wanted) => {
    const plan = makePlan({ inputs: { coin: "bernoulli(50%)" }, formulas: { result: formula } });
    const coins = trialsOf(plan, "coin", 0, { trials: 40 });
    const found = trialsOf(plan, "result", 0, { trials: 40 });
    expect([...found].map((x) => x + 0)).toEqual([...coins].map((coin) => wanted[coin]));
  });
});

describe("the summary of a row", () => {
  const simulator = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
  const summaryOf = async (formula: string, trials = 1000) => {
    const plan = makePlan({ inputs: { u: "uniform(0, 1)" }, formulas: { result: formula } });
    const request = { plan, scenario: undefined, trials, seed: 1, chance: false, rows: ["result"] };
    const summary = (await simulator.run(request)).rows.get("result")!;
    return {
      mean: summary.mean[0],
      percentiles: summary.percentiles.map((levels) => levels[0]),
      novalue: summary.novalue[0],
      infinite: summary.infinite[0],
    };
  };

  test("counts infinity as the largest value in its percentiles and its mean", async () => {
    // One in five is infinite: P90 and P95 are, P75 is not. (Uniforms are stratified: exactly 200 trials.)
    const { mean, percentiles, infinite, novalue } = await summaryOf("u >= 80% ? 1 / 0 : 3");
    expect({ mean, percentiles, infinite, novalue }).toEqual({
      mean: Infinity,
      percentiles: [3, 3, 3, 3, 3, Infinity, Infinity],
      infinite: 200,
      novalue: 0,
    });
  });

  test("[V2] leaves trials without a value out and counts them", async () => {
    const { mean, percentiles, novalue } = await summaryOf("u >= 80% ? 0 / 0 : 3");
    expect({ mean, percentiles, novalue }).toEqual({ mean: 3, percentiles: Array(7).fill(3), novalue: 200 });
  });

  test("has no value where no trial has one", async () => {
    const { mean, percentiles, novalue } = await summaryOf("u >= 0 ? 0 / 0 : 3");
    expect({ mean, percentiles, novalue }).toEqual({
      mean: NaN,
      percentiles: Array(7).fill(NaN),
      novalue: 1000,
    });
    expect((await summaryOf("0 / 0")).novalue).toBe(1000);
  });

  test("[V1] has percentiles of type 7, and an interpolation with infinity is infinite", async () => {
    // Five trials at 1 … 5 in some order: P10 is at rank 0.4, so 1.4; P25 at rank 1, so 2; P95 at rank 3.8, so 4.8.
    const { percentiles } = await summaryOf("floor(u * 5) + 1", 5);
    expect(percentiles.map((x) => Math.round(x! * 1e9) / 1e9)).toEqual([1.2, 1.4, 2, 3, 4, 4.6, 4.8]);
    // The same with an infinite fifth: ranks 3.6 and 3.8 include it in the interpolation, rank 3 does not.
    const infinite = await summaryOf("u >= 80% ? 1 / 0 : floor(u * 5) + 1", 5);
    expect(infinite.percentiles.slice(4)).toEqual([4, Infinity, Infinity]);
  });
});
