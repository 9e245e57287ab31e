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

describe("what a table of months is taken for", () => {
  test("months that are over have come, up to the last of them", () => {
    expect(guessMonthUse(["2027-02", "2027-01", "2027-03"], "2027-03")).toEqual({
      kind: "actuals",
      through: "2027-02",
    });
  });

  test("months that lie ahead are what the plan has", () => {
    expect(guessMonthUse(["2027-03", "2027-04"], "2027-03")).toEqual({ kind: "entries" });
  });
});

describe("a table of months", () => {
  test("becomes what came, through the month that is said", () => {
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
    // From the month after on the input is what it was.
    expect(rows.hunters?.months).toMatchObject({ "2027-01": 2, "2027-02": 3, "2027-03": "base" });
    expect(actuals).toEqual({});
  });

  test("more months back than a plan's history goes are outside", () => {
    const lines = [{ row: "new_customers", values: { "2016-12": 1, "2017-01": 1 } }];
    const taken = takeMonths(PLAN, byId, lines, { kind: "actuals", through: "2026-12" });
    expect(taken).toMatchObject({ figures: 1, outside: 1 });
  });

  test("of which nothing has a place changes nothing", () => {
    expect(takeMonths(PLAN, byId, [], { kind: "entries" }).command).toBeUndefined();
  });
});
