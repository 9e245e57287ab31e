import { expect, test } from "vitest";
import { limitsTo, usualLimit } from "../../src/analysis/boughtScales.ts";

const people = { unit: "people", total: "stock" } as const;
const spend = { unit: "money", total: "flow" } as const;

test("by default a lever goes up to four more people, to double the money, or from nothing to a given amount", () => {
  expect(usualLimit(people, 2, 10_000)).toBe(4);
  expect(usualLimit(spend, 30_000, 10_000)).toBe(30_000);
  expect(usualLimit(spend, 0, 10_000)).toBe(10_000);
  expect(usualLimit({ unit: "share", total: "ratio" }, 0.3, 10_000)).toBe(0.15);
});

test("a limit is divided into few steps, of whole people where the limit is a whole number", () => {
  expect(limitsTo(4, people)).toEqual({ step: 1, most: 4 });
  expect(limitsTo(10, people)).toEqual({ step: 3, most: 10 });
  expect(limitsTo(0.5, people)).toEqual({ step: 0.125, most: 0.5 });
  expect(limitsTo(30_000, spend)).toEqual({ step: 7500, most: 30_000 });
});
