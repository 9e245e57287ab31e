import { expect, test } from "vitest";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { buildMachine } from "../../src/engine/machine.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";

const START = newPlan("reference", { language: "en", start: "2027-01" });

/** Plans as a user makes them one after another: values, overrides, formulas, scenarios, length. */
const EDITS: readonly (readonly [string, Plan, string | undefined])[] = [
  ["the start", START, undefined],
  ["a value", { ...START, rows: { hunters: { value: "3" } } }, undefined],
  ["an override", { ...START, rows: { hunters: { months: { "2027-04": "base + 1" } } } }, undefined],
  ["another override", { ...START, rows: { hunters: { months: { "2027-06": "base + 2" } } } }, undefined],
  ["a range", { ...START, rows: { answer_rate: { value: "10% to 20%" } } }, undefined],
  ["a formula", { ...START, rows: { revenue: { formula: "mrr * 2" } } }, undefined],
  ["the formula put back", START, undefined],
  ["a longer plan", { ...START, months: 30 }, undefined],
  ["another start", { ...START, start: "2027-03" }, undefined],
  ["a hire in a scenario", withScenario({ hunters: { value: "base + 1" } }), "more"],
  ["two hires in it", withScenario({ hunters: { value: "base + 2" } }), "more"],
  ["another role in it", withScenario({ sellers: { value: "base + 2" } }), "more"],
  ["spend in it", withScenario({ linkedin_spend: { months: { "2027-05": "base + 40000" } } }), "more"],
];

function withScenario(rows: Plan["scenarios"][number]["rows"]): Plan {
  return { ...START, scenarios: [{ name: "more", rows }] };
}

test("an edited plan gives the same expected run whatever plans were run before", () => {
  for (const [what, plan, scenario] of [...EDITS, ...[...EDITS].reverse()]) {
    const compiled = compilePlan(plan, scenario);
    const ids = compiled.sheet.rows.map(({ id }) => id);
    const fresh = buildMachine(compiled, {
      mode: "expected",
      trials: 1,
      seed: 1,
      capacity: 1,
      rows: ids,
      keep: true,
    });
    fresh.run(0, 1);
    const { rows } = runExpected(compiled);
    const differing = ids.filter((id) =>
      fresh.node(id).at.some((column, t) => !Object.is(column[0], rows.get(id)![t])),
    );
    expect(differing, what).toEqual([]);
  }
});

test("a machine does not take over a plan with another formula, other months or other people on board at the start", () => {
  const machine = buildMachine(compilePlan(START), {
    mode: "expected",
    trials: 1,
    seed: 1,
    capacity: 1,
    rows: ["revenue"],
    keep: true,
  });
  const taken = EDITS.map(([what, plan, scenario]) => [what, machine.retune(compilePlan(plan, scenario))]);
  expect(taken.filter(([, rows]) => rows !== undefined).map(([what]) => what)).toEqual([
    "the start",
    "a value",
    "a range",
    "the formula put back",
  ]);
});

test("an edit leaves the lists of rows that it does not affect unchanged", () => {
  const before = runExpected(compilePlan(START)).rows;
  const after = runExpected(compilePlan({ ...START, rows: { price_month: { value: "9000" } } })).rows;
  const same = [...after].filter(([id, values]) => values === before.get(id)).map(([id]) => id);
  expect(same).toEqual(expect.arrayContaining(["hunters", "new_customers"]));
  expect(same).not.toContain("price_month");
  expect(same).not.toContain("mrr");
  expect(runExpected(compilePlan(START)).rows.get("mrr")).toEqual(before.get("mrr"));
});
