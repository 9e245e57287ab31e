import { expect, test } from "vitest";
import { asMade } from "../../src/model/closedMonth.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import type { Plan } from "../../src/model/plan.ts";
import { cameAgainstPlan } from "../../src/report/cameAgainstPlan.ts";
import { followedMonths, followedRows, HEADLINE_ROWS } from "../../src/report/followedRows.ts";
import { finish } from "../analysis/support.ts";
import { makePlan } from "../support/makePlan.ts";

const RUN = { scenario: undefined, trials: 200, seed: 1, chance: false };

function plan(sold: { readonly [month: string]: number }, rest: Partial<Plan> = {}): Plan {
  const rows = {
    rate: { kind: "input", value: "uniform(2, 4)" },
    sold: { kind: "computed", formula: "rate", total: "flow" },
  } as const;
  return makePlan({}, { rows, months: 14, actuals: { sold }, ...rest });
}

function came(of: Plan) {
  return finish(cameAgainstPlan(of, { ...RUN, rows: ["sold"] }));
}

test("what came in the last closed month and in the year so far is held against the plan as it was made", () => {
  const found = came(plan({ "2027-01": 3, "2027-02": 9 }))!;
  expect(found).toMatchObject({ from: 0, to: 1 });
  const { month, toDate } = found.rows[0]!;
  expect(month).toMatchObject({ plan: 3, actual: 9, outside: "above" });
  expect(month.low).toBeGreaterThan(2);
  expect(month.high).toBeLessThan(4);
  expect(toDate).toMatchObject({ plan: 6, actual: 12, outside: "above" });
  expect(came(plan({ "2027-01": 3, "2027-02": 3 }))!.rows[0]!.month.outside).toBeUndefined();
  expect(came(plan({ "2027-01": 3, "2027-02": 1 }))!.rows[0]!.month.outside).toBe("below");
});

test("a sum of which a month has no figure is none, and a new fiscal year begins anew", () => {
  const gap = came(plan({ "2027-01": 3, "2027-03": 3 }))!.rows[0]!;
  expect([gap.month.actual, gap.toDate!.actual]).toEqual([3, undefined]);
  expect(came(plan({ "2027-01": 3 }, { closed: "2028-02" }))).toMatchObject({ from: 12, to: 13 });
});

test("without a closed month of the plan there is nothing to compare", () => {
  expect(came(plan({}))).toBeUndefined();
  expect(came(plan({ "2026-12": 3 }))).toBeUndefined();
});

test("the headline rows are followed, and behind them whatever has figures or was added", () => {
  const of = plan({ "2027-01": 3 });
  expect(followedRows(of, sheetOf(of))).toEqual([...HEADLINE_ROWS, "sold"]);
  expect(followedRows(asMade(of), sheetOf(of), ["rate"])).toEqual([...HEADLINE_ROWS, "rate"]);
});

test("months are shown up to two behind the closed ones, or to the present, within the plan", () => {
  const last = (of: Plan, today: string) => followedMonths(of, today).at(-1);
  expect(last(plan({}), "2026-11")).toBe("2027-03");
  expect(last(plan({ "2027-04": 1 }), "2026-11")).toBe("2027-06");
  expect(last(plan({ "2027-04": 1 }), "2027-08")).toBe("2027-08");
  expect(last(plan({ "2027-04": 1 }), "2031-08")).toBe("2028-02");
});
