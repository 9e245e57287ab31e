import { describe, expect, test } from "vitest";
import type { ScenarioRow } from "../../../src/model/plan.ts";
import { makePlan, seriesInput } from "../../support/makePlan.ts";
import { expectedRow, trialColumns, trialsOf } from "../../support/runPlan.ts";
import { within } from "../../support/within.ts";

const ROUNDING = 1e-12;

function team(heads: readonly (number | string)[], ramp: string | number, scenario?: ScenarioRow) {
  return makePlan(
    {
      inputs: { heads: seriesInput(heads), ramp: { value: ramp } },
      formulas: { new_heads: "hired(heads)", working: "ramped(heads, ramp)" },
    },
    {
      months: heads.length,
      ...(scenario === undefined ? {} : { scenarios: [{ name: "More", rows: { heads: scenario } }] }),
    },
  );
}

describe("those who are hired in the middle of a plan", () => {
  test("[P1] count as a half, one and a half … r-ths of a colleague in their first months", () => {
    // Two are new in month 1 with r = 4: each counts as 1/8, 3/8, 5/8, 7/8 and then 1.
    const plan = team([1, 3, 3, 3, 3, 3], 4);
    expect(expectedRow(plan, "new_heads")).toEqual([0, 2, 0, 0, 0, 0]);
    within(expectedRow(plan, "working"), [1, 1.25, 1.75, 2.25, 2.75, 3], ROUNDING);
  });

  test("in several months each count by their own month", () => {
    // r = 2: 1/4, 3/4, 1. One new in month 1 and one in month 2: 1 + 1/4; 1 + 3/4 + 1/4; 1 + 1 + 3/4; 3.
    within(expectedRow(team([1, 2, 3, 3, 3], 2), "working"), [1, 1.25, 2, 2.75, 3], ROUNDING);
  });

  test("leave a productive headcount that is never below 0, even when many leave soon after", () => {
    // Four are new in month 1, and in month 2 only one person is left: 1 − 4 · (1 − 1.5/6) < 0.
    const plan = team([0, 4, 1, 1, 0], 6);
    expect(expectedRow(plan, "new_heads")).toEqual([0, 4, 0, 0, 0]);
    // 4 · 0.5/6; max(0, 1 − 4 · 4.5/6); max(0, 1 − 4 · 3.5/6); 0.
    within(expectedRow(plan, "working"), [0, 4 * (0.5 / 6), 0, 0, 0], ROUNDING);
  });

  test("are fully productive at once where the ramp is 0 or less", () => {
    expect(expectedRow(team([1, 3, 3], 0), "working")).toEqual([1, 3, 3]);
    expect(expectedRow(team([1, 3, 3], -2), "working")).toEqual([1, 3, 3]);
    // A ramp of half a month: (0 + ½)/½ = 1.
    expect(expectedRow(team([1, 3, 3], 0.5), "working")).toEqual([1, 3, 3]);
  });

  test("count by the ramp of the current month, also those hired before it changed", () => {
    // In month 2 the ramp becomes 1: whoever is in their second month then counts as min(1, 1.5/1).
    const plan = makePlan({
      inputs: { heads: seriesInput([1, 2, 2, 2]), ramp: { value: 5, months: { "2027-03": 1 } } },
      formulas: { working: "ramped(heads, ramp)" },
    });
    within(expectedRow(plan, "working"), [1, 1.1, 2, 2], ROUNDING);
  });

  test("have no value where the ramp has none, even while nobody is new", () => {
    const plan = makePlan({
      inputs: { heads: 2 },
      formulas: { nothing: "0 / 0", working: "ramped(heads, nothing)" },
    });
    expect(expectedRow(plan, "working")).toEqual([NaN, NaN, NaN, NaN]);
  });
});

describe("those on board at the start", () => {
  test("are neither new nor ramping", () => {
    const plan = team([3, 3, 3], 6);
    expect(expectedRow(plan, "new_heads")).toEqual([0, 0, 0]);
    expect(expectedRow(plan, "working")).toEqual([3, 3, 3]);
  });

  test("are the baseline's: those whom a scenario adds in month 0 are hired and ramp", () => {
    const plan = team([2, 2, 2, 2], 2, { value: 3 });
    // seriesInput overrides every month of the plan's layer, but a scenario's value is above all of it.
    expect(expectedRow(plan, "new_heads", "More")).toEqual([1, 0, 0, 0]);
    within(expectedRow(plan, "working", "More"), [2.25, 2.75, 3, 3], ROUNDING);
    expect(expectedRow(plan, "new_heads")).toEqual([0, 0, 0, 0]);
  });

  test("leave at once where a scenario takes them away in month 0", () => {
    const plan = team([2, 2, 2], 2, { value: "base - 1" });
    expect(expectedRow(plan, "new_heads", "More")).toEqual([0, 0, 0]);
    expect(expectedRow(plan, "working", "More")).toEqual([1, 1, 1]);
  });

  test("are the baseline's of each trial where the baseline is uncertain and the scenario is certain", () => {
    const plan = makePlan(
      {
        inputs: { heads: "uniform(1, 3)" },
        formulas: { new_heads: "hired(heads)", working: "ramped(heads, 2)" },
      },
      { scenarios: [{ name: "Four", rows: { heads: { value: 4 } } }] },
    );
    const before = trialsOf(plan, "heads", 0, { trials: 300, chance: false });
    const columns = (row: string) => trialsOf(plan, row, 0, { trials: 300, chance: false, scenario: "Four" });
    within(
      columns("new_heads"),
      before.map((x) => 4 - x),
      ROUNDING,
    );
    // They count as a quarter in their first month: 4 − (4 − x) · 3/4.
    within(
      columns("working"),
      before.map((x) => 4 - (4 - x) * 0.75),
      ROUNDING,
    );
  });

  test("are the baseline's for a computed headcount too", () => {
    const plan = makePlan(
      {
        inputs: { pairs: 1, extra: "uniform(0, 1)" },
        formulas: { heads: "2 * pairs + extra", new_heads: "hired(heads)" },
      },
      { scenarios: [{ name: "More pairs", rows: { pairs: { value: "base + 1.5" } } }] },
    );
    const { rows } = trialColumns(plan, { rows: ["new_heads"], scenario: "More pairs", chance: false });
    within(rows.get("new_heads")![0]!, new Float64Array(1000).fill(3), 1e-9);
    within(expectedRow(plan, "new_heads", "More pairs"), [3, 0, 0, 0], ROUNDING);
  });
});

test("a hire in the reference plan costs its hire cost in its month", () => {
  const plan = makePlan(
    {},
    {
      template: "reference",
      rows: { staff_turnover: { value: 0 } },
      scenarios: [{ name: "Hunter", rows: { hunters: { months: { "2027-03": "base + 1" } } } }],
    },
  );
  expect(expectedRow(plan, "hires", "Hunter")).toEqual([0, 0, 1, 0]);
});
