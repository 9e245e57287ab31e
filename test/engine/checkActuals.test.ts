import { describe, expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { makePlan } from "../support/makePlan.ts";

/** The faults of a plan of four months from January 2027, as "place: code" lines. */
function told(changes: Partial<Plan>): string[] {
  return checkPlan(
    makePlan({ inputs: { mood: { value: 1, max: 5 }, ours: -1 }, formulas: { loss: "-1" } }, changes),
  ).map(({ at, issue }) => `${at.join(".")}: ${issue.code}`);
}

function actual(row: string, value: number, month = "2027-01"): Partial<Plan> {
  return { actuals: { [row]: { [month]: value } } };
}

describe("an actual", () => {
  test.each([
    ["a share above 1", actual("answer_rate", 1.01), "actuals.answer_rate.2027-01: out-of-range"],
    ["an input below 0", actual("hunters", -1), "actuals.hunters.2027-01: out-of-range"],
    ["an input of one's own above its highest", actual("mood", 6), "actuals.mood.2027-01: out-of-range"],
    [
      "of a row that holds for the start",
      actual("customers_start", 9),
      "actuals.customers_start.2027-01: actual-of-start",
    ],
    [
      "of the accounts at the start",
      actual("addressable_accounts", 9),
      "actuals.addressable_accounts.2027-01: actual-of-start",
    ],
    [
      "below 0 of a computed row",
      actual("new_customers", -1),
      "actuals.new_customers.2027-01: actual-negative",
    ],
    [
      "in a history of more than 120 months",
      actual("dials", 1, "2016-12"),
      "actuals.dials.2016-12: actual-too-early",
    ],
    [
      "out of range after the plan's end",
      actual("answer_rate", 2, "2030-01"),
      "actuals.answer_rate.2030-01: out-of-range",
    ],
  ])("%s is a fault at its place", (_, changes, line) => {
    expect(told(changes)).toEqual([line]);
  });

  test.each([
    ["a share of what rounding makes of 1", actual("answer_rate", 1 + 9e-10)],
    ["what rounding makes of 0 in a computed row", actual("new_customers", -9e-10)],
    ["a contribution below 0", actual("contribution", -5e5)],
    ["a cumulative contribution below 0", actual("cumulative_contribution", -5e5)],
    ["below 0 of a computed row of one's own", actual("loss", -5)],
    ["below 0 of an input of one's own without a lowest value", actual("ours", -5)],
    ["120 months before the start", actual("dials", 1, "2017-01")],
    ["after the plan's end", actual("dials", 1, "2031-01")],
    ["a negative growth", actual("organic_growth", -0.5)],
  ])("%s is none", (_, changes) => {
    expect(told(changes)).toEqual([]);
  });
});

describe("the last closed month", () => {
  test("is not after the plan's end", () => {
    expect(told({ closed: "2027-05" })).toEqual(["closed: closed-outside"]);
  });

  test.each(["2027-04", "2027-01", "2026-12", "2010-01"])("may be %s", (closed) => {
    expect(told({ closed })).toEqual([]);
  });
});

describe("an estimate of an input", () => {
  test.each([
    ["25% to 15%", "estimates.answer_rate.1.value: interval-order"],
    ["base * 2", "estimates.answer_rate.1.value: unknown-name"],
    ["prev(dials)", "estimates.answer_rate.1.value: function-in-input"],
    [1.2, "estimates.answer_rate.1.value: out-of-range"],
  ])("is checked as a value of it: %j", (value, line) => {
    const estimates = { answer_rate: [{ value: "15% to 25%" }, { who: "B", value }] };
    expect(told({ estimates })).toEqual([line]);
  });
});
