import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { uncertainInputs } from "../../src/analysis/uncertain.ts";
import { finiteTrials, pick, spreadOf, standardised } from "../../src/analysis/varianceShares.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { within } from "../support/within.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

const TRIALS = 4000;
/** The tolerance of a share after this many trials: its standard error is below 0.01 in all the plans here. */
const SAMPLING = 0.04;

const rows = { x: input("normal(0, 1)"), z: input("normal(0, 1)") };

function sharesOf(formula: string, inputs = rows, count = TRIALS, chance = false) {
  const base = compilePlan(planOf({ ...inputs, y: flow(formula) }, { months: 1 }));
  const measure = { row: "y", from: 0, to: 0 };
  const spread = finish(spreadOf(base, uncertainInputs(base, ["y"]), measure, trials(count, chance)));
  const of = (row: string) => spread.inputs.find((one) => one.row === row)?.share ?? 0;
  return { ...spread, of };
}

const weight = fc.integer({ min: -4, max: 4 });

describe("the variance of a formula of x and z, both standard normal", () => {
  test("is shared between x and z as in the closed form where each comes alone or squared, and nothing is left", () => {
    fc.assert(
      fc.property(weight, weight, fc.integer({ min: 1, max: 4 }), (a, b, c) => {
        // a x + b x² has the variance a² + 2 b², c z has c².
        const total = a * a + 2 * b * b + c * c;
        const { of, variance, luck, rest } = sharesOf(`${a} * x + ${b} * x ^ 2 + ${c} * z`);
        within(of("x"), (a * a + 2 * b * b) / total, SAMPLING);
        within(of("z"), (c * c) / total, SAMPLING);
        within(variance / total, 1, 0.2);
        expect(luck).toBe(0);
        within(rest, 0, 1e-9);
      }),
      { seed: 1, numRuns: 12 },
    );
  });

  test("belongs to neither alone, but to the rest, where they are multiplied", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (a, b) => {
        // (x + a)(z + b) = xz + b x + a z + ab: b² belongs to x, a² to z, and 1 to neither.
        const total = 1 + a * a + b * b;
        const { of, rest } = sharesOf(`(x + ${a}) * (z + ${b})`);
        within(of("x"), (b * b) / total, SAMPLING);
        within(of("z"), (a * a) / total, SAMPLING);
        within(rest, 1 / total, SAMPLING);
      }),
      { seed: 2, numRuns: 8 },
    );
  });

  test("has shares that add up to one, the largest first, none below 0", () => {
    fc.assert(
      fc.property(weight, weight, weight, (a, b, c) => {
        const { inputs, luck, rest, variance } = sharesOf(`${a} * x + ${b} * z + ${c} * x * z`, rows, 500);
        const shares = inputs.map(({ share }) => share);
        expect(shares).toEqual(shares.toSorted((p, q) => q - p));
        expect(Math.min(0, luck, ...shares)).toBe(0);
        if (variance > 0) within(luck + rest + shares.reduce((sum, one) => sum + one, 0), 1, 1e-9);
        else expect([rest, ...shares]).toEqual([0, ...shares.map(() => 0)]);
      }),
      { seed: 3, numRuns: 15 },
    );
  });

  test("has the same shares in another unit", () => {
    const plain = sharesOf("2 * x + z", rows, 500);
    const large = sharesOf("2e6 * x + 1e6 * z", rows, 500);
    within(large.of("x"), plain.of("x"), 1e-9);
    within(large.variance / plain.variance, 1e12, 1);
  });
});

test("for a count with a random mean, the count's own share is luck", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), (k) => {
      // A Poisson count whose mean is uniform between 0 and 20 k: the mean's variance is 400 k² / 12, that of luck 10
      // k.
      const rate = { x: input(`uniform(0, ${20 * k})`), z: input(0) };
      const { of, luck } = sharesOf("count(x)", rate, TRIALS, true);
      const [drawn, counted] = [(400 * k * k) / 12, 10 * k];
      within(of("x"), drawn / (drawn + counted), SAMPLING);
      within(luck, counted / (drawn + counted), SAMPLING);
    }),
    { seed: 4, numRuns: 4 },
  );
});

test("trials without a finite value are left out and counted, and explain nothing", () => {
  // 1/x is infinite where x is 0, as it is in half of the draws.
  const inputs = { x: input("sample(0, 0, 2, 4)"), z: input("normal(0, 1)") };
  const { left, values, of } = sharesOf("1 / x + z", inputs, 2000);
  expect(left).toBe(values.filter((value) => !Number.isFinite(value)).length);
  expect(left).toBeGreaterThan(0);
  // The variance of 1/2 and 1/4, drawn equally often, is 1/64.
  within(of("x"), 1 / 64 / (1 / 64 + 1), SAMPLING);
});

describe("columns", () => {
  const numbers = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 50 });

  test("standardised, have mean 0 and standard deviation 1, and keep their order", () => {
    fc.assert(
      fc.property(numbers, (list) => {
        fc.pre(Math.max(...list) > Math.min(...list));
        const x = standardised(Float64Array.from(list));
        const n = x.length;
        within(
          x.reduce((sum, value) => sum + value, 0),
          0,
          1e-6,
        );
        within(x.reduce((sum, value) => sum + value * value, 0) / (n - 1), 1, 1e-6);
        const order = (values: ArrayLike<number>) =>
          Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]! || i - j);
        expect(order(x).map((i) => list[i])).toEqual(order(list).map((i) => list[i]));
      }),
      { seed: 5 },
    );
  });

  test("that are constant become 0", () => {
    expect([...standardised(Float64Array.of(3, 3, 3))]).toEqual([0, 0, 0]);
  });

  test("keep only the trials in which all of them are finite", () => {
    const any = fc.constantFrom(1, 2, NaN, Infinity, -Infinity);
    fc.assert(
      fc.property(fc.array(fc.tuple(any, any), { maxLength: 30 }), (pairs) => {
        const columns = [0, 1].map((k) => Float64Array.from(pairs, (pair) => pair[k as 0 | 1]));
        const kept = finiteTrials(columns);
        expect(kept).toEqual(pairs.flatMap((pair, i) => (pair.every(Number.isFinite) ? [i] : [])));
        expect([...pick(columns[0]!, kept)].every(Number.isFinite)).toBe(true);
      }),
      { seed: 6 },
    );
  });
});
