import { describe, expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { runTrials } from "../../src/engine/runTrials.ts";
import { meetsGoal } from "../../src/model/goal.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { TEMPLATE_IDS } from "../../src/model/plan.ts";
import type { TemplateId } from "../../src/model/plan.ts";

const LOADS = ["prospector_load", "hunter_load", "sdr_load", "seller_load", "manager_load", "market_load"];
/** Rows that are differences between income and cost. */
const MAY_BE_NEGATIVE = ["contribution", "cumulative_contribution"];
const RUNNING: readonly TemplateId[] = ["reference", "nordic", "founder"];

function compiled(id: TemplateId) {
  return compilePlan(newPlan(id, { language: "en", start: "2027-01" }));
}

function expected(id: TemplateId) {
  const plan = compiled(id);
  return { sheet: plan.sheet, rows: runExpected(plan).rows };
}

/** The share of trials, with every person's outcome drawn, in which the template's first goal is met. */
function probability(id: TemplateId): number {
  const plan = compiled(id);
  const goal = plan.goals[0];
  if (goal === undefined) throw new Error(`${id} has no goal`);
  const trials = 4000;
  const run = runTrials(plan, { mode: "chance-on", trials, seed: 1, rows: [] }, { first: 0, count: trials });
  let step = run.next();
  while (!step.done) step = run.next();
  const values = step.value.goals[0] ?? new Float64Array();
  return values.filter((value) => meetsGoal(goal.goal, value)).length / trials;
}

describe("every template", () => {
  test.each(TEMPLATE_IDS)("%s makes a plan without faults", (id) => {
    expect(checkPlan(newPlan(id, { language: "sv", start: "2027-01" }))).toEqual([]);
  });

  test.each(TEMPLATE_IDS)("%s has no negative stock and no negative flow", (id) => {
    const { sheet, rows } = expected(id);
    for (const { id: row, kind } of sheet.rows) {
      if (kind === "input" || MAY_BE_NEGATIVE.includes(row)) continue;
      for (const value of rows.get(row) ?? []) {
        if (!Number.isNaN(value)) expect(value, row).toBeGreaterThanOrEqual(-1e-9);
      }
    }
  });
});

describe("templates with a team", () => {
  test.each(RUNNING)("%s needs no more than twice the time that anybody has", (id) => {
    const { rows } = expected(id);
    for (const load of LOADS) {
      for (const value of rows.get(load) ?? [Number.NaN]) {
        expect(value, load).toBeGreaterThanOrEqual(0);
        expect(value, load).toBeLessThanOrEqual(2);
      }
    }
  });

  test.each(RUNNING)("%s has results that a head of sales would believe after a year", (id) => {
    const { rows } = expected(id);
    const after = (row: string) => rows.get(row)?.[11] ?? Number.NaN;
    const between = (row: string, low: number, high: number) => {
      expect(after(row), row).toBeGreaterThanOrEqual(low);
      expect(after(row), row).toBeLessThanOrEqual(high);
    };
    between("lead_to_meeting", 0.02, 0.2);
    between("marketing_share", 0.2, 0.8);
    between("churn_rate", 0.003, 0.03);
    between("pipeline_coverage", 1.5, 8);
    between("ltv_to_cac", 1, 8);
    between("payback_months", 5, 40);
    between("focus", 0.7, 1);
    between("market_load", 0.02, 0.8);
  });

  test.each(RUNNING)(
    "%s neither grows without limit nor dries up: its pools stay between half and three times their start",
    (id) => {
      const { rows } = expected(id);
      for (const pool of ["nurture_pool", "followup_pool", "open_opportunities", "customers"]) {
        const values = rows.get(pool) ?? new Float64Array();
        const start = rows.get(`${pool}_start`)?.[0] ?? Number.NaN;
        for (const value of values) {
          expect(value, pool).toBeGreaterThanOrEqual(start / 2);
          if (id !== "founder") expect(value, pool).toBeLessThanOrEqual(start * 3);
        }
      }
    },
  );
});

describe("a template's goal", () => {
  test("is about as likely as not in the reference plan", () => {
    const p = probability("reference");
    expect(p).toBeGreaterThan(0.45);
    expect(p).toBeLessThan(0.55);
  });

  test("is uncertain for a start-up: it may well be met and may well be missed", () => {
    const p = probability("founder");
    expect(p).toBeGreaterThan(0.35);
    expect(p).toBeLessThan(0.65);
  });

  test("is possible but not certain for the typical company", () => {
    const p = probability("nordic");
    expect(p).toBeGreaterThan(0.2);
    expect(p).toBeLessThan(0.8);
  });

  test("is out of reach while nobody works", () => {
    expect(probability("blank")).toBe(0);
  });
});

describe("the blank template", () => {
  test("has 0, or no value, for everything that people, money or time would bring", () => {
    const { sheet, rows } = expected("blank");
    for (const { id, kind, unit } of sheet.rows) {
      if (kind === "input" || ["share", "percent", "factor", "hours", "months"].includes(unit)) continue;
      for (const value of rows.get(id) ?? [1]) expect(Number.isNaN(value) || value === 0, id).toBe(true);
    }
  });
});
