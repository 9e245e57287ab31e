import { expect, test } from "vitest";
import { ANALYSIS_QUESTIONS } from "../../src/analysis/questions.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { leversOf } from "../../src/analysis/levers.ts";
import { nextSteps } from "../../src/analysis/nextStep.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

const PLAN: Plan = {
  ...newPlan("founder", { language: "en", start: "2027-01" }),
  months: 8,
  goals: [
    { name: "At least", row: "new_customers", at_least: 5, by: "2027-08" },
    { name: "At most", row: "open_opportunities", at_most: 8, by: "2027-08" },
  ],
};
const RUN = { scenario: undefined, trials: 256, seed: 1, chance: true };

function effects(target: { readonly kind: "chance" | "amount"; readonly goal: number }): number[] {
  const steps = ANALYSIS_QUESTIONS["next-step"](PLAN, { ...RUN, target });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.singles.map(({ effect }) => effect.effect);
  }
}

test("the best step comes first: the largest increase where more is better, the largest decrease where less is", () => {
  const most = effects({ kind: "amount", goal: 0 });
  expect(most).toEqual([...most].sort((a, b) => b - a));
  const least = effects({ kind: "amount", goal: 1 });
  expect(least).toEqual([...least].sort((a, b) => a - b));
  expect(least[0]).toBeLessThan(0);
  expect(most[0]).toBeGreaterThan(0);
});

test("a higher probability is better, whichever way the goal points", () => {
  const chances = effects({ kind: "chance", goal: 1 });
  expect(chances).toEqual([...chances].sort((a, b) => b - a));
});

test("two steps that are worth nothing alone are found as a pair, even where others have an effect", () => {
  const others = Object.fromEntries(
    Array.from({ length: 8 }, (_, k) => [`other_${k}`, input(1, { unit: "people" })] as const),
  );
  const plan = planOf({
    ...others,
    finders: input(1, { unit: "people" }),
    callers: input(1, { unit: "people" }),
    won: flow(`10 * min(finders, callers) + ${Object.keys(others).join(" + ")}`),
    new_customers: { formula: "won" },
    contribution: { formula: "won" },
    total_cost: { formula: "finders + callers" },
  });
  const base = compilePlan(plan);
  const measure = { row: "won", from: 0, to: 11 };
  const levers = leversOf(base, ["won"]).filter(({ row }) => Object.hasOwn(plan.rows, row));
  const { singles, pairs } = finish(
    nextSteps(base, levers, { measure, amount: measure, sign: 1 }, trials(2)),
  );
  const alone = singles.find(({ levers: [lever] }) => lever!.row === "callers")!;
  expect(alone.effect.effect).toBe(0);
  expect(pairs[0]!.levers.map(({ row }) => row).sort()).toEqual(["callers", "finders"]);
  expect(pairs[0]).toMatchObject({ alone: 0, effect: { effect: 120 } });
});
