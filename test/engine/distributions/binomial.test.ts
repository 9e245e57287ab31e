import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomial, binomialColumn } from "../../../src/engine/distributions/binomial.ts";
import { normalCdf } from "../../../src/engine/distributions/normal.ts";
import { quickNormal } from "../../../src/engine/distributions/quickNormal.ts";
import { fillUniforms } from "../../../src/engine/random/uniforms.ts";
import { aroundJumps, exactBinomial } from "./exactDistribution.ts";

const CHANCES = [1e-9, 0.001, 0.02, 0.1, 0.25, 0.4, 0.5, 0.500001, 0.6, 0.75, 0.93, 0.999] as const;

describe("binomial draws by inversion", () => {
  test.each(CHANCES)(
    "at probability %f they jump where the exact distribution does, up to a variance of 100",
    (p) => {
      for (const variance of [0.01, 0.3, 1, 1.99, 2.01, 2.5, 4, 7, 13, 30, 60, 99]) {
        const n = Math.max(1, Math.round(variance / (p * (1 - p))));
        if (n * p * (1 - p) > 100) continue;
        const { u, counts } = aroundJumps(exactBinomial(n, p));
        const out = new Float64Array(u.length);
        binomialColumn(out, Float64Array.of(n), Float64Array.of(p), u, u.length);
        expect({ n, draws: out }).toEqual({ n, draws: counts });
      }
    },
  );

  test("every number of tries up to 60 is exact", () => {
    for (let n = 1; n <= 60; n++) {
      for (const p of [0.03, 0.3, 0.5, 0.8]) {
        const { u, counts } = aroundJumps(exactBinomial(n, p));
        const out = new Float64Array(u.length);
        binomialColumn(
          out,
          new Float64Array(u.length).fill(n),
          new Float64Array(u.length).fill(p),
          u,
          u.length,
        );
        expect({ n, p, draws: out }).toEqual({ n, p, draws: counts });
      }
    }
  });

  test.each([
    [1000, 0.15],
    [400, 0.5],
    [1_000_000, 0.0002],
    [5000, 0.97],
    [20_000, 0.3],
  ])("above a variance of 100 (n = %i, p = %f) the distribution function is within 2e-7", (n, p) => {
    const exact = exactBinomial(n, p);
    let worst = 0;
    for (const [i, below] of exact.below.entries()) {
      if (below < 1e-12 || exact.above[i]! < 1e-12) continue;
      const k = exact.from + i;
      // The uniform at which the draw changes from k to k + 1, by bisection.
      let [low, high] = [0, 1];
      for (let step = 0; step < 52; step++) {
        const middle = (low + high) / 2;
        if (binomial(n, p, middle) <= k) low = middle;
        else high = middle;
      }
      worst = Math.max(worst, Math.abs(low - below));
    }
    expect(worst).toBeLessThan(2e-7);
  });

  test("above a variance of 100 every draw is the whole expansion, rounded", () => {
    const luck = new Float64Array(160_000);
    fillUniforms(luck, luck.length, { k0: 7, k1: 0 }, 0, 0, 0);
    let at = 0;
    const missed: object[] = [];
    const next = (): number => luck[at++]!;
    for (let i = 0; i < 40_000; i++) {
      const p = next();
      const n = Math.ceil((100 / (p * (1 - p))) * (1 + 20 * next()));
      const u = next() < 0.5 ? next() : next() / 20;
      const k = roundedExpansion(n, p, u);
      if (binomial(n, p, u) !== k) missed.push({ n, p, u, k });
    }
    expect(missed).toEqual([]);
  });

  test("with a million million tries they are normal up to rounding", () => {
    const [n, p] = [1e12, 0.3];
    const sigma = Math.sqrt(n * p * (1 - p));
    for (const u of [1e-9, 0.01, 0.3, 0.5, 0.77, 0.999]) {
      const z = (binomial(n, p, u) + 0.5 - n * p) / sigma;
      // The first correction, (1 - 2p)(z² - 1)/6, is below 3 counts; a standard deviation is 458,258.
      expect(Math.abs(normalCdf(z) - u)).toBeLessThan(1e-5 * Math.min(u, 1 - u) ** 0.5);
    }
  });

  test("without tries, with probability 0 or 1 and with impossible arguments no draw is needed", () => {
    const cases: readonly [number, number, number][] = [
      [0, 0.3, 0],
      [0, 0, 0],
      [0, 1, 0],
      [7, 0, 0],
      [7, 1, 7],
      [1e12, 1, 1e12],
      [NaN, 0.5, NaN],
      [5, NaN, NaN],
      [NaN, 0, NaN],
      [0, NaN, NaN],
      [-1, 0.5, NaN],
      [5, -0.1, NaN],
      [5, 1.1, NaN],
      [Infinity, 0.5, NaN],
    ];
    for (const [n, p, expected] of cases) expect(binomial(n, p, 0.4)).toBe(expected);
  });

  test("the extreme uniforms give counts within 0 to n", () => {
    for (const n of [1, 2, 10, 300, 1e5, 1e9, 1e12]) {
      for (const p of CHANCES) {
        const low = binomial(n, p, 2 ** -53);
        const high = binomial(n, p, 1 - 2 ** -53);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(n);
        expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
      }
    }
  });

  const tries = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3000 }));
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const luck = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

  test("draws rise with the uniform, the tries and the probability, and one more try adds at most one", () => {
    fc.assert(
      fc.property(tries, chance, luck, luck, chance, (n, p, u, v, q) => {
        // Above the exact range this is claimed only for steps larger than the expansion's error.
        fc.pre(n * p * (1 - p) < 99 && (n + 1) * q * (1 - q) < 99);
        const k = binomial(n, p, u);
        const [low, high] = u < v ? [u, v] : [v, u];
        expect(binomial(n, p, low)).toBeLessThanOrEqual(binomial(n, p, high));
        expect(binomial(n + 1, p, u)).toBeGreaterThanOrEqual(k);
        expect(binomial(n + 1, p, u)).toBeLessThanOrEqual(k + 1);
        const [rare, likely] = p < q ? [p, q] : [q, p];
        expect(binomial(n, rare, u)).toBeLessThanOrEqual(binomial(n, likely, u));
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  test("draws rise with the probability and the uniform in fine steps across all methods", () => {
    const steps = Array.from({ length: 4096 }, (_, i) => (i + 0.5) / 4096);
    for (const n of [1, 3, 9, 12, 35, 200, 390]) {
      for (const u of [0.0007, 0.11, 0.5123, 0.871, 0.99931]) {
        expect({ n, u, falls: falls(steps.map((p) => binomial(n, p, u))) }).toEqual({ n, u, falls: 0 });
      }
      for (const p of [0.004, 0.07, 0.3, 0.52, 0.9]) {
        expect({ n, p, falls: falls(steps.map((u) => binomial(n, p, u))) }).toEqual({ n, p, falls: 0 });
      }
    }
  });

  test("one entry for n or p serves all trials, and blocks make no difference", () => {
    const count = 1300;
    const u = Float64Array.from({ length: count }, (_, i) => ((i * 761) % count) / count + 0.0003);
    const n = Float64Array.from({ length: count }, (_, i) => i % 97);
    const p = Float64Array.from({ length: count }, (_, i) => (i % 89) / 88);
    const out = new Float64Array(count);
    binomialColumn(out, n, p, u, count);
    expect(Array.from(out)).toEqual(Array.from(u, (x, i) => binomial(n[i]!, p[i]!, x)));
    binomialColumn(out, n, Float64Array.of(0.3), u, count);
    expect(Array.from(out)).toEqual(Array.from(u, (x, i) => binomial(n[i]!, 0.3, x)));
    binomialColumn(out, Float64Array.of(50), p, u, count);
    expect(Array.from(out)).toEqual(Array.from(u, (x, i) => binomial(50, p[i]!, x)));
  });
});

function falls(counts: readonly number[]): number {
  return counts.filter((k, i) => i > 0 && k < counts[i - 1]!).length;
}

/** The Cornish-Fisher value, term by term as in the comment of `cornishFisher.ts`. */
function roundedExpansion(n: number, chance: number, uniform: number): number {
  const turned = chance > 0.5;
  const p = turned ? 1 - chance : chance;
  const z = quickNormal(turned ? 1 - uniform + 2 ** -53 : uniform);
  const s = Math.sqrt(n * p * (1 - p));
  const d = 1 - 2 * p;
  const a1 = (d * (z ** 2 - 1)) / 6;
  const a2 = (z * ((d ** 2 - 3) * z ** 2 + 3 - 7 * d ** 2)) / 144;
  const a3 =
    d *
    (z ** 4 * (1 / 240 - d ** 2 / 2160) + z ** 2 * (7 / 720 - (7 * d ** 2) / 6480) + d ** 2 / 405 - 1 / 45);
  const a4 =
    z *
    (z ** 4 * (d ** 4 / 69120 - d ** 2 / 1280 - 13 / 23040) +
      z ** 2 * (d ** 4 / 2430 - (59 * d ** 2) / 17280 - 1 / 1920) -
      (433 * d ** 4) / 622080 +
      (349 * d ** 2) / 34560 +
      181 / 23040);
  const k = Math.floor(n * p + s * z + a1 + a2 / s + a3 / s ** 2 + a4 / s ** 3 + 0.5);
  const within = Math.min(n, Math.max(0, k));
  return turned ? n - within : within;
}
