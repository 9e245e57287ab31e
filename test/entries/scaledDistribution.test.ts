import { expect, test } from "vitest";
import { formulaKind } from "../../src/entries/formulaKind.ts";
import { scaledDistribution } from "../../src/entries/scaledDistribution.ts";
import { readDistribution, writeDistribution } from "../../src/entries/distribution.ts";
import { meanOf } from "../../src/entries/distributionFigures.ts";

function slid(entry: string, to: number, unit: "share" | "calls"): string {
  const next = scaledDistribution(readDistribution(entry, unit)!, to, unit);
  return next === undefined ? "nothing" : writeDistribution(next, unit);
}

test("a range that is moved has ends in round numbers, as a person would write them", () => {
  const mean = meanOf(readDistribution("4% to 11%", "share")!, "share");
  expect(slid("4% to 11%", mean * 1.573, "share")).toBe("6.5% to 17.5%");
  expect(slid("40 to 90", 100, "calls")).toMatch(/^\d+ to \d+$/);
});

test("a range that is moved to its own mean is unchanged", () => {
  const mean = meanOf(readDistribution("6.29% to 17.3%", "share")!, "share");
  expect(slid("6.29% to 17.3%", mean, "share")).toBe("6.29% to 17.3%");
});

test("a small low end keeps its relative size beside a large high end", () => {
  const mean = meanOf(readDistribution("1 to 400", "calls")!, "calls");
  expect(slid("1 to 400", mean * 1.5, "calls")).toBe("1.5 to 600");
});

test("a formula has a kind; a value or a range is shown directly and has none", () => {
  expect(formulaKind("60", "calls")).toBeUndefined();
  expect(formulaKind("4% to 11%", "share")).toBeUndefined();
  expect(formulaKind("sample(22.5%, 19%, 25.1%)", "share")).toEqual({ kind: "sample", count: 3 });
  expect(formulaKind("600 * calendar(1, 1, 1, 1, 1, 1, 0.5, 1, 1, 1, 1, 1)", "visitors")).toEqual({
    kind: "season",
  });
  expect(formulaKind("600 * 1.02 ^ month", "visitors")).toEqual({ kind: "growth" });
  expect(formulaKind("normal(60, 5)", "calls")).toEqual({ kind: "spread" });
  expect(formulaKind("if(month > 3, 60, 40)", "calls")).toEqual({ kind: "formula" });
});
