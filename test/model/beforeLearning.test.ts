import { describe, expect, test } from "vitest";
import { bridge } from "../../src/analysis/bridge.ts";
import { goalHistory } from "../../src/analysis/goalHistory.ts";
import { goalMoves } from "../../src/analysis/goalMoves.ts";
import { applyCommand } from "../../src/editing/apply.ts";
import { takeLearnt } from "../../src/entries/takeLearnt.ts";
import { BEFORE_LEARNING, beforeLearning } from "../../src/model/beforeLearning.ts";
import { asMade } from "../../src/model/closedMonth.ts";
import type { Plan } from "../../src/model/plan.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import { cameAgainstPlan } from "../../src/report/cameAgainstPlan.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { finish, trials } from "../analysis/support.ts";
import { makePlan } from "../support/makePlan.ts";

const rate = { value: "40% to 60%", unit: "share", min: 0, max: 1 } as const;
const calls = { value: 100 } as const;

function planOf(carry: boolean, rest: Partial<Plan> = {}): Plan {
  return makePlan(
    { inputs: { calls, rate: { ...rate, carry } } },
    {
      rows: {
        won: { kind: "computed", formula: "split(calls, rate)", total: "flow" },
        all: { kind: "computed", formula: "prev(all, 0) + won", total: "stock" },
      },
      months: 6,
      goals: [{ row: "all", at_least: 290, by: "2027-06-30" }],
      actuals: { won: { "2027-01": 45 } },
      ...rest,
    },
  );
}

function take(plan: Plan, entry: string): Plan {
  return applyCommand(plan, takeLearnt(plan, inputRowOf(plan, undefined, "rate")!, entry, "learnt")!);
}

const close = (plan: Plan, won: { readonly [month: string]: number }): Plan => ({
  ...plan,
  actuals: { won },
});
const two = { "2027-01": 45, "2027-02": 40 };

describe.each([true, false])("a plan that has learnt (carried: %s)", (carry) => {
  const before = planOf(carry);
  const taught = take(before, "5% to 10%");

  test("is as it was made without what it has learnt, also after it was saved and read", () => {
    expect(asMade(taught).rows["rate"]!.months ?? {}).toEqual({});
    expect(asMade(close(taught, two)).rows).toBe(asMade(taught).rows);
    const again = take(close(taught, two), "2% to 3%");
    const read = decodePlan(encodePlan(again));
    if (!read.ok) throw new Error("the plan can't be read");
    expect(asMade(read.value).rows["rate"]!.months ?? {}).toEqual({});
  });

  test("has each month's entry from before learning, and entries that were typed since", () => {
    const typed = planOf(carry, {});
    const said = {
      ...typed,
      rows: { ...typed.rows, rate: { ...typed.rows["rate"]!, months: { "2027-02": "0.3" } } },
    };
    expect(beforeLearning(take(said, "5% to 10%")).rows["rate"]!.months).toEqual({ "2027-02": "0.3" });
    const cell = { scenario: undefined, row: "rate", month: "2027-02" } as const;
    const after = applyCommand(taught, { kind: "set-entry", cell, entry: 0.5 });
    expect(beforeLearning(after).rows["rate"]!.months).toEqual({ "2027-02": 0.5 });
  });

  test("is followed up as if it had learnt nothing: its value, its range, its probability and the reasons for a deviation", () => {
    const asked = { scenario: undefined, rows: ["won"], trials: 200, seed: 1, chance: true };
    const came = (plan: Plan) => {
      const { rows, goals } = finish(cameAgainstPlan(close(plan, two), asked))!;
      return { rows, goals };
    };
    expect(came(taught)).toEqual(came(before));
    const why = (plan: Plan) => finish(bridge(close(plan, two), "all"));
    expect(why(taught)).toEqual(why(before));
  });

  test("keeps its goal's history from before learning, and what changed it", () => {
    const points = (plan: Plan) => finish(goalHistory(close(plan, two), trials(200)));
    const later = take(close(before, two), "5% to 10%");
    // The last month's is the plan's own; all others are unchanged.
    expect(points(later)[0]).toEqual(points(before)[0]);
    expect(points(later)[1]!.probability).toBeLessThan(points(before)[1]!.probability);
    const moves = (plan: Plan) => finish(goalMoves(close(plan, two), 0));
    expect(moves(later)).toEqual(moves(before));
    expect(moves(taught)[0]).toEqual(moves(before)[0]);
    expect(moves(taught)[1]!.before).toBeLessThan(moves(taught)[0]!.after);
  });
});

test("anything unreadable in a file counts as nothing learnt", () => {
  const { rows, ...rest } = planOf(true);
  for (const odd of [1, null, [], { "2027-02": 1 }, { "2027-02": { learnt: {}, closed: "2027-01" } }]) {
    const plan = { ...rest, rows: { ...rows, rate: { ...rows["rate"]!, [BEFORE_LEARNING]: odd } } };
    expect(beforeLearning(plan)).toBe(plan);
  }
});
