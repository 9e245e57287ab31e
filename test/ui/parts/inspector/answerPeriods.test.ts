import { describe, expect, test } from "vitest";
import { makeFormat } from "../../../../src/i18n/format.ts";
import type { Goal, Plan } from "../../../../src/model/plan.ts";
import type { SheetRow } from "../../../../src/model/sheet.ts";
import {
  answerPeriods,
  expectedIn,
  goalOf,
  periodName,
} from "../../../../src/ui/parts/inspector/answerPeriods.ts";
import { makePlan } from "../../../support/makePlan.ts";

/** March 2027 to June 2028, with fiscal years from July. */
const PLAN: Plan = { ...makePlan(), start: "2027-03", months: 16, year_starts: 7 };
const row = (id: string, total: SheetRow["total"]) => ({ id, total }) as SheetRow;
const FLOW = row("new_customers", "flow");
const STOCK = row("customers", "stock");

const at = (month: number, kind: "month" | "quarter" | "year") =>
  answerPeriods(PLAN, month).find((one) => one.kind === kind)!;

describe("a month that the answer speaks of", () => {
  test("stands with the quarter and the fiscal year that it falls in, each cut off by the plan's ends", () => {
    expect(answerPeriods(PLAN, 0)).toEqual([
      { kind: "month", period: { from: 0, to: 0 }, index: 0 },
      { kind: "quarter", period: { from: 0, to: 0 }, index: 16 },
      { kind: "year", period: { from: 0, to: 3 }, index: 16 + 6 },
    ]);
    expect(answerPeriods(PLAN, 4)).toEqual([
      { kind: "month", period: { from: 4, to: 4 }, index: 4 },
      { kind: "quarter", period: { from: 4, to: 6 }, index: 18 },
      { kind: "year", period: { from: 4, to: 15 }, index: 23 },
    ]);
  });

  test("and its spans are called by their names", () => {
    const names = (language: "en" | "sv") =>
      answerPeriods(PLAN, 4).map((one) =>
        periodName(one, PLAN, makeFormat(language, "SEK")).replaceAll("\u00a0", " "),
      );
    expect(names("en")).toEqual(["July 2027", "Q1 2027/28", "2027/28"]);
    expect(names("sv")[0]).toBe("juli 2027");
  });
});

describe("the goal that a value decides", () => {
  const due = (goal: Partial<Goal>): Goal => ({
    row: "new_customers",
    at_least: 1,
    by: "2027-06-30",
    ...goal,
  });
  const found = (goal: Goal, of: SheetRow, period: ReturnType<typeof at>) =>
    goalOf(of, period, { ...PLAN, goals: [{ row: "cac", at_most: 1, by: "2027-06-30" }, goal] })?.index;

  test("is about the same row and ends with the same month", () => {
    expect(found(due({ row: "customers" }), STOCK, at(3, "month"))).toBe(1);
    expect(found(due({ row: "customers" }), STOCK, at(2, "month"))).toBeUndefined();
    expect(found(due({ row: "mrr" }), STOCK, at(3, "month"))).toBeUndefined();
  });

  test("counts the same months, where it is about what adds up", () => {
    // The plan begins within the fiscal year that ends in June.
    expect(found(due({}), FLOW, at(3, "year"))).toBe(1);
    expect(found(due({}), FLOW, at(3, "month"))).toBeUndefined();
    expect(found(due({ from: "2027-06" }), FLOW, at(3, "month"))).toBe(1);
    expect(found(due({ from: "2027-04" }), FLOW, at(3, "year"))).toBeUndefined();
  });
});

test("over a span what flows adds up, and of all else the last month counts", () => {
  const values = Float64Array.from({ length: 16 }, (_, t) => t + 1);
  expect(expectedIn(values, FLOW, at(4, "quarter"))).toBe(5 + 6 + 7);
  expect(expectedIn(values, STOCK, at(4, "quarter"))).toBe(7);
  expect(expectedIn(values, FLOW, at(4, "month"))).toBe(5);
  expect(expectedIn(undefined, FLOW, at(4, "month"))).toBeNaN();
  expect(expectedIn([1, 2], FLOW, at(4, "month"))).toBeNaN();
});
