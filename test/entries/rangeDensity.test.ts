import { describe, expect, test } from "vitest";
import { rangeMeaning } from "../../src/formula/entryMeaning.ts";
import { densityPath, rangeMean } from "../../src/entries/rangeDensity.ts";
import type { EntryMeaning } from "../../src/formula/entryMeaning.ts";
import { within } from "../support/within.ts";

type Range = Extract<EntryMeaning, { readonly kind: "range" }>;
const range = (low: number, high: number, level: number, unit: string) =>
  rangeMeaning(low, high, level, unit) as Range;

describe("the mean of a range", () => {
  test("of a normal one is its middle", () => {
    expect(rangeMean(range(-5, 10, 0.9, ""))).toBe(2.5);
  });
  test("of a lognormal one is exp(μ + σ²/2)", () => {
    const mu = (Math.log(5) + Math.log(10)) / 2;
    const sigma = (Math.log(10) - Math.log(5)) / (2 * 1.6448536269514722);
    within(rangeMean(range(5, 10, 0.9, "")), Math.exp(mu + sigma ** 2 / 2), 1e-10);
  });
  test("of a symmetric logit-normal one is a half", () => {
    within(rangeMean(range(0.3, 0.7, 0.9, "share")), 0.5, 1e-12);
  });
  test("is nearer to the median where the same ends have a higher level, and the distribution is narrower", () => {
    expect(rangeMean(range(5, 50, 0.8, ""))).toBeGreaterThan(rangeMean(range(5, 50, 0.95, "")));
  });
});

test("the picture of a density stays within its width and height", () => {
  const path = densityPath(range(5, 10, 0.9, ""), 100, 20);
  const numbers = path.match(/-?\d+(\.\d+)?/g)!.map(Number);
  numbers.forEach((number, index) => {
    expect(number).toBeGreaterThanOrEqual(0);
    expect(number).toBeLessThanOrEqual(index % 2 === 0 ? 100 : 20);
  });
  expect(path.startsWith("M0 20")).toBe(true);
});
