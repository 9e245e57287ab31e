import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { takeLearnt } from "../../src/entries/takeLearnt.ts";
import type { Plan } from "../../src/model/plan.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import { makePlan } from "../support/makePlan.ts";

const rate = { value: "20% to 30%", unit: "share", note: "ours" } as const;
const NOTE = "learnt from January to February 2027: 50 of 200";

function taken(plan: Plan, row: string): Plan | undefined {
  const command = takeLearnt(plan, inputRowOf(plan, undefined, row)!, "22% to 28%", NOTE);
  return command === undefined ? undefined : applyCommand(plan, command);
}

describe("a learnt value that is accepted", () => {
  test("holds from the month after the closed ones on, with a note after the row's own", () => {
    const plan = makePlan({ inputs: { rate } }, { closed: "2027-02" });
    const after = taken(plan, "rate")!;
    expect(after.rows["rate"]).toMatchObject({
      value: "20% to 30%",
      months: { "2027-03": "22% to 28%" },
      note: `ours\n${NOTE}`,
    });
    expect(checkPlan(after)).toEqual([]);
  });

  test("is written into every remaining month where entries hold for single months", () => {
    const plan = makePlan({ inputs: { rate: { ...rate, carry: false } } }, { closed: "2027-02" });
    expect(taken(plan, "rate")!.rows["rate"]!.months).toEqual({
      "2027-03": "22% to 28%",
      "2027-04": "22% to 28%",
    });
  });

  test("holds from the plan's start where only earlier months are closed, and is not written where all months are closed", () => {
    const history = makePlan({ inputs: { rate } }, { actuals: { rate: { "2026-12": 0.2 } } });
    expect(Object.keys(taken(history, "rate")!.rows["rate"]!.months!)).toEqual(["2027-01"]);
    expect(taken(makePlan({ inputs: { rate } }, { closed: "2027-04" }), "rate")).toBeUndefined();
  });
});
