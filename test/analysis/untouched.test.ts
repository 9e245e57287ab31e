import { expect, test } from "vitest";
import { leversOf } from "../../src/analysis/levers.ts";
import { compileChange } from "../../src/analysis/change.ts";
import { pairedEffects } from "../../src/analysis/paired.ts";
import { ANALYSIS_QUESTIONS } from "../../src/analysis/questions.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

const plan = planOf(
  {
    callers: input("2 to 4", { unit: "people" }),
    rate: input("8% to 14%", { unit: "share", min: 0, max: 1 }),
    won: flow("split(callers * 20, rate)"),
    new_customers: { formula: "won" },
    contribution: { formula: "won" },
    total_cost: { formula: "callers" },
  },
  { goals: [{ row: "won", at_least: 70, by: "2027-12" }] },
);
const TRIALS = 1_500;
const COMPARED = 400;
const base = compilePlan(plan);
const chance = { row: "won", from: 0, to: 11, goal: { at_least: 70 } };

function effect(compared: number | undefined, chunk?: number) {
  const [lever] = leversOf(base, ["won"]).filter(({ row }) => row === "callers");
  const run = { ...trials(TRIALS, true, chunk), ...(compared === undefined ? {} : { compared }) };
  return finish(pairedEffects(base, [compileChange(base, lever!.change)], run, [chance]))[0]![0]!;
}

test("changes compared in some of the trials start from the figure of all trials", () => {
  const whole = effect(undefined);
  const some = effect(COMPARED);
  expect(some.before).toBe(whole.before);
  expect(some.after).toBeCloseTo(some.before + some.effect, 12);
  // The two are means of the same distribution, one over all trials and one over the first of them.
  expect(Math.abs(some.effect - whole.effect)).toBeLessThan(4 * some.error);
  expect(some.error).toBeGreaterThan(whole.error);
});

test("the chunk size makes no difference", () => {
  expect(effect(COMPARED, 64)).toEqual(effect(COMPARED));
});

test("a rough answer that is not given the probability starts from that of some of the trials", () => {
  const target = { kind: "chance", goal: 0 } as const;
  const asked = { scenario: undefined, trials: 6_000, seed: 1, chance: true, target };
  const find = { ...asked, row: "callers", level: 0.9 };
  const { before, most } = finish(ANALYSIS_QUESTIONS.takes(plan, { ...find, compared: 100 }));
  const [goal] = finish(ANALYSIS_QUESTIONS.goals(plan, asked));
  expect(before).not.toBe(goal!.result.probability);
  // One is from a thousand trials, the other from six thousand.
  expect(Math.abs(before - goal!.result.probability)).toBeLessThan(4 * goal!.result.error * Math.sqrt(6));
  expect(most!.effect.trials).toBe(100);
  // The figure is the same, whichever questions were asked about the plan before.
  expect(finish(ANALYSIS_QUESTIONS.takes(plan, { ...find, compared: 100 })).before).toBe(before);
});

test("every answer about a goal starts from the probability of the whole run", () => {
  const target = { kind: "chance", goal: 0 } as const;
  const asked = { scenario: undefined, trials: TRIALS, seed: 1, chance: true };

  const [goal] = finish(ANALYSIS_QUESTIONS.goals(plan, asked));
  const { probability } = goal!.result;
  expect(probability).toBeGreaterThan(0.05);
  // A rough answer does not wait for the whole run: it is given that run's probability.
  const about = { ...asked, compared: 100, known: [probability], target };
  const told = [
    finish(ANALYSIS_QUESTIONS["next-step"](plan, about)).singles[0]!.effect.before,
    finish(ANALYSIS_QUESTIONS.takes(plan, { ...about, row: "callers", level: 0.9 })).before,
    finish(ANALYSIS_QUESTIONS["cheapest-mix"](plan, { ...asked, target, level: 0.95 })).before,
    finish(ANALYSIS_QUESTIONS.tornado(plan, about)).bars[0]!.low.before,
    finish(ANALYSIS_QUESTIONS["what-if"](plan, { ...about, change: {}, targets: [target] }))[0]!.before,
    finish(
      ANALYSIS_QUESTIONS["two-way"](plan, { ...about, x: { row: "callers" }, y: { row: "rate" }, from: 0 }),
    ).cells[0]![0]!.before,
  ];
  for (const before of told) expect(before).toBeCloseTo(probability, 12);
});
