import { describe, expect, test } from "vitest";
import {
  actualInForce,
  asMade,
  asOf,
  closedEarly,
  closedMonth,
  firstOpenMonth,
  withActualsOf,
} from "../../src/model/closedMonth.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";

const PLAN: Plan = { ...newPlan("reference", { language: "en", start: "2027-01" }), months: 6 };

/** A plan from January to June 2027 whose customers have actuals in these months. */
function knownIn(months: readonly string[], changes: Partial<Plan> = {}): Plan {
  const customers = Object.fromEntries(months.map((month) => [month, 100]));
  return { ...PLAN, actuals: months.length === 0 ? {} : { customers }, ...changes };
}

describe("the last closed month", () => {
  test.each([
    ["none where nothing is known", knownIn([]), undefined, 0],
    ["the last that anything is known of", knownIn(["2027-01", "2027-03"]), "2027-03", 3],
    ["none after the plan's end", knownIn(["2027-02", "2027-07", "2028-01"]), "2027-02", 2],
    ["before the start where only history is known", knownIn(["2026-05"]), "2026-05", 0],
    ["the plan's last, and not the one after it", knownIn(["2027-06", "2027-07"]), "2027-06", 6],
    ["what the plan says", knownIn(["2027-04"], { closed: "2027-02" }), "2027-02", 2],
    ["what the plan says, where nothing is known", knownIn([], { closed: "2027-06" }), "2027-06", 6],
  ])("is %s", (_, plan, closed, open) => {
    expect(closedMonth(plan)).toBe(closed);
    expect(firstOpenMonth(plan)).toBe(open);
  });
});

test("an actual replaces the plan's value in a closed month only", () => {
  const plan = knownIn(["2026-12", "2027-02", "2027-03"], { closed: "2027-02" });
  const found = ["2026-12", "2027-01", "2027-02", "2027-03"].map((month) =>
    actualInForce(plan, "customers", month),
  );
  expect(found).toEqual([100, undefined, 100, undefined]);
  expect(actualInForce(plan, "toString", "2027-02")).toBeUndefined();
});

test("a plan as it was made has no actuals", () => {
  const plan = knownIn(["2027-02"], { closed: "2027-03" });
  expect(asMade(plan)).toEqual(PLAN);
  expect(asMade(PLAN)).toBe(PLAN);
  // A closed month alone, or actuals alone, are removed too.
  expect(asMade(knownIn([], { closed: "2027-03" }))).toEqual(PLAN);
  expect(asMade(knownIn(["2027-02"]))).toEqual(PLAN);
});

test("a plan as of a month is closed then, and one with some rows' actuals is closed as before", () => {
  const plan = {
    ...knownIn(["2027-02", "2027-04"]),
    actuals: { customers: { "2027-02": 1 }, mrr: { "2027-04": 2 } },
  };
  expect(closedMonth(asOf(plan, "2027-01"))).toBe("2027-01");
  const some = withActualsOf(plan, new Set(["customers"]));
  expect(some.actuals).toEqual({ customers: { "2027-02": 1 } });
  expect(closedMonth(some)).toBe("2027-04");
});

test("a month that its first actual closes early is reported until it has ended", () => {
  const typed = knownIn(["2027-01", "2027-02"]);
  expect(closedEarly(typed, "2027-02-28")).toBe("2027-02");
  expect(closedEarly(typed, "2027-03-01")).toBeUndefined();
  expect(closedEarly({ ...typed, closed: "2027-01" }, "2027-02-28")).toBeUndefined();
  expect(closedEarly(knownIn([]), "2026-01-01")).toBeUndefined();
});
