import { expect, test } from "vitest";
import type { AnswerTo, Question } from "../../src/report/questions.ts";
import { QUESTIONS } from "../../src/report/questions.ts";
import { firstTrialsFor, heldArguments, roughArguments, trialsOf } from "../../src/report/roughTrials.ts";
import type { Answers } from "../../src/state/answers.ts";
import { newPlan } from "../../src/model/newPlan.ts";

const RUN = { scenario: undefined, trials: 10, seed: 1, chance: true } as const;

test("a question's name, arguments and answer are checked by the compiler", () => {
  const asked: unknown[] = [];
  const answers = { ask: async (...all: unknown[]) => void asked.push(all) } as unknown as Answers;
  const plan = newPlan("reference", { start: "2027-01", language: "en" });
  void answers.ask("in-pipe", plan, { ...RUN, date: 11 });
  // @ts-expect-error no question has this name
  void answers.ask("in-pipes", plan, { ...RUN, date: 11 });
  // @ts-expect-error the argument is called date
  void answers.ask("in-pipe", plan, { ...RUN, dated: 11 });
  // @ts-expect-error the month is an index
  const wrong: Question<"in-pipe"> = { name: "in-pipe", args: { ...RUN, date: "2027-12" } };
  // @ts-expect-error the answer is no list
  const answer = (found: AnswerTo<"in-pipe">): readonly unknown[] => found;
  expect([asked.length, wrong.name, typeof answer]).toEqual([3, "in-pipe", "function"]);
});

test("every question that the page asks is in the one register", () => {
  expect(Object.keys(QUESTIONS)).toEqual(
    expect.arrayContaining(["takes", "compare", "request", "workbook", "learn", "bridge"]),
  );
});

test("a question takes no more trials than can be waited for, and a first answer only where that saves work", () => {
  expect(trialsOf("too-late", 50)).toEqual({ trials: 50 });
  expect(trialsOf("in-pipe", 1e6).trials).toBeLessThan(1e6);
  expect(firstTrialsFor("compare", 10_000)).toBeGreaterThan(0);
  expect(firstTrialsFor("compare", 600)).toBeUndefined();
});

test("a first answer and one under a held slider compare changes in fewer trials, and begin with the figure of all", () => {
  const target = { kind: "chance", goal: 0 } as const;
  const asked = trialsOf("next-step", 10_000);
  expect(asked.trials).toBe(10_000);
  expect(asked.compared).toBeUndefined();
  const args = { ...RUN, ...asked, target };
  const rough = roughArguments({ name: "next-step", args }, 10_000)!;
  expect(rough.trials).toBe(10_000);
  expect(rough.compared).toBeLessThan(10_000);
  expect(
    roughArguments({ name: "what-if", args: { ...args, change: {}, targets: [] } }, 10_000),
  ).toBeUndefined();
  const held = heldArguments({ name: "what-if", args: { ...args, change: {}, targets: [target] } });
  expect(held.trials).toBe(10_000);
  expect(held.compared).toBeLessThan(10_000);
});
