import { describe, expect, test } from "vitest";
import { poisson, poissonColumn } from "../../../src/engine/distributions/poisson.ts";
import { aroundJumps, exactPoisson } from "./exactDistribution.ts";

describe("poisson draws by inversion", () => {
  test.each([1e-6, 0.1, 0.7, 1.5, 1.999, 2.001, 2.5, 3.3, 5, 8, 12, 20, 37.5, 64, 99.9])(
    "at mean %f they jump where the exact distribution does",
    (mean) => {
      const { u, counts } = aroundJumps(exactPoisson(mean));
      const out = new Float64Array(u.length);
      poissonColumn(out, Float64Array.of(mean), u, u.length);
      expect(out).toEqual(counts);
    },
  );

  test.each([100.5, 333, 5000])(
    "above a mean of 100 (%f) the distribution function is within 2e-7",
    (mean) => {
      const exact = exactPoisson(mean);
      let worst = 0;
      for (const [i, below] of exact.below.entries()) {
        if (below < 1e-12 || exact.above[i]! < 1e-12) continue;
        const k = exact.from + i;
        let [low, high] = [0, 1];
        for (let step = 0; step < 52; step++) {
          const middle = (low + high) / 2;
          if (poisson(mean, middle) <= k) low = middle;
          else high = middle;
        }
        worst = Math.max(worst, Math.abs(low - below));
      }
      expect(worst).toBeLessThan(2e-7);
    },
  );

  test("a mean of 0 gives 0, and an impossible mean gives no value", () => {
    expect(poisson(0, 0.9)).toBe(0);
    for (const mean of [-1, NaN, Infinity]) expect(poisson(mean, 0.5)).toBeNaN();
  });

  test("the extreme uniforms give whole numbers", () => {
    for (const mean of [1e-12, 0.5, 1.9, 2.1, 30, 99, 200, 1e9]) {
      const low = poisson(mean, 2 ** -53);
      const high = poisson(mean, 1 - 2 ** -53);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
    }
  });

  test("draws rise with the mean and the uniform in fine steps across all methods", () => {
    const steps = Array.from({ length: 4096 }, (_, i) => (i + 0.5) / 4096);
    for (const u of [0.0007, 0.11, 0.5123, 0.871, 0.99931]) {
      expect({ u, falls: falls(steps.map((share) => poisson(99 * share, u))) }).toEqual({ u, falls: 0 });
    }
    for (const mean of [0.3, 1.9, 2.2, 6, 40, 90]) {
      expect({ mean, falls: falls(steps.map((u) => poisson(mean, u))) }).toEqual({ mean, falls: 0 });
    }
  });

  test("a column has the single draws, also across blocks", () => {
    const count = 1300;
    const u = Float64Array.from({ length: count }, (_, i) => ((i * 761) % count) / count + 0.0003);
    const mean = Float64Array.from({ length: count }, (_, i) => (i % 211) / 3);
    const out = new Float64Array(count);
    poissonColumn(out, mean, u, count);
    expect(Array.from(out)).toEqual(Array.from(u, (x, i) => poisson(mean[i]!, x)));
  });
});

function falls(counts: readonly number[]): number {
  return counts.filter((k, i) => i > 0 && k < counts[i - 1]!).length;
}
