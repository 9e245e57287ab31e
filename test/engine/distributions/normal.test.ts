import { describe, expect, test } from "vitest";
import {
  normalCdf,
  normalCdfColumn,
  normalQuantile,
  normalQuantileColumn,
} from "../../../src/engine/distributions/normal.ts";
import { QUICK_TAIL, quickNormal, TAIL_CELLS } from "../../../src/engine/distributions/quickNormal.ts";
import reference from "../../fixtures/reference-quantiles.json" with { type: "json" };

describe("the normal distribution", () => {
  test("the finer spline near the ends is within 1e-7 of the quantile", () => {
    let worst = 0;
    for (let i = 0; i < 5_000; i++) {
      const u = 1 / 512 + ((1 / 32 - 1 / 512) * (i + 0.5)) / 5_000;
      const j = (u * TAIL_CELLS) | 0;
      const f = u * TAIL_CELLS - j;
      const [a, b, c, d] = QUICK_TAIL.subarray(4 * j, 4 * j + 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      worst = Math.max(worst, Math.abs(((d * f + c) * f + b) * f + a - normalQuantile(u)));
    }
    expect(worst).toBeLessThan(1e-7);
  });

  test.each(Object.entries(reference.normal))("the quantile of %s is right to its last digits", (u, z) => {
    const expected = Number(z);
    // Near 1, u as a double is itself off by up to 2^-54, which moves z by that divided by the density.
    const density = Math.exp((-expected * expected) / 2) / Math.sqrt(2 * Math.PI);
    const rounding = expected > 0 ? 2 ** -54 / density : 0;
    expect(Math.abs(normalQuantile(Number(u)) - expected)).toBeLessThanOrEqual(
      1e-15 * Math.abs(expected) + rounding,
    );
  });

  test("the ends are infinite, and outside 0 to 1 there is no value", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    for (const u of [-0.1, 1.1, NaN]) expect(normalQuantile(u)).toBeNaN();
  });

  // 40-digit values from mpmath's ncdf.
  test.each([
    [-37.5, 4.60535300958195484e-308],
    [-20, 2.7536241186062337e-89],
    [-6.5, 4.01600058385911781e-11],
    [-5.7, 5.99037140106352819e-9],
    [-5.6, 1.07175902583109293e-8],
    [-3.2, 0.000687137937915848032],
    [-1, 0.158655253931457051],
    [-0.7, 0.241963652223073029],
    [-0.6745, 0.249996742863699169],
    [-0.6, 0.274253117750073588],
    [-1e-8, 0.499999996010577196],
    [0.3, 0.617911422188952633],
    [0.7, 0.758036347776926971],
    [2.5, 0.993790334674223865],
    [5.5, 0.999999981010437534],
    [7.9, 0.999999999999998605],
  ])("P(Z <= %f) is right to 1e-15 of itself", (z, expected) => {
    expect(Math.abs(normalCdf(z) / expected - 1)).toBeLessThan(1e-15);
  });

  test("columns have the digits of the single values", () => {
    const u = Float64Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
    const z = new Float64Array(999);
    normalQuantileColumn(z, u, 999);
    expect(Array.from(z)).toEqual(Array.from(u, normalQuantile));
    const back = new Float64Array(999);
    normalCdfColumn(back, z, 999);
    expect(Array.from(back)).toEqual(Array.from(z, normalCdf));
    expect(back.every((x, i) => Math.abs(x - u[i]!) < 1e-15)).toBe(true);
  });

  test("the kernels' spline is within 2e-7 of the quantile, rises, and joins the tails", () => {
    let worst = 0;
    let before = -Infinity;
    let falls = 0;
    for (let i = 1; i < 100_000; i++) {
      const u = i / 100_000;
      const z = quickNormal(u);
      if (!(z > before)) falls += 1;
      worst = Math.max(worst, Math.abs(z - normalQuantile(u)));
      before = z;
    }
    expect(falls).toBe(0);
    expect(worst).toBeLessThan(2e-7);
    expect(quickNormal(1 - 2 ** -53)).toBe(-normalQuantile(2 ** -53));
    expect(quickNormal(2 ** -53)).toBe(normalQuantile(2 ** -53));
  });
});

/** What the kernels write in line. */
