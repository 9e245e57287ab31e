import { describe, expect, test } from "vitest";
import { compileChange } from "../../src/analysis/change.ts";
import { leverOf, leversOf } from "../../src/analysis/levers.ts";
import { amountOf, chanceOf } from "../../src/analysis/measure.ts";
import { nextSteps } from "../../src/analysis/nextStep.ts";
import { overScenario } from "../../src/analysis/overScenario.ts";
import { compilePlan, compileScenario } from "../../src/engine/compilePlan.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { runTrials } from "../../src/engine/runTrials.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan, Scenario } from "../../src/model/plan.ts";
import { ROLES } from "../../src/model/roles.ts";
import type { InputRow } from "../../src/model/sheet.ts";
import { effectOfChange, finish, flow, input, planOf, trials } from "./support.ts";

const reference = newPlan("reference", { language: "en", start: "2027-01" });
const base = compilePlan(reference);

describe("the list of levers", () => {
  const levers = leversOf(base, ["new_customers"]);
  const ids = levers.map(({ id }) => id);

  test("has one more of each role, two steps for each kind of spend and rate, the cycle and the price", () => {
    for (const { id } of ROLES) expect(ids).toContain(`${id}+1`);
    expect(ids).toEqual(
      expect.arrayContaining([
        "linkedin_spend+10%",
        "linkedin_spend+10000",
        "search_spend+10%",
        "meeting_rate+1pp",
        "meeting_rate+10%",
        "unsubscribe_rate-1pp",
        "cycle_months-1",
        "price_month+10%",
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has no rate that the row does not depend on, and none that is already at the end of its range", () => {
    expect(ids.filter((id) => id.startsWith("gross_margin") || id.startsWith("lead_filter"))).toEqual([]);
  });

  test("has no input that nobody can improve: the time lost deals take, the spread of times, and values of the start", () => {
    const none = ids.filter((id) => /^(loss_time|cycle_sd|start_)/.test(id));
    expect(none).toEqual([]);
  });

  test("every lever can be kept as a scenario of the plan", () => {
    const scenarios = levers.map(({ id, change }): Scenario => ({ name: id, rows: change }));
    expect(checkPlan({ ...reference, scenarios })).toEqual([]);
  });

  test("a rate near the end of its range is raised only to that end", () => {
    const plan = planOf({ rate: input("95%", { unit: "share", min: 0, max: 1 }), y: flow("rate") });
    const compiled = compilePlan(plan);
    const lever = leverOf(compiled, "rate", "rate", { by: "share", size: 0.1 }, 0);
    const effect = effectOfChange(compiled, lever!.change, { row: "y", from: 0, to: 0 }, trials(10));
    expect(effect.after).toBe(1);
    expect(leverOf(compiled, "rate", "rate", { by: "amount", size: 0.1 }, 0)).toBeDefined();
    const full = compilePlan(planOf({ rate: input("100%", { unit: "share", min: 0, max: 1 }) }));
    expect(leverOf(full, "rate", "rate", { by: "amount", size: 0.1 }, 0)).toBeUndefined();
  });
});

describe("the best next step", () => {
  const goal = base.goals[0]!;
  const question = { measure: chanceOf(goal), amount: amountOf(goal), sign: 1 } as const;
  const some = leversOf(base, [goal.row]).filter(({ kind }) => kind === "people");

  test("gives each lever the difference between two whole runs with common random numbers", () => {
    const { singles } = finish(nextSteps(base, some, question, trials(300)));
    const of = (compiled: typeof base, row: string): number[] => {
      const spec = { ...trials(300), rows: [row] };
      const { rows } = finish(runTrials(compiled, spec, { first: 0, count: 300 }));
      const months = rows.get(row)!;
      return Array.from({ length: 300 }, (_, i) =>
        months.slice(0, goal.to + 1).reduce((sum, column) => sum + column[column.length === 1 ? 0 : i]!, 0),
      );
    };
    for (const id of ["hunters+1", "sellers+1", "managers+1"]) {
      const step = singles.find(({ levers }) => levers[0]!.id === id)!;
      const scenario = { name: id, rows: step.levers[0]!.change };
      const after = of(compileScenario(reference, scenario), "new_customers");
      const before = of(base, "new_customers");
      const mean = after.reduce((sum, x, i) => sum + x - before[i]!, 0) / 300;
      expect(step.amount.effect).toBeCloseTo(mean, 9);
      const paid = of(compileScenario(reference, scenario), "total_cost");
      const cost = of(base, "total_cost");
      const more = paid.reduce((sum, x, i) => sum + x - cost[i]!, 0) / 300;
      expect(Math.abs(step.cost.effect - more)).toBeLessThan(1e-6 * Math.abs(more));
    }
  });

  test("is sorted by the goal's probability, and people who sell nothing have an effect of 0 but a cost", () => {
    const { singles } = finish(nextSteps(base, some, question, trials(300)));
    const effects = singles.map(({ effect }) => effect.effect);
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
    const managers = singles.find(({ levers }) => levers[0]!.row === "managers")!;
    expect(managers.effect.effect).toBe(0);
    expect(managers.cost.effect).toBeGreaterThan(0);
    expect(managers.costPerCustomer).toBeUndefined();
    expect(managers.shows).toBeUndefined();
    expect(managers.payback).toBeUndefined();
  });

  test("is the same to the last digit for any chunk size", () => {
    const whole = finish(nextSteps(base, some, question, trials(200)));
    const cut = finish(nextSteps(base, some, question, trials(200, true, 64)));
    expect(cut).toEqual(whole);
  });

  test("tells when a step shows and when it has paid for itself", () => {
    const plan = planOf({
      makers: input(1, { unit: "people" }),
      made: flow("delay(makers, 3, 0)"),
      total_cost: { formula: "makers * 100" },
      contribution: { formula: "made * 150 - total_cost" },
    });
    const compiled = compilePlan(plan);
    const whole = { row: "made", from: 0, to: 11 };
    const levers = leversOf(compiled, ["made"]).filter(({ row }) => row === "makers");
    const { singles } = finish(
      nextSteps(compiled, levers, { measure: whole, amount: whole, sign: 1 }, trials(20)),
    );
    // It costs 100 a month from the start and brings 150 a month from the fourth: 150 · (n − 3) ≥ 100 · n from the
    // ninth on.
    expect(singles[0]).toMatchObject({ shows: 3, payback: 8 });
    expect(singles[0]?.cost.effect).toBe(1200);
  });

  test("trials without a finite difference are counted, not silently dropped", () => {
    const plan = planOf({
      makers: input(1, { unit: "people" }),
      luck: input("bernoulli(0.5)"),
      ratio: flow("month == 0 ? makers / luck : 0"),
    });
    const compiled = compilePlan(plan);
    const lever = leverOf(compiled, "people", "makers", { by: "amount", size: 1 }, 0)!;
    const effect = effectOfChange(compiled, lever!.change, { row: "ratio", from: 0, to: 0 }, trials(400));
    expect(effect).toMatchObject({ effect: 1, infinite: 200, novalue: 0 });
  });
});

describe("a lever on top of a scenario", () => {
  const scenario: Scenario = {
    name: "spring",
    rows: {
      hunters: { months: { "2027-03": "base + 1", "2027-06": 5 } },
      meeting_rate: { value: "10% to 14%" },
      linkedin_spend: { value: "base * 2", months: { "2027-09": "base + 1000" } },
    },
  };
  const plan: Plan = { ...reference, scenarios: [scenario] };
  const below = compilePlan(plan, "spring");
  const rowOf = (id: string): InputRow => below.sheet.byId.get(id) as InputRow;
  const headcount = (compiled: typeof below, row: string): number[] => [
    ...runExpected(compiled).rows.get(row)!,
  ];

  test("adds to the scenario's values, month by month", () => {
    const lever = leverOf(below, "people", "hunters", { by: "amount", size: 1 }, 1)!;
    const found = headcount(compileChange(below, lever.change), "hunters");
    expect(found.slice(0, 7)).toEqual([2, 3, 4, 4, 4, 6, 6]);
  });

  test("has the same effect when merged into one scenario", () => {
    for (const [kind, row, size, from] of [
      ["people", "hunters", 1, 1],
      ["spend", "linkedin_spend", 500, 4],
      ["spend", "search_spend", 500, 4],
      ["rate", "meeting_rate", 0.01, 2],
    ] as const) {
      const { change } = leverOf(below, kind, row, { by: "amount", size }, from)!;
      const merged = overScenario(scenario, change, "both", rowOf);
      expect(checkPlan({ ...plan, scenarios: [merged] })).toEqual([]);
      const found = headcount(compileScenario(plan, merged), row);
      headcount(compileChange(below, change), row).forEach((x, t) => expect(found[t]).toBeCloseTo(x, 9));
    }
  });

  test("moves both ends of a share's range that a scenario gives in a month", () => {
    const narrow: Scenario = {
      name: "narrow",
      rows: { meeting_rate: { months: { "2027-02": "8% to 12%" } } },
    };
    const { change } = leverOf(below, "rate", "meeting_rate", { by: "amount", size: 0.01 }, 3)!;
    const merged = overScenario(narrow, change, "both", rowOf);
    expect(merged.rows["meeting_rate"]?.months).toEqual({
      "2027-02": "8% to 12%",
      "2027-04": "0.09 to 0.13",
    });
  });

  test("counts people added in the first month as hires, whatever the scenario holds", () => {
    const lever = leverOf(below, "people", "sellers", { by: "amount", size: 1 }, 0)!;
    const hires = headcount(compileChange(below, lever.change), "hires");
    expect(hires[0]! - headcount(below, "hires")[0]!).toBeCloseTo(1, 1);
    const productive = headcount(compileChange(below, lever.change), "productive_sellers");
    expect(productive[0]! - headcount(below, "productive_sellers")[0]!).toBeLessThan(0.2);
  });
});
