import { describe, expect, test } from "vitest";
import { constraints } from "../../src/analysis/constraints.ts";
import { nextSteps } from "../../src/analysis/nextStep.ts";
import { leversOf } from "../../src/analysis/levers.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

/**
 * A builder makes 10 a month, a finisher 4: with 2 builders, finishers are the constraint until there are 5 of them.
 */
function twoStages(finishers: number) {
  return planOf({
    builders: input(2, { unit: "people" }),
    finishers: input(finishers, { unit: "people" }),
    built: flow("10 * builders"),
    finished: flow("min(built, 4 * finishers)"),
  });
}
const whole = { row: "finished", from: 0, to: 11 };

describe("the constraint of a process in two stages", () => {
  test.each([
    [4, "finishers", 4 * 12],
    [5, undefined, 0],
    [6, "builders", 4 * 12],
  ])("with %d finishers for two builders it is %s", (finishers, binding, worth) => {
    const found = finish(constraints(compilePlan(twoStages(finishers)), whole, 1, trials(50)));
    expect(found.binding[0]).toBe(binding);
    const best = Math.max(...found.strips.map((strip) => strip.worth[0]!.effect));
    expect(best).toBeCloseTo(worth, 9);
  });

  test("the worth of one more shrinks with the number of months left", () => {
    const found = finish(constraints(compilePlan(twoStages(4)), whole, 1, trials(50)));
    const strip = found.strips.find(({ capacity }) => capacity.id === "finishers");
    expect(strip?.worth.map(({ effect }) => Math.round(effect))).toEqual(
      Array.from({ length: 12 }, (_, t) => 4 * (12 - t)),
    );
  });

  test("two people who are each worth nothing alone are found as a pair", () => {
    const base = compilePlan(twoStages(5));
    const question = { measure: whole, amount: whole, sign: 1 } as const;
    const levers = leversOf(base, ["finished"]).filter(
      ({ row }) => row === "builders" || row === "finishers",
    );
    const { singles, pairs } = finish(nextSteps(base, levers, question, trials(50)));
    expect(singles.map(({ effect }) => effect.effect)).toEqual([0, 0]);
    expect(pairs[0]?.levers.map(({ id }) => id)).toEqual(["builders+1", "finishers+1"]);
    expect(pairs[0]?.effect.effect).toBeCloseTo(4 * 12, 9);
    expect(pairs[0]?.alone).toBe(0);
  });
});

test("what adds next to nothing is no constraint, however surely it is known", () => {
  const bindingWith = (share: number) => {
    const plan = planOf({
      helpers: input(1, { unit: "people" }),
      finished: flow(`100 + ${100 * share} * helpers`),
    });
    return finish(constraints(compilePlan(plan), whole, 1, trials(50))).binding[0];
  };
  expect(bindingWith(0.001)).toBeUndefined();
  expect(bindingWith(0.05)).toBe("helpers");
});

test("in the model, hunters are the constraint until one prospector can no longer supply them all", () => {
  // A prospector prepares 60 accounts a day and a hunter uses up 80 / 4 = 20: one prospector can supply three hunters.
  const binding = [2, 4].map((hunters) => {
    const plan = planOf({
      hunters: { value: hunters },
      prospectors: { value: 1 },
      addressable_accounts: { value: 1e6 },
      staff_turnover: { value: 0 },
      hunters_ramp: { value: 0 },
      prospectors_ramp: { value: 0 },
      meeting_rate: { value: "10%" },
      answer_rate: { value: "25%" },
    });
    const goal = { row: "dials", from: 0, to: 11 };
    const found = finish(constraints(compilePlan(plan), goal, 1, trials(50)));
    return found.binding[3];
  });
  expect(binding).toEqual(["hunters", "prospectors"]);
});

test("a capacity that is full without limiting the goal is reported as such", () => {
  const plan = planOf({
    account_managers: { value: 1 },
    customers_start: { value: 500 },
    sellers: { value: 4 },
    open_opportunities_start: { value: 60 },
  });
  const goal = { row: "new_customers", from: 0, to: 11 };
  const found = finish(constraints(compilePlan(plan), goal, 1, trials(100)));
  const strip = found.strips.find(({ capacity }) => capacity.id === "account_managers");
  expect(strip?.fullButNotLimiting).toEqual(Array.from({ length: 12 }, (_, t) => t));
  expect(found.binding).not.toContain("account_managers");
});
