import { expect, test } from "vitest";
import { tornado } from "../../src/analysis/tornado.ts";
import { valueOfInformation } from "../../src/analysis/valueOfInformation.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

/** The 90th percentile of a standard normal, and its density and distribution function. */
const Z90 = 1.2815515655446004;
const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

const linear = planOf({
  a: input("normal(10, 3)"),
  b: input("uniform(0, 12)"),
  c: input("normal(5, 1)"),
  total: flow("month == 0 ? 2 * a - b + 4 * c : 0"),
});
const measure = { row: "total", from: 0, to: 11 };

test("the bars of a linear plan end where the formula says", () => {
  const { bars } = finish(tornado(compilePlan(linear), measure, trials(4000, false)));
  const mean = 2 * 10 - 6 + 4 * 5;
  expect(bars.map(({ row }) => row)).toEqual(["a", "c", "b"]);
  const [a, c, b] = bars;
  expect(a?.values[0]).toBeCloseTo(10 - 3 * Z90, 6);
  expect(b?.values).toEqual([expect.closeTo(1.2, 9), expect.closeTo(10.8, 9)]);
  expect(a?.low.effect).toBeCloseTo(-6 * Z90, 2);
  expect(a?.high.after).toBeCloseTo(mean + 6 * Z90, 1);
  expect(c?.high.effect).toBeCloseTo(4 * Z90, 2);
  // A higher b lowers the total.
  expect(b?.low.effect).toBeCloseTo(4.8, 2);
  expect(b?.high.effect).toBeCloseTo(-4.8, 2);
});

test("the shares of variance in a linear plan are exact, and none is luck", () => {
  const { spread } = finish(tornado(compilePlan(linear), measure, trials(4000, false)));
  const variance = 36 + 12 + 16;
  expect(spread.inputs.map(({ row }) => row)).toEqual(["a", "c", "b"]);
  expect(spread.inputs[0]?.share).toBeCloseTo(36 / variance, 3);
  expect(spread.inputs[1]?.share).toBeCloseTo(16 / variance, 3);
  expect(spread.inputs[2]?.share).toBeCloseTo(12 / variance, 3);
  expect(spread.luck).toBe(0);
  expect(spread.rest).toBeCloseTo(0, 9);
});

test("the variance from luck is separated from that of the rate", () => {
  // The variance of a Poisson count with a random mean m: the mean of m is from luck, the variance of m from the rate.
  const plan = planOf({ rate: input("uniform(40, 100)"), won: flow("month == 0 ? count(rate) : 0") });
  const { spread, known, range } = finish(
    tornado(compilePlan(plan), { row: "won", from: 0, to: 11 }, trials(20_000)),
  );
  const [luck, rate] = [70, 60 ** 2 / 12];
  expect(Math.abs(spread.luck - luck / (luck + rate))).toBeLessThan(0.01);
  expect(Math.abs(spread.inputs[0]!.share - rate / (luck + rate))).toBeLessThan(0.01);
  // With the rate known, the count is Poisson with mean 70: its 5th percentile is 57, its 95th 84 (one either way).
  expect(Math.abs(known[0] - 57)).toBeLessThanOrEqual(1);
  expect(known[1]).toBe(70);
  expect(Math.abs(known[2] - 84)).toBeLessThanOrEqual(1);
  expect(range[0]).toBeLessThan(known[0]);
  expect(range[2]).toBeGreaterThan(known[2]);
});

test("an input that falls as its draw rises still has its low end first", () => {
  const plan = planOf({ a: input("100 - uniform(0, 10)"), total: flow("month == 0 ? a : 0") });
  const { bars } = finish(tornado(compilePlan(plan), measure, trials(500, false)));
  expect(bars[0]?.values).toEqual([expect.closeTo(91, 9), expect.closeTo(99, 9)]);
  expect(bars[0]?.low.after).toBeCloseTo(91, 9);
});

test("the worth of knowing an input is the gain from choosing after it is known instead of before", () => {
  // Two offers: nothing for certain, or x − 0.5 with x standard normal. Knowing x: E max(0, x − 0.5).
  const c = 0.5;
  const plan = planOf(
    {
      x: input("normal(0, 1)"),
      noise: input("normal(0, 1)"),
      take: input(0),
      gain: flow(`month == 0 ? take * (x - ${c} + noise) : 0`),
    },
    { scenarios: [{ name: "take it", rows: { take: { value: 1 } } }] },
  );
  const found = finish(valueOfInformation(plan, { row: "gain", from: 0, to: 11 }, 1, trials(20_000, false)));
  const beyond = 1 - 0.6914624612740131;
  expect(found.best).toBeUndefined();
  expect(found.inputs.map(({ row }) => row).sort()).toEqual(["noise", "x"]);
  for (const { gain, changes } of found.inputs) {
    expect(Math.abs(gain - (density(c) - c * beyond))).toBeLessThan(0.01);
    expect(Math.abs(changes - beyond)).toBeLessThan(0.01);
  }
  // Both together are normal with standard deviation √2.
  const s = Math.SQRT2;
  const both = s * density(c / s) - c * (1 - 0.6381631950841185);
  expect(Math.abs(found.everything - both)).toBeLessThan(0.02);
});
