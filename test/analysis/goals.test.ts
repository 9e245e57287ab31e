import { expect, test } from "vitest";
import {
  chanceOfAtLeast,
  expectedForAtLeast,
  expectedForAtMost,
  unsureOf,
} from "../../src/analysis/expectedFor.ts";
import { goalAnswers } from "../../src/analysis/goals.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

/** P(X ≥ n) for a Poisson X, summed term by term. */
function poissonAtLeast(n: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < n; k++) {
    below += term;
    term *= mean / (k + 1);
  }
  return 1 - below;
}

test("a mean of ten gives at least ten about every other time, and 12.52 four times out of five", () => {
  expect(chanceOfAtLeast(10, 10)).toBeCloseTo(0.5421, 4);
  expect(chanceOfAtLeast(10, 12.52)).toBeCloseTo(0.8, 3);
  expect(expectedForAtLeast(10, 0.8)).toBeCloseTo(12.52, 2);
  for (const [n, level] of [
    [1, 0.9],
    [10, 0.8],
    [40, 0.5],
  ] as const) {
    expect(poissonAtLeast(n, expectedForAtLeast(n, level))).toBeCloseTo(level, 10);
  }
});

test("for at most n, the mean must be lower than n", () => {
  const mean = expectedForAtMost(3, 0.8);
  expect(1 - poissonAtLeast(4, mean)).toBeCloseTo(0.8, 10);
});

test.each([
  [12.52, 0.8],
  [10, 0.5421],
])("a goal of ten where %d come by chance alone has its Poisson probability", (mean, exact) => {
  const plan = planOf(
    { wins: flow(`month == 0 ? count(${mean}) : 0`) },
    {
      goals: [{ row: "wins", at_least: 10, by: "2027-12" }],
    },
  );
  const [answer] = finish(goalAnswers(compilePlan(plan), trials(20_000)));
  expect(Math.abs(answer!.result.probability - exact)).toBeLessThan(4 * answer!.result.error + 1e-4);
  expect(answer!.expected.byLuck).toBeCloseTo(12.52, 2);
  expect(answer!.expected.chanceAtTarget).toBeCloseTo(0.5421, 4);
  // Only luck is uncertain here, so there is hardly anything else to allow for.
  expect(answer!.expected.here).toBeGreaterThanOrEqual(answer!.expected.byLuck!);
  expect(answer!.expected.here).toBeLessThan(12.7);
});

/** P(X ≥ n) for a negative binomial X, summed term by term. */
function mixedAtLeast(n: number, mean: number, unsure: number): number {
  const shape = 1 / unsure;
  const p = mean / (mean + shape);
  let term = (1 - p) ** shape;
  let below = 0;
  for (let k = 0; k < n; k++) {
    below += term;
    term *= (p * (k + shape)) / (k + 1);
  }
  return 1 - below;
}

test.each([
  [10, 0.8, 0.06],
  [10, 0.8, 1.5],
  [40, 0.6, 0.2],
])(
  "for at least %d with a chance of %d, rates unsure by %d are added to the luck of so many",
  (n, level, unsure) => {
    const mean = expectedForAtLeast(n, level, unsure);
    expect(mixedAtLeast(n, mean, unsure)).toBeCloseTo(level, 9);
    expect(1 - mixedAtLeast(n + 1, expectedForAtMost(n, level, unsure), unsure)).toBeCloseTo(level, 9);
  },
);

test("the uncertainty of the rates is a count's variance beyond that of luck", () => {
  // Mean 4, which is the variance of luck; the variance is 6.4 with n − 1.
  expect(unsureOf(Float64Array.of(2, 2, 2, 4, 8, 6))).toBeCloseTo((6.4 - 4) / 16, 12);
  expect(unsureOf(Float64Array.of(4, 4, 4))).toBe(0);
  expect(unsureOf(Float64Array.of(0, 0))).toBe(0);
});

test("a goal far below the plan needs a higher mean where rates are uncertain than where only luck is", () => {
  const plan = planOf(
    { rate: input("normal(3.3, 0.3)"), wins: flow("count(rate)") },
    {
      goals: [{ row: "wins", at_least: 10, by: "2027-12" }],
    },
  );
  const [answer] = finish(goalAnswers(compilePlan(plan), trials(4_000)));
  expect(answer!.result.probability).toBeGreaterThan(0.99);
  // The plan's distribution is narrower than luck at this size allows, so scaling it down would ask for less.
  expect(answer!.expected.here).toBeGreaterThan(answer!.expected.byLuck!);
  expect(answer!.expected.here).toBeLessThan(16);
});

test("says how far the median is from the target, and that goals are out of reach or certain", () => {
  const plan = planOf(
    { wins: flow("1"), none: flow("0 / 0") },
    {
      goals: [
        { row: "wins", at_least: 15, by: "2027-12" },
        { row: "wins", at_least: 12, by: "2027-12" },
        { row: "none", at_least: 1, by: "2027-12" },
      ],
    },
  );
  const answers = finish(goalAnswers(compilePlan(plan), trials(100)));
  expect(answers.map(({ gap }) => gap)).toEqual([-3, 0, NaN]);
  expect(answers.map(({ checks }) => checks.map(({ code }) => code))).toEqual([
    ["near-impossible"],
    ["near-certain"],
    ["near-impossible", "no-value"],
  ]);
  expect(answers[2]?.novalue).toBe(100);
});

test("warns where a goal on customers ends sooner than a deal takes, but not for a goal on opportunities", () => {
  const plan = planOf(
    {
      cycle_months: { value: "6" },
      sellers: { value: "2" },
      open_opportunities_start: { value: "40" },
    },
    {
      goals: [
        { row: "new_customers", at_least: 1, by: "2027-04" },
        { row: "new_customers", at_least: 1, by: "2027-09" },
        { row: "opportunities_new", at_least: 1, by: "2027-02" },
      ],
    },
  );
  const answers = finish(goalAnswers(compilePlan(plan), trials(200)));
  const warned = answers.map(({ checks }) => checks.some(({ code }) => code === "closer-than-a-cycle"));
  expect(warned).toEqual([true, false, false]);
});
