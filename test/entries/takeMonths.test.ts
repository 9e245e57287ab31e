import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { guessMonthUse, takeMonths } from "../../src/entries/takeMonths.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { sheetOf } from "../../src/model/sheet.ts";

const PLAN = newPlan("reference", { language: "en", start: "2027-01", name: "Test" });
const { byId } = sheetOf(PLAN);
const LINES = [
  { row: "new_customers", values: { "2026-12": 2, "2027-01": 3, "2027-02": 4 } },
  { row: "hunters", values: { "2027-01": 2, "2027-02": 3 } },
];

describe("the proposed use of a table of months", () => {
  test("is actuals, up to the last month that is over", () => {
    expect(guessMonthUse(["2027-02", "2027-01", "2027-03"], "2027-03")).toEqual({
      kind: "actuals",
      through: "2027-02",
    });
  });

  test("is planned values where all months lie ahead", () => {
    expect(guessMonthUse(["2027-03", "2027-04"], "2027-03")).toEqual({ kind: "entries" });
  });
});

describe("a table of months", () => {
  test("becomes actuals, up to the chosen month", () => {
    const taken = takeMonths(PLAN, byId, LINES, { kind: "actuals", through: "2027-01" });
    expect(taken).toMatchObject({ figures: 3, later: 2, computed: 0, outside: 0 });
    expect(applyCommand(PLAN, taken.command!).actuals).toEqual({
      new_customers: { "2026-12": 2, "2027-01": 3 },
      hunters: { "2027-01": 2 },
    });
  });

  test("becomes entries of inputs in the months of the plan; computed rows and other months are counted", () => {
    const taken = takeMonths(PLAN, byId, LINES, { kind: "entries" });
    expect(taken).toMatchObject({ figures: 2, later: 0, computed: 2, outside: 1 });
    const { rows, actuals } = applyCommand(PLAN, taken.command!);
    // From the next month on the input has its earlier value.
    expect(rows.hunters?.months).toMatchObject({ "2027-01": 2, "2027-02": 3, "2027-03": "base" });
    expect(actuals).toEqual({});
  });

  test("counts months before the plan's history as outside", () => {
    const lines = [{ row: "new_customers", values: { "2016-12": 1, "2017-01": 1 } }];
    const taken = takeMonths(PLAN, byId, lines, { kind: "actuals", through: "2026-12" });
    expect(taken).toMatchObject({ figures: 1, outside: 1 });
  });

  test("changes nothing where none of its figures has a place in the plan", () => {
    expect(takeMonths(PLAN, byId, [], { kind: "entries" }).command).toBeUndefined();
  });
});
