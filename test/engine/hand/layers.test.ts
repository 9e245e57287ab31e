import { describe, expect, test } from "vitest";
import { compilePlan } from "../../../src/engine/compilePlan.ts";
import { runExpected } from "../../../src/engine/runExpected.ts";
import type { PlanRow, ScenarioRow } from "../../../src/model/plan.ts";
import { makePlan } from "../../support/makePlan.ts";
import { expectedRow, trialsOf } from "../../support/runPlan.ts";
import { within } from "../../support/within.ts";

// Four months from January 2027; x is an input of the plan's own, so its layers are the plan and the scenario.

function months(row: PlanRow, scenario?: ScenarioRow): number[] {
  const plan = makePlan(
    { inputs: { x: row } },
    scenario === undefined ? {} : { scenarios: [{ name: "Other", rows: { x: scenario } }] },
  );
  return expectedRow(plan, "x", scenario === undefined ? undefined : "Other");
}

describe("overrides by month", () => {
  test.each<[string, PlanRow, number[]]>([
    ["a value alone holds in all months", { value: 5 }, [5, 5, 5, 5]],
    [
      "a carried one holds until the next",
      { value: 5, months: { "2027-02": 7, "2027-04": 9 } },
      [5, 7, 7, 9],
    ],
    ["a one-off one for its month alone", { value: 5, carry: false, months: { "2027-02": 7 } }, [5, 7, 5, 5]],
    // 5·1.1^t from February on, computed in each month.
    [
      "a carried one is worked out anew in every month that it covers",
      { value: 5, months: { "2027-02": "base * 2 ^ month" } },
      [5, 10, 20, 40],
    ],
    ["a base value grows as well", { value: "1000 * 2 ^ month" }, [1000, 2000, 4000, 8000]],
    // base is the layer's own value, not the override before it.
    [
      "`base` is the layer's value, not the override before",
      { value: 5, months: { "2027-02": "base + 1", "2027-03": "base + 10" } },
      [5, 6, 15, 15],
    ],
    [
      "a carried one from before the start counts from it",
      { value: 5, months: { "2026-11": 7 } },
      [7, 7, 7, 7],
    ],
    [
      "of several from before the start the last one counts",
      { value: 5, months: { "2026-11": 7, "2025-12": 8, "2026-12": 6, "2027-03": 1 } },
      [6, 6, 1, 1],
    ],
    [
      "a one-off one from before the start does nothing",
      { value: 5, carry: false, months: { "2026-12": 7 } },
      [5, 5, 5, 5],
    ],
    ["one after the end waits", { value: 5, months: { "2027-05": 7 } }, [5, 5, 5, 5]],
    [
      "the order in the file is of no account",
      { value: 5, months: { "2027-03": 9, "2027-02": 7 } },
      [5, 7, 9, 9],
    ],
    [
      "it may name the month of the year",
      { value: 5, months: { "2027-02": "calendar_month" } },
      [5, 2, 3, 4],
    ],
  ])("%s", (_, row, wanted) => expect(months(row)).toEqual(wanted));
});

describe("a scenario above its plan", () => {
  const grows: PlanRow = { value: 10, months: { "2027-03": "base + 5" } };
  test.each<[string, PlanRow, ScenarioRow, number[]]>([
    ["its value replaces value and overrides below, for all months", grows, { value: 2 }, [2, 2, 2, 2]],
    ["`base` in its value is what lies below in that month", grows, { value: "base * 2" }, [20, 20, 30, 30]],
    ["without a value what lies below shows through", grows, { months: { "2027-02": 1 } }, [10, 1, 1, 1]],
    [
      "`base` in its override is what lies below in that month, where it has no value",
      grows,
      { months: { "2027-02": "base + 1" } },
      [10, 11, 16, 16],
    ],
    [
      "`base` in its override is its own value, where it has one",
      grows,
      { value: "base * 2", months: { "2027-04": "base + 1" } },
      [20, 20, 30, 31],
    ],
    [
      "its value without `base` is the base of its overrides",
      grows,
      { value: 3, months: { "2027-02": "base + 1" } },
      [3, 4, 4, 4],
    ],
    [
      "a one-off override of it leaves the other months as they are below",
      { value: 10, carry: false, months: { "2027-03": 99 } },
      { months: { "2027-02": "base + 1" } },
      [10, 11, 99, 10],
    ],
    [
      "a one-off override of it in the same month builds on that below",
      { value: 10, carry: false, months: { "2027-03": 99 } },
      { months: { "2027-03": "base + 1" } },
      [10, 10, 100, 10],
    ],
  ])("%s", (_, row, scenario, wanted) => expect(months(row, scenario)).toEqual(wanted));

  test("changes with the template's value, too", () => {
    const plan = makePlan(
      {},
      {
        template: "reference",
        rows: { hunters: { value: "base + 1", months: { "2027-02": "base * 2" } } },
        scenarios: [{ name: "Half", rows: { hunters: { value: "base / 2" } } }],
      },
    );
    // The template has 2 hunters.
    expect(expectedRow(plan, "hunters")).toEqual([3, 6, 6, 6]);
    expect(expectedRow(plan, "hunters", "Half")).toEqual([1.5, 3, 3, 3]);
  });
});

describe("in every trial", () => {
  const rows = { inputs: { x: "uniform(0, 10)" } };
  const below = (t: number) => trialsOf(makePlan(rows), "x", t);

  test("an input has one draw for all months", () => expect(below(3)).toEqual(below(0)));

  test("[L1] `base` is that trial's draw below", () => {
    const plan = makePlan(rows, {
      scenarios: [{ name: "Other", rows: { x: { value: "base * 3", months: { "2027-03": "base - 1" } } } }],
    });
    const x = below(0);
    within(
      trialsOf(plan, "x", 0, { scenario: "Other" }),
      x.map((v) => v * 3),
      1e-12,
    );
    within(
      trialsOf(plan, "x", 3, { scenario: "Other" }),
      x.map((v) => v * 3 - 1),
      1e-12,
    );
  });

  test("each layer's result is limited to the range before the next builds on it", () => {
    const plan = makePlan(
      { inputs: { x: { value: "uniform(0, 10)", min: 2, max: 8 } } },
      { scenarios: [{ name: "Less", rows: { x: { value: "base - 3" } } }] },
    );
    const cut = below(0).map((v) => Math.min(8, Math.max(2, v)));
    within(trialsOf(plan, "x", 0), cut, 0);
    within(
      trialsOf(plan, "x", 0, { scenario: "Less" }),
      cut.map((v) => Math.max(2, v - 3)),
      1e-12,
    );
    expect(expectedRow(plan, "x", "Less")).toEqual([2, 2, 2, 2]);
  });

  test("[L2] the expected run uses the mean before the limit", () => {
    // normal(1, 10) limited to 0 and above has a mean of about 4.5; the expected run shows 1.
    const plan = makePlan({ inputs: { x: { value: "normal(1, 10)", min: 0 } } });
    expect(expectedRow(plan, "x")).toEqual([1, 1, 1, 1]);
    const values = trialsOf(plan, "x", 0);
    expect(Math.min(...values)).toBe(0);
  });
});

describe("inputs that apply to the start only", () => {
  function accounts(value: string, scenario?: string) {
    return makePlan(
      { formulas: { doubled: "addressable_accounts * 2" } },
      {
        rows: { addressable_accounts: { value } },
        ...(scenario === undefined
          ? {}
          : { scenarios: [{ name: "Other", rows: { addressable_accounts: { value: scenario } } }] }),
      },
    );
  }

  test("are computed in month 0 and kept", () => {
    expect(expectedRow(accounts("100 + 50 * month"), "addressable_accounts")).toEqual([100, 100, 100, 100]);
  });

  test.each([
    ["2.5", 3],
    ["2.4999", 2],
    ["99.6", 100],
  ])("of %s are %d people with chance on, and a fraction elsewhere", (value, whole) => {
    const plan = accounts(value);
    expect(new Set(trialsOf(plan, "addressable_accounts", 2))).toEqual(new Set([whole]));
    expect(new Set(trialsOf(plan, "doubled", 2))).toEqual(new Set([2 * whole]));
    expect(new Set(trialsOf(plan, "addressable_accounts", 2, { chance: false }))).toEqual(
      new Set([Number(value)]),
    );
    expect(runExpected(compilePlan(plan)).rows.get("addressable_accounts")![2]).toBe(Number(value));
  });

  test("[L3] are rounded after all layers, not between them", () => {
    // 2.4 · 1.5 = 3.6 is 4 people; 2 · 1.5 would be 3.
    const plan = accounts("2.4", "base * 1.5");
    expect(new Set(trialsOf(plan, "addressable_accounts", 0, { scenario: "Other" }))).toEqual(new Set([4]));
  });

  test("are rounded in each trial", () => {
    const plain = trialsOf(accounts("10 to 20"), "addressable_accounts", 0, { chance: false });
    const rounded = trialsOf(accounts("10 to 20"), "addressable_accounts", 3);
    expect(rounded).toEqual(plain.map((x) => Math.floor(x + 0.5)));
  });
});

describe("people in whole numbers", () => {
  test("a fraction is rounded up or down so that its mean is kept", () => {
    const plan = makePlan({ inputs: { x: 2.25 }, formulas: { people: "split(x, 1)" } });
    const values = trialsOf(plan, "people", 1, { trials: 10_000 });
    expect(new Set(values)).toEqual(new Set([2, 3]));
    // A share of 25 % of 10,000: one standard error is 43.3.
    within(values.filter((x) => x === 3).length, 2500, 5 * 43.3);
  });

  test.each([
    ["split(10, 0)", 0],
    ["split(10, -1)", 0],
    ["split(10, 1)", 10],
    ["split(10, 7)", 10],
    ["split(-3, 0.5)", 0],
    ["count(0)", 0],
    ["count(-2)", 0],
    ["split(1 / 0, 0.5)", NaN],
    ["split(0 / 0, 0)", NaN],
    ["split(5, 0 / 0)", NaN],
    ["split(-1 / 0, 0.5)", 0],
    ["count(1 / 0)", NaN],
    ["delay_each(1 / 0, 1, 0)", NaN],
    ["runoff(0 / 0, 1, 0)", NaN],
  ])("%s is %d in every mode", (formula, wanted) => {
    const plan = makePlan({ formulas: { x: formula } });
    const all = new Set([
      ...trialsOf(plan, "x", 1, { trials: 100 }),
      ...trialsOf(plan, "x", 1, { trials: 100, chance: false }),
      expectedRow(plan, "x")[1]!,
    ]);
    expect(all).toEqual(new Set([wanted]));
  });
});
