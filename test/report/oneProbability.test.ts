import { expect, test } from "vitest";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { QUESTIONS } from "../../src/report/questions.ts";
import { worked } from "./worked.ts";

const TRIALS = 400;
const start = newPlan("founder", { language: "en", start: "2027-01" });
const PLAN: Plan = {
  ...start,
  run: { ...start.run, trials: TRIALS },
  scenarios: [{ name: "Ask", rows: { hunters: { value: "base + 1" } } }],
};

/** The header's probability of the first goal. */
async function headers(scenario: string | undefined): Promise<number> {
  const simulator = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
  const { goals } = await simulator.run({ plan: PLAN, scenario, ...PLAN.run, rows: ["new_customers"] });
  simulator.close();
  return goals[0]!.probability;
}

test("a plan has one probability: every answer starts from the header's figure, however few trials it compares changes in", async () => {
  const header = await headers(undefined);
  const asked = { scenario: undefined, ...PLAN.run, compared: 100 };
  const about = { ...asked, target: { kind: "chance", goal: 0 } as const, from: 0 };
  const hunters = { row: "hunters", most: 1 };
  const befores = {
    goals: worked(QUESTIONS.goals(PLAN, asked))[0]!.result.probability,
    nextStep: worked(QUESTIONS["next-step"](PLAN, { ...about, lever: "hunters" })).singles[0]!.effect.before,
    takes: worked(QUESTIONS.takes(PLAN, { ...about, row: "hunters", level: 0.8 })).before,
    cheapest: worked(QUESTIONS["cheapest-mix"](PLAN, { ...about, level: 0.8, rows: [hunters] })).before,
    whatIf: worked(
      QUESTIONS["what-if"](PLAN, {
        ...about,
        change: { hunters: { value: "base + 1" } },
        targets: [about.target],
      }),
    )[0]!.before,
  };
  for (const [answer, before] of Object.entries(befores)) expect(before, answer).toBe(header);
});

test("the comparison and the report have the header's figure for each scenario", async () => {
  const [before, after] = [await headers(undefined), await headers("Ask")];
  const compare = { baseline: undefined, scenarios: ["Ask"], figures: ["new_customers"], fans: [] };
  const { baseline, scenarios } = worked(QUESTIONS.compare(PLAN, compare));
  expect([baseline, scenarios[0]!].map(({ goals }) => goals[0]!.probability)).toEqual([before, after]);
  const [goal] = worked(QUESTIONS.request(PLAN, { baseline: undefined, scenario: "Ask" })).goals;
  expect([goal!.before.probability, goal!.after.probability]).toEqual([before, after]);
  expect(after).toBeGreaterThan(before);
});
