import { describe, expect, test } from "vitest";
import { bridge } from "../../src/analysis/bridge.ts";
import type { Bridge } from "../../src/analysis/bridge.ts";
import { goalMoves } from "../../src/analysis/goalMoves.ts";
import type { GoalMove } from "../../src/analysis/goalMoves.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { asMade } from "../../src/model/closedMonth.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { makePlan } from "../support/makePlan.ts";
import { within } from "../support/within.ts";
import { finish } from "./support.ts";

const funnel = {
  inputs: { leads: 100, rate: { value: "50%", unit: "share" } },
  formulas: { calls: "count(leads)", won: "split(calls, rate)", all: "prev(all, 0) + won" },
};
const flows = { won: { kind: "computed", formula: "split(calls, rate)", total: "flow" } } as const;

function bridged(actuals: Plan["actuals"], row = "won", rest: Partial<Plan> = {}): Bridge {
  return finish(bridge(makePlan(funnel, { rows: flows, actuals, ...rest }), row))!;
}

describe("the bridge from the plan to the actuals", () => {
  test("has a part for each row whose actuals differ, in the order of computation, and one for the rest", () => {
    const found = bridged({
      calls: { "2027-01": 80, "2027-02": 100 },
      rate: { "2027-01": 0.4 },
      won: { "2027-01": 30, "2027-02": 50 },
    });
    expect(found).toMatchObject({ row: "won", from: 0, to: 1, plan: 100, actual: 80, difference: -20 });
    // The rate first: 100 calls at 40 %; then 80 calls at 40 %; then the rest: 30 instead of 32.
    expect(found.parts.map(({ row }) => row)).toEqual(["rate", "calls", "won"]);
    within(
      found.parts.map(({ part }) => part),
      [-10, -8, -2],
      1e-12,
    );
  });

  test("compares a stock by its value in the last closed month", () => {
    const found = bridged({ calls: { "2027-01": 80, "2027-02": 120 } }, "all");
    expect(found).toMatchObject({ plan: 100, actual: 100, difference: 0 });
    const first = bridged({ calls: { "2027-01": 80, "2027-02": 120 } }, "all", { closed: "2027-01" });
    expect(first.parts).toEqual([{ row: "calls", part: -10 }]);
  });

  test("joins parts below 3 % of the largest", () => {
    const found = bridged({ rate: { "2027-01": 0.4 }, calls: { "2027-01": 99.5 }, won: { "2027-01": 39.9 } });
    expect(found.parts.map(({ row }) => row)).toEqual(["rate", undefined]);
    within(found.parts[1]!.part, -0.1, 1e-12);
  });

  test("leaves out rows that are computed from the explained row and so do not move it", () => {
    const found = bridged({ won: { "2027-01": 30 }, all: { "2027-01": 31 } });
    expect(found.parts).toEqual([{ row: "won", part: -20 }]);
  });

  test("adds up to the difference to the last digit in a whole plan", () => {
    const plan: Plan = {
      ...newPlan("reference", { language: "en", start: "2027-01" }),
      months: 6,
      actuals: {
        hunters: { "2027-01": 1, "2027-02": 1 },
        dials: { "2027-01": 2100.7, "2027-02": 1987, "2027-03": 3333 },
        conversations: { "2027-01": 505, "2027-02": 481 },
        sessions: {},
        outbound_opportunities: { "2027-01": 7, "2027-03": 3 },
        open_opportunities: { "2027-02": 71 },
        new_customers: { "2027-01": 2, "2027-03": 4 },
      },
    };
    const { sessions: _, ...actuals } = plan.actuals;
    const found = finish(bridge({ ...plan, actuals }, "new_customers"))!;
    expect(found.parts.reduce((sum, { part }) => sum + part, 0)).toBe(found.difference);
    const total = (of: Plan): number =>
      runExpected(compilePlan(of))
        .rows.get("new_customers")!
        .subarray(0, 3)
        .reduce((sum, x) => sum + x, 0);
    expect(found.plan).toBe(total(asMade({ ...plan, actuals })));
    expect(found.actual).toBe(total({ ...plan, actuals }));
    expect(found.parts.length).toBeGreaterThan(2);
  });

  test("is undefined while no month of the plan is closed, and has no part where all actuals are as planned", () => {
    expect(finish(bridge(makePlan(funnel, { rows: flows }), "won"))).toBeUndefined();
    const before = makePlan(funnel, { rows: flows, actuals: { won: { "2026-12": 4 } } });
    expect(finish(bridge(before, "won"))).toBeUndefined();
    expect(bridged({ calls: { "2027-01": 100 } })).toMatchObject({ difference: 0, parts: [] });
  });
});

describe("what moved a goal", () => {
  const goals = [{ row: "won", at_least: 150, by: "2027-04-30" }];
  const moves = (actuals: Plan["actuals"]): GoalMove[] =>
    finish(goalMoves(makePlan(funnel, { rows: flows, actuals, goals }), 0));

  test("is listed by month and by row, and adds up from the plan's value to the goal's value now", () => {
    const found = moves({
      calls: { "2027-01": 80, "2027-02": 120 },
      won: { "2027-01": 50, "2027-03": 40 },
    });
    expect(found).toEqual([
      // 80 calls give 10 fewer, but 50 were won.
      {
        asOf: "2027-01",
        before: 200,
        after: 200,
        parts: [
          { row: "calls", part: -10 },
          { row: "won", part: 10 },
        ],
      },
      { asOf: "2027-02", before: 200, after: 210, parts: [{ row: "calls", part: 10 }] },
      { asOf: "2027-03", before: 210, after: 200, parts: [{ row: "won", part: -10 }] },
    ]);
  });

  test("has no part in a month without actuals, and is empty before any month is closed", () => {
    expect(moves({ won: { "2027-02": 50 } })[0]).toEqual({
      asOf: "2027-01",
      before: 200,
      after: 200,
      parts: [],
    });
    expect(moves({})).toEqual([]);
  });
});
