import { expect, test } from "vitest";
import { limitsTo, usualLimit } from "../../src/analysis/boughtScales.ts";

const people = { unit: "people", total: "stock" } as const;
const spend = { unit: "money", total: "flow" } as const;

test("a lever goes to four people, to double the money and from nothing to a given amount", () => {
  expect(usualLimit(people, 2, 10_000)).toBe(4);
  expect(usualLimit(spend, 30_000, 10_000)).toBe(30_000);
  expect(usualLimit(spend, 0, 10_000)).toBe(10_000);
  expect(usualLimit({ unit: "share", total: "ratio" }, 0.3, 10_000)).toBe(0.15);
});

test("a limit is reached in few steps, of whole people where it is whole", () => {
  expect(limitsTo(4, people)).toEqual({ step: 1, most: 4 });
  expect(limitsTo(10, people)).toEqual({ step: 3, most: 10 });
  expect(limitsTo(0.5, people)).toEqual({ step: 0.125, most: 0.5 });
  expect(limitsTo(30_000, spend)).toEqual({ step: 7500, most: 30_000 });
});
