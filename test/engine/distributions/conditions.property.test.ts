import fc from "fast-check";
import { expect, test } from "vitest";
import { DISTRIBUTIONS } from "../../../src/engine/distributions/distributions.ts";
import { FUNCTIONS } from "../../../src/formula/functions.ts";
import { distributionFaults } from "../../../src/formula/distributionFaults.ts";

const VALUE = fc.oneof(
  fc.constantFrom(-1, 0, 0.5, 1, 2, 3, NaN, Infinity),
  // Of ordinary size: arguments for which a distribution exists but can't be computed are judged elsewhere
  // (distributionReach).
  fc.integer({ min: -400, max: 400 }).map((hundredths) => hundredths / 100),
);

test.each(Object.keys(DISTRIBUTIONS).filter((name) => distributionFaults(name, [NaN]).length > 0))(
  "what the language says of the arguments of %s is what the engine accepts",
  (name) => {
    const family = DISTRIBUTIONS[name as keyof typeof DISTRIBUTIONS];
    const count = Math.min(family.arity[1], 5);
    const args = fc.array(VALUE, { minLength: family.arity[0], maxLength: count });
    fc.assert(
      fc.property(args, (values) => {
        fc.pre(values.every(Number.isFinite) && (name !== "discrete" || values.length % 2 === 0));
        const told = distributionFaults(name, values).filter(({ needs }) => needs !== "less-extreme");
        expect(told.length === 0, `${name}(${values.join(", ")})`).toBe(family.accepts(values));
      }),
    );
  },
);

test("every distribution of the language is one of the engine, and has conditions on its arguments", () => {
  const named = FUNCTIONS.filter(({ category }) => category === "distribution").map(({ name }) => name);
  // A range that is a share's whole entry has a distribution of its own, without a name in the language.
  expect([...named, "shareInterval"].toSorted()).toEqual(Object.keys(DISTRIBUTIONS).toSorted());
  expect(named.filter((name) => distributionFaults(name, [NaN]).length === 0)).toEqual([]);
});
