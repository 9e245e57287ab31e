import { expect, test } from "vitest";
import { ANALYSIS_QUESTIONS } from "../../src/analysis/questions.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";

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

test("the best step comes first: most where more is better, least where less is", () => {
  const most = effects({ kind: "amount", goal: 0 });
  expect(most).toEqual([...most].sort((a, b) => b - a));
  const least = effects({ kind: "amount", goal: 1 });
  expect(least).toEqual([...least].sort((a, b) => a - b));
  expect(least[0]).toBeLessThan(0);
  expect(most[0]).toBeGreaterThan(0);
});

test("a higher chance is better, whichever way the goal points", () => {
  const chances = effects({ kind: "chance", goal: 1 });
  expect(chances).toEqual([...chances].sort((a, b) => b - a));
});
