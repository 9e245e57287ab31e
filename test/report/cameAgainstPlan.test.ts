import { expect, test } from "vitest";
import { asMade } from "../../src/model/closedMonth.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import type { Plan } from "../../src/model/plan.ts";
import { cameAgainstPlan } from "../../src/report/cameAgainstPlan.ts";
import { comparedRows, followedMonths, followedRows, HEADLINE_ROWS } from "../../src/report/followedRows.ts";
import { rowsBeyond } from "../../src/report/rowsBeyond.ts";
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

test("actuals of the last closed month and of the year so far are compared with the plan as it was made", () => {
  const found = came(plan({ "2027-01": 3, "2027-02": 9 }))!;
  expect(found).toMatchObject({ from: { month: 1, quarter: 0, year: 0 }, to: 1 });
  const { month, quarter, year } = found.rows[0]!;
  expect(month).toMatchObject({ plan: 3, actual: 9, outside: "above" });
  expect(month.low).toBeGreaterThan(2);
  expect(month.high).toBeLessThan(4);
  expect(quarter).toEqual(year);
  expect(year).toMatchObject({ plan: 6, actual: 12, outside: "above" });
  expect(came(plan({ "2027-01": 3, "2027-02": 3 }))!.rows[0]!.month.outside).toBeUndefined();
  expect(came(plan({ "2027-01": 3, "2027-02": 1 }))!.rows[0]!.month.outside).toBe("below");
});

test("a sum without the actual of one month is undefined, and a new fiscal year starts a new sum", () => {
  const gap = came(plan({ "2027-01": 3, "2027-03": 3 }))!.rows[0]!;
  expect([gap.month.actual, gap.year.actual]).toEqual([3, undefined]);
  expect(came(plan({ "2027-01": 3 }, { closed: "2028-02" }))).toMatchObject({ from: { year: 12 }, to: 13 });
});

test("a new quarter within the year starts a new sum", () => {
  const months = { "2027-01": 3, "2027-02": 3, "2027-03": 3, "2027-04": 2, "2027-05": 1 };
  const found = came(plan({ ...months }))!;
  expect(found.from).toEqual({ month: 4, quarter: 3, year: 0 });
  const { month, quarter, year } = found.rows[0]!;
  expect([month.actual, quarter.actual, year.actual]).toEqual([1, 3, 12]);
  expect([month.plan, quarter.plan, year.plan]).toEqual([3, 6, 15]);
});

test("a row that has no actual and is no flow is worked out where other actuals change it", () => {
  const rows = {
    rate: { kind: "input", value: "uniform(2, 4)" },
    sold: { kind: "computed", formula: "rate", total: "flow" },
    twice: { kind: "computed", formula: "2 * sold", total: "flow" },
    stock: { kind: "computed", formula: "prev(stock, 10) + sold", total: "stock" },
    other: { kind: "computed", formula: "rate * 5", total: "ratio" },
  } as const;
  const of = plan({ "2027-01": 3, "2027-02": 9 }, { rows });
  const asked = { ...RUN, rows: ["stock", "twice", "other"] };
  const found = finish(cameAgainstPlan(of, asked))!.rows.map(({ year }) => [year.actual, year.workedOut]);
  expect(found).toEqual([
    [22, true],
    [undefined, false],
    [undefined, false],
  ]);
});

test("a figure that the plan is certain of has no range to be outside of", () => {
  const rows = { calls: { kind: "input", value: 20, total: "flow" } } as const;
  const of = plan({}, { rows, actuals: { calls: { "2027-01": 23 } } });
  const { month } = finish(cameAgainstPlan(of, { ...RUN, rows: ["calls"] }))!.rows[0]!;
  expect(month).toMatchObject({ plan: 20, actual: 23, low: 20, high: 20, certain: true });
  expect(month.outside).toBeUndefined();
});

test("each goal comes with its probability in the plan as it was made", () => {
  const goals = [
    { row: "sold", at_least: 3, from: "2027-01", by: "2027-01" },
    { row: "sold", at_least: 1, by: "2027-01" },
  ];
  const [half, sure] = came(plan({ "2027-01": 9 }, { goals }))!.goals;
  // Four standard errors of 200 trials at one half.
  expect(Math.abs(half!.probability - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 200));
  expect(sure!.probability).toBe(1);
});

test("the probability when the plan was made is from all trials, however many the ranges are from", () => {
  const goals = [{ row: "sold", at_least: 35, by: "2027-12" }];
  const of = plan({ "2027-01": 3 }, { goals });
  const asked = { ...RUN, rows: ["sold"] };
  const few = finish(cameAgainstPlan(of, { ...asked, compared: 50 }))!;
  const all = finish(cameAgainstPlan(of, asked))!;
  expect(few.goals).toEqual(all.goals);
  expect(few.rows[0]!.month.low).not.toBe(all.rows[0]!.month.low);
});

test("rows outside their ranges come furthest off first, and only those on the given side", () => {
  const row = (
    id: string,
    plan: number,
    actual: number | undefined,
    outside: "below" | "above" | undefined,
  ) => {
    const held = { plan, low: 0, high: 0, actual, workedOut: false, outside, certain: false };
    return { row: id, month: held, quarter: held, year: held };
  };
  const rows = [
    row("a", 10, 6, "below"),
    row("b", 26, 10, "below"),
    row("c", 10, 20, "above"),
    row("d", 10, 0, "below"),
    row("e", 10, 9, undefined),
  ];
  const found = { from: { month: 5, quarter: 3, year: 0 }, to: 5, rows, goals: [] };
  const told = (sign: number) => rowsBeyond(found, sign, (id) => id !== "d").map(({ row: id }) => id);
  expect(told(-1)).toEqual(["b", "a"]);
  expect(told(1)).toEqual(["c"]);
  const second = { ...found, from: { ...found.from, year: 12 } };
  expect(rowsBeyond(second, 1, () => true)[0]!.since).toBe(12);
});

test("without a closed month of the plan there is nothing to compare", () => {
  expect(came(plan({}))).toBeUndefined();
  expect(came(plan({ "2026-12": 3 }))).toBeUndefined();
});

test("the headline rows are followed first, then all rows that have actuals or were added", () => {
  const of = plan({ "2027-01": 3 });
  expect(followedRows(of, sheetOf(of))).toEqual([...HEADLINE_ROWS, "sold"]);
  expect(comparedRows(of, sheetOf(of))).toEqual([...HEADLINE_ROWS, "sold", "cac", "ltv", "ltv_to_cac"]);
  expect(followedRows(asMade(of), sheetOf(of), ["rate"])).toEqual([...HEADLINE_ROWS, "rate"]);
});

test("months are shown up to two after the last closed one, or to the present, within the plan", () => {
  const last = (of: Plan, today: string) => followedMonths(of, today).at(-1);
  expect(last(plan({}), "2026-11")).toBe("2027-03");
  expect(last(plan({ "2027-04": 1 }), "2026-11")).toBe("2027-06");
  expect(last(plan({ "2027-04": 1 }), "2027-08")).toBe("2027-08");
  expect(last(plan({ "2027-04": 1 }), "2031-08")).toBe("2028-02");
});
