import { expect, test } from "vitest";
import type { GoalResult } from "../../src/engine/simulator.ts";
import type { ComparedGoal, CompareResult } from "../../src/report/compare.ts";
import type { RequestData } from "../../src/report/request.ts";
import { compareWithWhole, requestWithWhole } from "../../src/report/wholeChances.ts";

const goal = (probability: number): ComparedGoal => ({ probability, error: 0.02 });
const run = (trials: number, probability: number) => ({
  trials,
  goals: [{ probability, error: 0.005 } as GoalResult],
});
const data = {
  trials: 500,
  baseline: undefined,
  scenario: "Ask",
  goals: [{ before: goal(0.53), after: goal(0.61) }],
} as unknown as RequestData;
const chances = (of: RequestData) =>
  of.goals.map(({ before, after }) => [before.probability, after.probability]);

test("a report from few trials says the chance that the header says, of the side that the header is of", () => {
  expect(chances(requestWithWhole(data, { scenario: undefined, run: run(10_000, 0.52) }))).toEqual([
    [0.52, 0.61],
  ]);
  expect(chances(requestWithWhole(data, { scenario: "Ask", run: run(10_000, 0.6) }))).toEqual([[0.53, 0.6]]);
  expect(chances(requestWithWhole(data, { scenario: "Other", run: run(10_000, 0.9) }))).toEqual([
    [0.53, 0.61],
  ]);
});

test("a report of all trials, or one that has more than the header, keeps its own", () => {
  expect(requestWithWhole(data, { scenario: undefined, run: run(500, 0.9) })).toBe(data);
  expect(requestWithWhole(data, undefined)).toBe(data);
});

test("a comparison from few trials says it too", () => {
  const side = (name: string | undefined, probability: number) => ({ name, goals: [goal(probability)] });
  const result = {
    trials: 500,
    baseline: side(undefined, 0.53),
    scenarios: [side("Ask", 0.61)],
  } as unknown as CompareResult;
  const shown = compareWithWhole(result, { scenario: undefined, run: run(10_000, 0.52) });
  expect([shown.baseline, ...shown.scenarios].map(({ goals }) => goals[0]?.probability)).toEqual([
    0.52, 0.61,
  ]);
});
