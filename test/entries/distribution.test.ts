import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFormula } from "../../src/formula/check.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { convertDistribution } from "../../src/entries/convertDistribution.ts";
import { fitRange, readFigures } from "../../src/ui/views/sheet/distribution/ownFigures.ts";
import { readDistribution, writeDistribution } from "../../src/entries/distribution.ts";
import type { Distribution, DistributionKind } from "../../src/entries/distribution.ts";
import { isPossible, meanOf, outlineOf, quantileOf } from "../../src/entries/distributionFigures.ts";
import { moved, partsOf } from "../../src/entries/distributionParts.ts";

const KINDS: readonly DistributionKind[] = [
  "value",
  "points",
  "triangular",
  "uniform",
  "normal",
  "lognormal",
  "beta",
  "sample",
];
const range: Distribution = { kind: "points", low: 5, likely: undefined, high: 10, level: 0.9 };
const NO_BOUNDS = { min: undefined, max: undefined };

describe("a shape and its text", () => {
  test.each([
    ["5 to 10", range],
    ["interval(5, 10, 80%)", { ...range, level: 0.8 }],
    ["pert(1, 2, 9)", { kind: "points", low: 1, likely: 2, high: 9, level: 0.9 }],
    ["beta(20, 80)", { kind: "beta", alpha: 20, beta: 80 }],
    ["sample(2, 4, 9)", { kind: "sample", values: [2, 4, 9] }],
    ["normal(-1, 2)", { kind: "normal", mean: -1, sd: 2 }],
  ] as const)("%s is read as its shape and written as it was", (text, shape) => {
    expect(readDistribution(text, "")).toEqual(shape);
    expect(writeDistribution(shape as Distribution, "")).toBe(text);
  });

  test("in a row in per cent the ends are written in per cent, but the parameters of a lognormal are not", () => {
    expect(writeDistribution({ ...range, low: 0.2, high: 0.3 }, "share")).toBe("20% to 30%");
    expect(writeDistribution({ kind: "lognormal", mu: -1.2, sigma: 0.3 }, "percent")).toBe(
      "lognormal(-1.2, 0.3)",
    );
  });

  test("a calculation has no shape", () => {
    for (const text of ["base * 1.1", "5 to 10 + 2", "2 * month", "poisson(4)"]) {
      expect(readDistribution(text, "")).toBeUndefined();
    }
  });

  test("a range can be converted to every kind, which is valid, reads back the same and passes the formula checks", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.011, max: 0.6, noNaN: true }),
        fc.double({ min: 1.05, max: 1.6, noNaN: true }),
        fc.constantFrom("share", "percent", "money", ""),
        fc.constantFrom(...KINDS),
        (low, factor, unit, kind) => {
          const [from, to] = [low, low * factor].map((end) => Number(end.toPrecision(4))) as [number, number];
          const scale = unit === "money" || unit === "" ? 1000 : 1;
          const shape = convertDistribution(
            { ...range, low: from * scale, high: to * scale } as Distribution,
            kind,
            unit,
          );
          if (kind === "beta" && scale > 1) return;
          expect(isPossible(shape, unit)).toBe(true);
          const text = writeDistribution(shape, unit);
          const again = readDistribution(text, unit)!;
          expect(writeDistribution(again, unit)).toBe(text);
          const parsed = parseFormula(text);
          expect(
            parsed.ok &&
              checkFormula(parsed.value, { kind: "input", isRow: () => false, names: () => [], unit }),
          ).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("the picture", () => {
  test("the area under the outline matches the distribution: half of it lies on each side of the median", () => {
    for (const shape of [
      range,
      convertDistribution(range, "triangular", ""),
      convertDistribution(range, "normal", ""),
    ]) {
      const points = outlineOf(shape, "");
      const area = (until: number) =>
        points.slice(1).reduce((sum, point, k) => {
          const before = points[k]!;
          return point.at > until ? sum : sum + ((point.at - before.at) * (point.height + before.height)) / 2;
        }, 0);
      expect(area(quantileOf(shape, "", 0.5)) / area(Infinity)).toBeGreaterThan(0.47);
      expect(area(quantileOf(shape, "", 0.5)) / area(Infinity)).toBeLessThan(0.53);
    }
  });

  test("a handle stops at its neighbour and at the row's bounds, and the shape stays valid", () => {
    expect(moved(range, "low", 50, "", NO_BOUNDS, 0.1)).toEqual({ ...range, low: 9.9 });
    expect(moved(range, "low", -50, "", { min: 0, max: undefined }, 0.1)).toEqual({ ...range, low: 0 });
    const share: Distribution = { ...range, low: 0.2, high: 0.3 } as Distribution;
    expect(moved(share, "low", -1, "share", { min: 0, max: 1 }, 0.01)).toEqual({ ...share, low: 0.01 });
    expect(moved(share, "high", 2, "share", { min: 0, max: 1 }, 0.01)).toEqual({ ...share, high: 0.99 });
  });

  test("dragging a beta's upper handle keeps its mean, and dragging its mean keeps its number of trials", () => {
    const shape: Distribution = { kind: "beta", alpha: 20, beta: 80 };
    const wider = moved(shape, "upper", 0.35, "share", NO_BOUNDS, 0.001);
    expect(meanOf(wider, "share")).toBeCloseTo(0.2, 3);
    expect(quantileOf(wider, "share", 0.95)).toBeCloseTo(0.35, 3);
    expect(moved(shape, "mean", 0.3, "share", NO_BOUNDS, 0.001)).toEqual({
      kind: "beta",
      alpha: 30,
      beta: 70,
    });
  });

  test("the upper handle of a normal, lognormal or beta is at the 95th percentile", () => {
    for (const kind of ["normal", "lognormal"] as const) {
      const shape = convertDistribution(range, kind, "");
      const upper = partsOf(shape, "").find((part) => part.name === "upper")!;
      expect(upper.value).toBeCloseTo(quantileOf(shape, "", 0.95), 9);
      const next = moved(shape, "upper", 20, "", NO_BOUNDS, 0.1);
      expect(Math.abs(quantileOf(next, "", 0.95) - 20)).toBeLessThan(0.02);
    }
  });
});

describe("the user's own figures", () => {
  test("a column, a row and a list are read as the locale writes numbers", () => {
    expect(readFigures("1,200\r\n900\r\n", "", "en-GB")).toEqual({ values: [1200, 900], unread: [] });
    expect(readFigures("1,5\t2,5; 3", "", "sv-SE")).toEqual({ values: [1.5, 2.5, 3], unread: [] });
    expect(readFigures("2, 4, many", "", "en-GB")).toEqual({ values: [2, 4], unread: ["many"] });
    expect(readFigures("20\n25 %", "share", "sv-SE").values).toEqual([0.2, 0.25]);
  });

  test("suggest a range computed from their logarithms, and for shares from their logits", () => {
    const values = [80, 100, 125];
    const fitted = fitRange(values, "") as Extract<Distribution, { kind: "points" }>;
    expect(fitted.low * fitted.high).toBeCloseTo(10_000, -2);
    expect(fitted.high / 100).toBeCloseTo(Math.exp(1.6449 * Math.log(1.25)), 1);
    const share = fitRange([0.1, 0.2, 0.9], "share") as Extract<Distribution, { kind: "points" }>;
    expect(share.low).toBeGreaterThan(0);
    expect(share.high).toBeLessThan(1);
    expect(isPossible(fitRange([0, 0.1, 0.2], "share")!, "share")).toBe(true);
  });

  test("suggest no range where all figures are equal", () => {
    expect(fitRange([4, 4, 4], "")).toBeUndefined();
  });
});
