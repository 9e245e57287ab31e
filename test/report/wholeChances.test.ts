import { expect, test } from "vitest";
import type { GoalResult } from "../../src/engine/simulator.ts";
import type { ComparedGoal, CompareResult } from "../../src/report/compare.ts";
import type { RequestData } from "../../src/report/request.ts";
import type { ShownRun } from "../../src/report/wholeChances.ts";
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

const hundredths = (all: readonly number[]) => all.map((x) => Math.round(100 * x) / 100);

test("a report from few trials has the header's probability for one side, and for the other one that differs from it as much as before", () => {
  const rounded = (shown: ShownRun, of = data) => chances(requestWithWhole(of, shown)).map(hundredths);
  expect(rounded({ scenario: undefined, run: run(10_000, 0.52) })).toEqual([[0.52, 0.6]]);
  expect(rounded({ scenario: "Ask", run: run(10_000, 0.6) })).toEqual([[0.52, 0.6]]);
  // A request that changes nothing has the plan's own probability.
  const same = { ...data, goals: [{ before: goal(0.05), after: goal(0.05) }] };
  expect(rounded({ scenario: "Ask", run: run(10_000, 0.07) }, same)).toEqual([[0.07, 0.07]]);
  const near = { ...data, goals: [{ before: goal(0.03), after: goal(0.0) }] };
  expect(rounded({ scenario: undefined, run: run(10_000, 0.01) }, near)).toEqual([[0.01, 0]]);
  expect(chances(requestWithWhole(data, { scenario: "Other", run: run(10_000, 0.9) }))).toEqual([
    [0.53, 0.61],
  ]);
});

test("a report from all trials, or from as many as the header, keeps its own probabilities", () => {
  expect(requestWithWhole(data, { scenario: undefined, run: run(500, 0.9) })).toBe(data);
  expect(requestWithWhole(data, undefined)).toBe(data);
});

test("a comparison from few trials does the same", () => {
  const side = (name: string | undefined, probability: number) => ({ name, goals: [goal(probability)] });
  const result = {
    trials: 500,
    baseline: side(undefined, 0.53),
    scenarios: [side("Ask", 0.61)],
  } as unknown as CompareResult;
  const shown = compareWithWhole(result, { scenario: undefined, run: run(10_000, 0.52) });
  expect(hundredths([shown.baseline, ...shown.scenarios].map(({ goals }) => goals[0]!.probability))).toEqual([
    0.52, 0.6,
  ]);
});
