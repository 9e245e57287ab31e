import { describe, expect, test } from "vitest";
import type { Plan } from "../../../src/model/plan.ts";
import { runExpected } from "../../../src/engine/runExpected.ts";
import { makePlan, seriesInput } from "../../support/makePlan.ts";
import type { RowText } from "../../support/makePlan.ts";
import { compiledPlan, expectedRow, monthOfTrials, trialColumns } from "../../support/runPlan.ts";

type Inputs = { readonly [id: string]: RowText };

/** A plan of four months from January 2027 with these actuals by row, from January on (null: none). */
function planThatGot(
  came: { readonly [id: string]: readonly (number | null)[] },
  inputs: Inputs,
  formulas: { readonly [id: string]: string },
  changes: Partial<Plan> = {},
): Plan {
  const actuals = Object.fromEntries(
    Object.entries(came).map(([id, values]) => [
      id,
      Object.fromEntries(
        values.flatMap((value, t) => (value === null ? [] : [[`2027-0${t + 1}`, value]])),
      ) as { [month: string]: number },
    ]),
  );
  return makePlan({ inputs, formulas }, { actuals, ...changes });
}

describe("in a closed month", () => {
  test("[A1] a computed row is its actual, and what is computed from it follows", () => {
    const plan = planThatGot({ y: [7] }, { x: 2 }, { y: "x * 10", z: "y + 1" });
    expect(expectedRow(plan, "y")).toEqual([7, 20, 20, 20]);
    expect(expectedRow(plan, "z")).toEqual([8, 21, 21, 21]);
  });

  test("last month's value is the actual", () => {
    const plan = planThatGot({ pool: [50, 40] }, { start: 100 }, { pool: "prev(pool, start) + 1" });
    expect(expectedRow(plan, "pool")).toEqual([50, 40, 41, 42]);
  });

  test("sums over months include the actuals, in a row whose own value is an actual as well", () => {
    const formulas = { x: "10", all: "cumulative(x)", two: "trailing(x, 2)" };
    const plan = planThatGot({ x: [1, 2], all: [100, 200], two: [null, 300] }, {}, formulas);
    expect(expectedRow(plan, "all")).toEqual([100, 200, 13, 23]);
    expect(expectedRow(plan, "two")).toEqual([1, 300, 12, 20]);
  });

  test("what entered a delay comes out later, whatever the actuals of the delayed row", () => {
    const formulas = { y: "delay(x, 1, 0) * 1" };
    const plan = planThatGot({ x: [5], y: [99] }, { x: seriesInput([8, 3, 0, 0]) }, formulas);
    expect(expectedRow(plan, "y")).toEqual([99, 5, 3, 0]);
  });

  test("an input is its actual in that month only, and `base` is never an actual", () => {
    const x = { value: 3, months: { "2027-02": "base + 1", "2027-04": "base * 2" } };
    const plan = planThatGot({ x: [10, 20] }, { x }, { y: "x" });
    expect(expectedRow(plan, "y")).toEqual([10, 20, 4, 6]);
  });

  test("an uncertain input is its actual, in the expected run and in every trial", () => {
    const plan = planThatGot({ x: [9] }, { x: "2 to 4" }, { y: "x" });
    expect(expectedRow(plan, "y")[0]).toBe(9);
    expect(expectedRow(plan, "y")[1]).toBe(expectedRow(planThatGot({}, { x: "2 to 4" }, { y: "x" }), "y")[1]);
    const columns = trialColumns(plan, { rows: ["y"], trials: 8 });
    expect([...monthOfTrials(columns, "y", 0)]).toEqual(Array(8).fill(9));
    expect(new Set(monthOfTrials(columns, "y", 1)).size).toBe(8);
  });

  test("actuals are the same in every scenario, and a scenario's change applies from then on", () => {
    const changes = { scenarios: [{ name: "More", rows: { x: { value: "base + 5" } } }] };
    const plan = planThatGot({ x: [10, 20] }, { x: 3 }, { y: "x" }, changes);
    expect(expectedRow(plan, "y")).toEqual([10, 20, 3, 3]);
    expect(expectedRow(plan, "y", "More")).toEqual([10, 20, 8, 8]);
  });

  test("those on board in the first month were so before the start, in a scenario too", () => {
    const changes = { scenarios: [{ name: "More", rows: { team: { value: "base + 4" } } }] };
    const plan = planThatGot(
      { team: [5] },
      { team: 2 },
      { new: "hired(team)", able: "ramped(team, 2)" },
      changes,
    );
    expect(expectedRow(plan, "new")).toEqual([0, 0, 0, 0]);
    expect(expectedRow(plan, "able")).toEqual([5, 2, 2, 2]);
    expect(expectedRow(plan, "new", "More")).toEqual([0, 1, 0, 0]);
    expect(expectedRow(plan, "able", "More")).toEqual([5, 5.25, 5.75, 6]);
  });

  test("a goal counts actuals", () => {
    const goals = [{ name: "Thirty", row: "y", at_least: 30, by: "2027-04" }];
    const formulas = { y: "x" };
    const own = { rows: { y: { kind: "computed", formula: "x", total: "flow" } as const }, goals };
    const met = (came: number): boolean =>
      runExpected(compiledPlan(planThatGot({ y: [came] }, { x: 5 }, formulas, own))).goalsMet[0]!;
    expect([met(14.9), met(15)]).toEqual([false, true]);
  });

  test("a row with a number in place of its formula and an actual in every month needs no draws", () => {
    const plan = planThatGot({ y: [4, 3, 2, 1] }, { x: 2 }, { y: "count(x)", z: "cumulative(y)" });
    const columns = trialColumns(plan, { rows: ["y", "z"], trials: 3 });
    expect([0, 1, 2, 3].map((t) => [...monthOfTrials(columns, "z", t)])).toEqual([
      [4, 4, 4],
      [7, 7, 7],
      [9, 9, 9],
      [10, 10, 10],
    ]);
  });
});

describe("an actual", () => {
  const inputs = { x: 3 };
  const formulas = { y: "x", all: "cumulative(y)" };

  test("is kept but not used after the closed month", () => {
    const plan = planThatGot({ y: [1, 2, 100] }, inputs, formulas, { closed: "2027-02" });
    expect(expectedRow(plan, "y")).toEqual([1, 2, 3, 3]);
  });

  test("closes the last month that has any, unless the plan states the closed month", () => {
    const plan = planThatGot({ y: [1], all: [null, null, 50] }, inputs, formulas);
    expect(expectedRow(plan, "y")).toEqual([1, 3, 3, 3]);
    expect(expectedRow(plan, "all")).toEqual([1, 4, 50, 10]);
  });

  test("after the plan's end is not used until the plan is made longer", () => {
    const changes = { actuals: { y: { "2027-01": 1, "2027-06": 9 } } };
    const plan = makePlan({ inputs, formulas }, changes);
    expect(expectedRow(plan, "y")).toEqual([1, 3, 3, 3]);
    expect(expectedRow({ ...plan, months: 6 }, "y")).toEqual([1, 3, 3, 3, 3, 9]);
  });

  test("[A2] before the start is history and not part of a run", () => {
    const before = { "2026-11": 70, "2026-12": 80 };
    const own = { y: "prev(y, 1) + x", all: "cumulative(y)", new: "hired(x)" };
    const plan = makePlan({ inputs, formulas: own }, { actuals: { y: before, x: before } });
    const without = makePlan({ inputs, formulas: own });
    for (const id of ["y", "all", "new"]) expect(expectedRow(plan, id)).toEqual(expectedRow(without, id));
  });

  test("does not change an input's next months", () => {
    const plan = planThatGot({ x: [50] }, { x: "10 + month" }, { y: "x" });
    expect(expectedRow(plan, "y")).toEqual([50, 11, 12, 13]);
  });
});
