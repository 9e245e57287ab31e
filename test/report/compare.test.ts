import { describe, expect, test } from "vitest";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { LEVELS } from "../../src/engine/levels.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { compareScenarios } from "../../src/report/compare.ts";
import { planWith } from "./planWith.ts";
import { worked } from "./worked.ts";

const MEDIAN = LEVELS.indexOf(0.5);

describe("comparing scenarios", () => {
  const plan = planWith([
    { name: "More", rows: { demand: { value: "base + 3" } } },
    { name: "Nothing", rows: {} },
    { name: "Other", rows: { demand: { value: "12 to 18" } } },
  ]);
  const result = worked(
    compareScenarios(plan, {
      baseline: undefined,
      scenarios: ["More", "Nothing", "Other"],
      figures: ["demand", "earned"],
      fans: ["demand"],
    }),
  );
  const [more, nothing, other] = result.scenarios;

  test("takes the difference trial by trial: three more is three more in every trial", () => {
    const difference = more?.figures[0]?.difference;
    for (const x of difference?.percentiles ?? []) expect(x).toBeCloseTo(3, 9);
    expect(difference).toMatchObject({ higher: 1, lower: 0, same: 0, novalue: 0 });
    // The two distributions overlap: independent draws from them could be equal.
    expect(more?.figures[0]?.spread.percentiles[0]).toBeLessThan(
      result.baseline.figures[0]?.spread.percentiles[MEDIAN] ?? NaN,
    );
  });

  test("finds no difference where a scenario changes nothing", () => {
    expect(nothing?.figures[0]?.difference).toMatchObject({ mean: 0, higher: 0, lower: 0, same: 1 });
    expect(nothing?.course?.from).toBeUndefined();
    expect(nothing?.goals[0]?.difference).toEqual({ by: 0, error: 0, made: 0, broken: 0 });
  });

  test("says how often a scenario makes and breaks a goal", () => {
    const before = result.baseline.goals[0]?.probability ?? NaN;
    const goal = more?.goals[0];
    // Demand is above 12 in more trials than above 15, and never lower than before.
    expect(goal?.difference?.by).toBeCloseTo((goal?.probability ?? NaN) - before, 12);
    expect(goal?.difference?.broken).toBe(0);
    expect(goal?.difference?.made).toBeGreaterThan(0.1);
  });

  test("has a range for the difference where the scenario draws its own values", () => {
    const difference = other?.figures[0]?.difference;
    expect(difference?.percentiles[0]).toBeLessThan(0);
    expect(difference?.percentiles.at(-1)).toBeGreaterThan(0);
  });
});

test("a compared scenario has the same figures as a run of it alone", async () => {
  const plan = {
    ...newPlan("reference", { language: "en", start: "2027-01" }),
    scenarios: [{ name: "Hunter", rows: { hunters: { months: { "2027-03": "base + 1" } } } }],
    run: { trials: 500, seed: 3, chance: true },
  };
  const compared = worked(
    compareScenarios(plan, {
      baseline: undefined,
      scenarios: ["Hunter"],
      figures: ["customers", "cac"],
      fans: ["mrr"],
    }),
  );
  const simulator = makeSimulator(makeInlineRunner({}, async () => {}));
  for (const [scenario, found] of [
    [undefined, compared.baseline],
    ["Hunter", compared.scenarios[0]],
  ] as const) {
    const alone = await simulator.run({
      plan,
      scenario,
      trials: 500,
      seed: 3,
      chance: true,
      rows: ["customers", "cac", "mrr"],
    });
    const last = plan.months - 1;
    for (const [f, row] of ["customers", "cac"].entries()) {
      const levels = alone.rows.get(row)?.percentiles.map((level) => level[last]);
      expect([...(found?.figures[f]?.spread.percentiles ?? [])]).toEqual(levels);
    }
    const mrr = alone.rows.get("mrr");
    expect(found?.fans[0]?.percentiles.map((level) => [...level])).toEqual(
      mrr?.percentiles.map((level) => [...level.slice(0, plan.months)]),
    );
    expect(found?.goals.map((goal) => goal.probability)).toEqual(alone.goals.map((goal) => goal.probability));
  }
});

test("a sum of a goal's row covers the goal's own months where that is requested", () => {
  const plan = {
    ...newPlan("founder", { language: "en", start: "2027-01" }),
    goals: [{ row: "new_customers", at_least: 5, from: "2027-07", by: "2028-06-30" }],
    run: { trials: 200, seed: 1, chance: true },
    scenarios: [{ name: "Same", rows: {} }],
  };
  const args = { baseline: undefined, scenarios: ["Same"], figures: ["new_customers", "revenue"], fans: [] };
  const figures = (asGoals: boolean, until: number) =>
    worked(compareScenarios(plan, { ...args, until, asGoals })).baseline.figures.map(
      ({ spread }) => spread.mean,
    );
  const [own, whole, before] = [figures(true, 17), figures(false, 17), figures(false, 5)];
  expect(own[0]).toBeCloseTo(whole[0]! - before[0]!, 9);
  expect(own[0]).toBeLessThan(whole[0]!);
  expect(own[1]).toBe(whole[1]);
  expect(figures(true, 16)).toEqual(figures(false, 16));
});
