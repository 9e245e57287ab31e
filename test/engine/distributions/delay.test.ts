import { describe, expect, test } from "vitest";
import { delayWeights, runoffWeights } from "../../../src/engine/distributions/delay.ts";
import { delayTable, fillFromTable } from "../../../src/engine/distributions/delayTable.ts";
import reference from "../../fixtures/reference-delays.json" with { type: "json" };

/** The reference weights were computed by mpmath with 40 digits. */
const TOLERANCE = 1e-13;

describe("the weights of a delay", () => {
  test.each(reference)("mean $mean, sd $sd are the reference's", ({ mean, sd, delay, runoff }) => {
    expect(worstGap(delayWeights(mean, sd, 16), delay)).toBeLessThan(TOLERANCE);
    expect(worstGap(runoffWeights(mean, sd, 16), runoff)).toBeLessThan(TOLERANCE);
  });

  test("without spread, two neighbouring months share what enters", () => {
    expect(worstGap(delayWeights(2.25, 0, 5), [0, 0, 0.75, 0.25, 0])).toBeLessThan(1e-15);
    expect(worstGap(delayWeights(3, 0, 5), [0, 0, 0, 1, 0])).toBeLessThan(1e-15);
    expect(worstGap(delayWeights(0.4, 0, 3), [0.6, 0.4, 0])).toBeLessThan(1e-15);
    expect(worstGap(runoffWeights(2.5, 0, 4), [0.4, 0.4, 0.2, 0])).toBeLessThan(1e-15);
    expect(delayWeights(2.25, -1, 5)).toEqual(delayWeights(2.25, 0, 5));
  });

  test("no delay puts everything in the first month, and no value gives no value", () => {
    for (const mean of [0, -3]) {
      expect(Array.from(delayWeights(mean, 2, 3))).toEqual([1, 0, 0]);
      expect(Array.from(runoffWeights(mean, 2, 3))).toEqual([1, 0, 0]);
    }
    for (const [mean, sd] of [
      [NaN, 1],
      [1, NaN],
      [NaN, NaN],
      [Infinity, 1],
    ] as const) {
      expect(Array.from(delayWeights(mean, sd, 2))).toEqual([NaN, NaN]);
      expect(Array.from(runoffWeights(mean, sd, 2))).toEqual([NaN, NaN]);
    }
    expect(delayWeights(3, 1, 0).length).toBe(0);
  });

  test("a very narrow delay is close to one without spread", () => {
    expect(worstGap(delayWeights(2.25, 1e-4, 5), delayWeights(2.25, 0, 5))).toBeLessThan(TOLERANCE);
    expect(worstGap(delayWeights(2.25, 1e-9, 5), delayWeights(2.25, 0, 5))).toBeLessThan(TOLERANCE);
  });

  test("over a long time everything comes out, after the mean delay, and no weight is negative", () => {
    for (const [mean, sd] of [
      [4, 2],
      [0.7, 0.4],
      [12, 3],
      [1, 1.5],
    ] as const) {
      const q = delayWeights(mean, sd, 400);
      const r = runoffWeights(mean, sd, 400);
      expect(Math.min(...q, ...r)).toBeGreaterThanOrEqual(0);
      expect(Math.abs(sum(q) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(sum(r) - 1)).toBeLessThan(1e-12);
      // The mean number of whole months is that of U + D minus the half month that rounding down takes off.
      expect(Math.abs(sum(q.map((share, k) => share * k)) - mean)).toBeLessThan(1e-10);
    }
  });

  test("more months do not change the digits of the first ones", () => {
    expect(delayWeights(5, 2, 60).slice(0, 24)).toEqual(delayWeights(5, 2, 24));
    expect(runoffWeights(5, 2, 60).slice(0, 24)).toEqual(runoffWeights(5, 2, 24));
  });
});

describe("the table of delays that share their standard deviation", () => {
  test.each([
    [2, 0.05, 9],
    [0.02, 0.001, 0.2],
    [0.5, 1, 8],
    [6, 0.3, 40],
    [1, 0.01, 20],
    [0.01, 1, 2],
    [0, 0, 6],
  ])("is within 2e-12 of the weights (sd %f, means %f to %f)", (sd, from, to) => {
    const count = 400;
    const months = 25;
    const mean = Float64Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.37)) / count);
    const out = new Float64Array(count * months);
    for (const [kind, weights] of [
      ["delay", delayWeights],
      ["runoff", runoffWeights],
    ] as const) {
      fillFromTable(out, count, delayTable(kind, sd, months), mean, count);
      let worst = 0;
      for (let i = 0; i < count; i++) {
        const row = Array.from({ length: months }, (_, k) => out[k * count + i]!);
        worst = Math.max(worst, worstGap(weights(mean[i]!, sd, months), row));
      }
      expect(worst).toBeLessThan(2e-12);
    }
  });

  test("gives digits that depend only on mean and sd: not on order, chunks or months", () => {
    const mean = Float64Array.of(5, 0.4, 31, 2.5, 3.999, 4.001, 0.05, 7);
    const whole = new Float64Array(8 * 12);
    fillFromTable(whole, 8, delayTable("delay", 2, 12), mean, 8);
    const table = delayTable("delay", 2, 30);
    const one = new Float64Array(30);
    for (let i = 7; i >= 0; i--) {
      fillFromTable(one, 1, table, mean.slice(i, i + 1), 1);
      expect(Array.from(one.slice(0, 12))).toEqual(Array.from({ length: 12 }, (_, k) => whole[k * 8 + i]));
    }
  });

  test("also gives the weights of no delay and of no value", () => {
    const out = new Float64Array(6);
    fillFromTable(out, 3, delayTable("delay", 2, 2), Float64Array.of(0, NaN, -1), 3);
    expect(Array.from(out)).toEqual([1, NaN, 1, 0, NaN, 0]);
  });
});

function worstGap(weights: ArrayLike<number>, expected: ArrayLike<number>): number {
  let worst = 0;
  for (let k = 0; k < expected.length; k++) worst = Math.max(worst, Math.abs(weights[k]! - expected[k]!));
  return worst;
}

function sum(values: Float64Array): number {
  return values.reduce((total, x) => total + x, 0);
}
