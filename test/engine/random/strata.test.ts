import { describe, expect, test } from "vitest";
import { siteKey } from "../../../src/engine/random/siteKey.ts";
import { fillStratified, shuffled, shuffleOf } from "../../../src/engine/random/strata.ts";

function strata(site: string, trials: number): number[] {
  const shuffle = shuffleOf(siteKey(1, site), trials);
  return Array.from({ length: trials }, (_, trial) => shuffled(shuffle, trial));
}

describe("stratified draws", () => {
  test.each([1, 2, 3, 5, 16, 17, 255, 256, 257, 1000, 10_000, 65_537])(
    "of %i trials every stratum has exactly one",
    (trials) => {
      const u = new Float64Array(trials);
      fillStratified(u, trials, siteKey(1, "answer_rate"), 0, trials);
      const hit = new Set(Array.from(u, (x) => Math.floor(x * trials)));
      expect(hit.size).toBe(trials);
      expect(Math.min(...u.slice(0, 50_000))).toBeGreaterThan(0);
      expect(u.every((x) => x > 0 && x < 1)).toBe(true);
    },
  );

  test("ten million trials stay within their range, and all that are looked at differ", () => {
    const shuffle = shuffleOf(siteKey(1, "wide"), 10_000_000);
    const seen = new Set<number>();
    for (let trial = 0; trial < 10_000_000; trial += 997) seen.add(shuffled(shuffle, trial));
    expect(seen.size).toBe(Math.ceil(10_000_000 / 997));
    expect(Math.max(...seen)).toBeLessThan(10_000_000);
  });

  test("chunks give the digits of the whole run", () => {
    const trials = 1001;
    const key = siteKey(9, "show_rate");
    const whole = new Float64Array(trials);
    fillStratified(whole, trials, key, 0, trials);
    for (const size of [1, 13, 500]) {
      const pieces: number[] = [];
      const chunk = new Float64Array(size);
      for (let at = 0; at < trials; at += size) {
        const count = Math.min(size, trials - at);
        fillStratified(chunk, count, key, at, trials);
        pieces.push(...chunk.subarray(0, count));
      }
      expect(pieces).toEqual(Array.from(whole));
    }
  });

  test("the orders of two sites are not correlated with each other or with the trial's number", () => {
    const trials = 4096;
    const columns = ["a", "b", "c", "d"].map((site) => strata(site, trials));
    columns.push(Array.from({ length: trials }, (_, i) => i));
    for (const [i, x] of columns.entries()) {
      for (const y of columns.slice(i + 1)) {
        // The rank correlation of independent orders has standard error 1/√(n - 1).
        expect(Math.abs(correlation(x, y))).toBeLessThan(4 / Math.sqrt(trials - 1));
      }
    }
  });

  test("the strata of neighbouring trials are not correlated", () => {
    const order = strata("answer_rate", 8192);
    const lagged = correlation(order.slice(1), order.slice(0, -1));
    expect(Math.abs(lagged)).toBeLessThan(4 / Math.sqrt(8191));
  });

  test("all 24 orders of four trials are about equally frequent over sites", () => {
    const sites = 12_000;
    const counts = new Map<string, number>();
    for (let i = 0; i < sites; i++) {
      const order = strata(`site ${i}`, 4).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const expected = sites / 24;
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 23 degrees of freedom: the mean is 23, a standard deviation 6.8.
    expect(chiSquare).toBeLessThan(23 + 4 * 6.8);
  });
});

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    const y = ys[i]!;
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
