import fc from "fast-check";
import { expect, test } from "vitest";
import { addTo, errorOf, meanOf, newTally, varianceOf } from "../../src/analysis/tally.ts";
import { within } from "../support/within.ts";

const tallied = (values: readonly number[]) => {
  const tally = newTally();
  for (const x of values) addTo(tally, x);
  return tally;
};

const number = fc.integer({ min: -1000, max: 1000 }).map((x) => x / 8 + 1e6);

test("running moments equal those computed in two passes, also for values far from 0", () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 2, maxLength: 60 }), (values) => {
      const tally = tallied(values);
      const n = values.length;
      const mean = values.reduce((sum, x) => sum + (x - 1e6), 0) / n + 1e6;
      const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
      within(meanOf(tally), mean, 1e-8);
      within(varianceOf(tally), variance, 1e-9 * (1 + variance));
      within(errorOf(tally), Math.sqrt(variance / n), 1e-9 * (1 + variance));
      expect(tally).toMatchObject({ count: n, novalue: 0, infinite: 0 });
    }),
    { seed: 1 },
  );
});

test("the sum of counts is exact", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 40 })), (counts) => {
      expect(tallied(counts).sum).toBe(counts.reduce((sum, x) => sum + x, 0));
    }),
    { seed: 2 },
  );
});

test("non-finite numbers are counted by kind and leave the rest unchanged", () => {
  const strange = fc.constantFrom(NaN, Infinity, -Infinity);
  fc.assert(
    fc.property(fc.array(number), fc.array(strange), (values, others) => {
      const mixed = [...others.slice(0, 2), ...values, ...others.slice(2)];
      const found = tallied(mixed);
      expect(found.novalue).toBe(others.filter(Number.isNaN).length);
      expect(found.infinite).toBe(others.filter((x) => !Number.isNaN(x)).length);
      expect({ ...found, novalue: 0, infinite: 0 }).toEqual(tallied(values));
    }),
    { seed: 3 },
  );
});

test("no numbers have no mean and no variance, and one number has the variance 0", () => {
  expect([meanOf(newTally()), varianceOf(newTally())]).toEqual([NaN, NaN]);
  expect([meanOf(tallied([7])), varianceOf(tallied([7])), errorOf(tallied([7]))]).toEqual([7, 0, 0]);
});
