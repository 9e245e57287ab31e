import { describe, expect, test } from "vitest";
import { makeSimulator } from "../../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../../src/engine/runner.ts";
import { runExpected } from "../../../src/engine/runExpected.ts";
import type { Goal, PlanRow } from "../../../src/model/plan.ts";
import { makePlan, seriesInput } from "../../support/makePlan.ts";
import { compiledPlan } from "../../support/runPlan.ts";
import { within } from "../../support/within.ts";

const TRIALS = 1000;
const simulator = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));

/** 1, 2, 4 and 8 from January to April. */
const DOUBLING: PlanRow = seriesInput([1, 2, 4, 8]);

function planWith(row: PlanRow, goal: Omit<Goal, "row">, total: "flow" | "stock" | "ratio") {
  return makePlan({ inputs: { x: { ...row, total } } }, { goals: [{ row: "x", ...goal }] });
}

async function oddsOf(row: PlanRow, goal: Omit<Goal, "row">, total: "flow" | "stock" | "ratio") {
  const request = { scenario: undefined, trials: TRIALS, seed: 1, chance: false, rows: [] };
  return (await simulator.run({ ...request, plan: planWith(row, goal, total) })).goals[0]!;
}

describe("what a goal compares", () => {
  test.each<[string, "flow" | "stock" | "ratio", Omit<Goal, "row">, number]>([
    ["of a flow: the sum from the start to its month", "flow", { at_least: 1, by: "2027-03" }, 1 + 2 + 4],
    ["of a flow: the month of a date is counted whole", "flow", { at_least: 1, by: "2027-02-01" }, 1 + 2],
    ["of a flow: from a month on", "flow", { at_least: 1, from: "2027-02-28", by: "2027-03-31" }, 2 + 4],
    ["of a flow: one month alone", "flow", { at_least: 1, from: "2027-04", by: "2027-04" }, 8],
    ["of a stock: its value in the month", "stock", { at_least: 1, by: "2027-03" }, 4],
    ["of a stock: whatever `from` says", "stock", { at_least: 1, from: "2027-02", by: "2027-03" }, 4],
    ["of a ratio: its value in the month", "ratio", { at_least: 1, by: "2027-04-30" }, 8],
  ])("%s", async (_, total, goal, value) => {
    const plan = planWith(DOUBLING, goal, total);
    expect(runExpected(compiledPlan(plan)).goalValues).toEqual([value]);
    const odds = await oddsOf(DOUBLING, goal, total);
    expect([odds.mean, ...odds.percentiles]).toEqual(Array(8).fill(value));
  });

  test("[V3] meets it at the bound itself, from either side", () => {
    const met = (goal: object) =>
      runExpected(compiledPlan(planWith(DOUBLING, { by: "2027-03", ...goal }, "flow"))).goalsMet[0];
    expect([6.99, 7, 7.01].map((bound) => met({ at_least: bound }))).toEqual([true, true, false]);
    expect([6.99, 7, 7.01].map((bound) => met({ at_most: bound }))).toEqual([false, true, true]);
    expect(met({ at_least: 0 })).toBe(true);
    expect(met({ at_most: 0 })).toBe(false);
  });
});

describe("the probability of a goal", () => {
  // Stratified: of 1000 trials, exactly 370 draws of uniform(0, 100) are above 63.
  test("is the share of the trials that meet it, with its standard error", async () => {
    const { probability, error, mean } = await oddsOf(
      { value: "uniform(0, 100)" },
      { at_least: 63, by: "2027-01" },
      "stock",
    );
    expect(probability).toBe(0.37);
    within(error, Math.sqrt((0.37 * 0.63) / TRIALS), 1e-4);
    within(mean, 50, 0.05);
  });

  test("for a flow is that of the sum, not of a month", async () => {
    // The same draw in each of four months: the sum is at least 200 where the draw is at least 50.
    const { probability } = await oddsOf(
      { value: "uniform(0, 100)" },
      { at_least: 200, by: "2027-04" },
      "flow",
    );
    expect(probability).toBe(0.5);
  });

  test("has an error above 0 even where no trial meets it, or all do", async () => {
    const sure = await oddsOf({ value: "uniform(0, 1)" }, { at_least: 0, by: "2027-01" }, "stock");
    const hopeless = await oddsOf({ value: "uniform(0, 1)" }, { at_least: 2, by: "2027-01" }, "stock");
    expect([sure.probability, hopeless.probability]).toEqual([1, 0]);
    for (const { error } of [sure, hopeless]) {
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(1 / TRIALS);
    }
  });

  test("does not count trials without a value, and counts those at infinity", async () => {
    const plan = makePlan(
      {
        inputs: { u: "uniform(0, 1)" },
        formulas: { x: "u < 10% ? 0 / 0 : u < 30% ? 1 / 0 : u < 60% ? -1 / 0 : 5" },
      },
      {
        goals: [
          { row: "x", at_least: 5, by: "2027-02" },
          { row: "x", at_most: 4, by: "2027-02" },
        ],
      },
    );
    const { goals } = await simulator.run({
      plan,
      scenario: undefined,
      trials: TRIALS,
      seed: 1,
      chance: true,
      rows: [],
    });
    // 20 % infinite and 40 % at 5; 30 % at −∞.
    within(
      goals.map(({ probability }) => probability),
      [0.6, 0.3],
      1e-12,
    );
  });

  test("comes with a histogram that contains every trial once", async () => {
    const { histogram } = await oddsOf({ value: "2 to 50" }, { at_least: 9, by: "2027-01" }, "stock");
    const inside = histogram.counts.reduce((sum, n) => sum + n, 0);
    expect(inside + histogram.below + histogram.above + histogram.novalue).toBe(TRIALS);
    expect(histogram.trials).toBe(TRIALS);
    expect(inside).toBeGreaterThan(0.95 * TRIALS);
  });
});
