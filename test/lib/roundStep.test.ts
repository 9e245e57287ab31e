import fc from "fast-check";
import { expect, test } from "vitest";
import { roundStep } from "../../src/lib/roundStep.ts";

test.each([
  [1, 1],
  [14, 10],
  [16, 20],
  [340, 200],
  [0.04, 0.05],
  [0.8, 1],
])("near %d it is %d", (about, step) => {
  expect(roundStep(about)).toBe(step);
});

test("it is never off by a factor of two", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (about) => {
      const ratio = roundStep(about) / about;
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
    }),
  );
});
