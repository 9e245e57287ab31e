import fc from "fast-check";
import { expect, test } from "vitest";
import { DISTRIBUTIONS } from "../../../src/engine/distributions/distributions.ts";
import type { FamilyName } from "../../../src/engine/distributions/distributions.ts";
import { distributionFaults } from "../../../src/formula/distributionFaults.ts";
import { repeats } from "../../support/repeats.ts";

const NAMES = (Object.keys(DISTRIBUTIONS) as FamilyName[]).filter((name) => name !== "shareInterval");
/** Numbers of every size, and those near one. */
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1e-300, 1e-100, 0.01, 1, 1e9, 1e15, 1e100, 1e308, -1e308),
);
/** The most extreme uniforms that a run draws, and some between. */
const UNIFORMS = [2 ** -54, 1e-9, 0.25, 0.5, 0.75, 1 - 1e-9, 1 - 2 ** -53];

test.each(NAMES)("%s either has arguments that are reported as faults or has finite values", (name) => {
  const family = DISTRIBUTIONS[name];
  const [least, most] = family.arity;
  const args = fc
    .array(number, { minLength: least, maxLength: Math.min(most, 6) })
    .filter((list) => name !== "discrete" || list.length % 2 === 0);
  fc.assert(
    fc.property(args, (values) => {
      if (distributionFaults(name, values).length > 0) return;
      expect(family.accepts(values)).toBe(true);
      expect(family.mean(values)).toSatisfy(Number.isFinite);
      for (const u of UNIFORMS) expect(family.quantile(u, values)).toSatisfy(Number.isFinite);
    }),
    { numRuns: repeats(300, 10_000) },
  );
});

test.each<[string, number[], number]>([
  ["poisson", [1e16], 0],
  ["beta", [1e15, 1e308], 0],
  ["beta", [100, 1e308], 1],
  ["gamma", [0.001, 1], 0],
  ["lognormal", [1_000, 1], 0],
  ["lognormal", [0, 60], 1],
  ["uniform", [-1e308, 1e308], 0],
  ["interval", [1e-90, 1e90, 0.9], 1],
])("%s(%j) is told to be too extreme: argument %i", (name, values, argument) => {
  expect(distributionFaults(name, values)).toEqual([
    { argument, needs: "less-extreme", found: values[argument] },
  ]);
});

test.each<[string, number[]]>([
  ["interval", [0.001, 1e9, 0.9]],
  ["interval", [-1e12, 1e12, 0.5]],
  ["beta", [1e6, 1e9]],
  ["poisson", [1e12]],
  ["lognormal", [20, 3]],
])("%s(%j) is not: what people mean has room", (name, values) => {
  expect(distributionFaults(name, values)).toEqual([]);
});
