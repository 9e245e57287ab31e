import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { countingEntry, setCounting } from "../../src/entries/countingEntry.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import type { Plan } from "../../src/model/plan.ts";
import { agreedEntry, agreementCommand, estimatesOf, isInPlan } from "../../src/workshop/agreement.ts";
import { saidFault } from "../../src/workshop/answer.ts";
import { differing } from "../../src/workshop/disagreement.ts";
import { makePlan } from "../support/makePlan.ts";

const PLAN = makePlan({ inputs: { rate: { value: "20%", unit: "share", note: "From the CRM" } } });

const SOURCE = "workshop 2026-11-30: 5 people; agreed";

function agree(plan: Plan, entry: string, note: string, before?: string): Plan {
  return applyCommand(
    plan,
    agreementCommand(plan, inputRowOf(plan, undefined, "rate")!, entry, { note, before, source: SOURCE })!,
  );
}

describe("what a group agreed on", () => {
  test("becomes the input's value, with a note behind the row's own; a later agreement replaces both", () => {
    const first = agree(PLAN, agreedEntry(0.12, 0.22, "share"), "5 people");
    expect(first.rows["rate"]).toMatchObject({ value: "12% to 22%", note: "From the CRM\n5 people" });
    expect(checkPlan(first)).toEqual([]);
    expect(isInPlan(first, "rate", "12% to 22%")).toBe(true);
    const second = agree(first, agreedEntry(0.1, 0.2, "share"), "6 people", "5 people");
    expect(second.rows["rate"]).toMatchObject({ value: "10% to 20%", note: "From the CRM\n6 people" });
    expect(isInPlan(second, "rate", "12% to 22%")).toBe(false);
  });

  test("becomes the value where months are closed, too, and its source is the workshop", () => {
    const source = "185 deals, HubSpot export";
    const closed = makePlan(
      { inputs: { rate: { value: "20%", unit: "share", source } } },
      { closed: "2027-02" },
    );
    const next = agree(closed, "12% to 22%", "5 people");
    expect(next.rows["rate"]).toMatchObject({ value: "12% to 22%", source: SOURCE, note: "5 people" });
    expect(next.rows["rate"]!.months).toBeUndefined();
  });

  test("holds from the first open month where a month's own entry counts, and that is said", () => {
    const months = { "2027-01": "30%" } as const;
    const source = "185 deals, HubSpot export";
    const plan = makePlan(
      { inputs: { rate: { value: "20%", unit: "share", months, source } } },
      { closed: "2027-02" },
    );
    const row = inputRowOf(plan, undefined, "rate")!;
    expect(countingEntry(plan, row)).toEqual({ entry: "30%", from: "2027-03" });
    const next = agree(plan, "12% to 22%", "5 people");
    expect(next.rows["rate"]).toMatchObject({
      value: "20%",
      months: { ...months, "2027-03": "12% to 22%" },
      source: SOURCE,
    });
    expect(countingEntry(next, inputRowOf(next, undefined, "rate")!).entry).toBe("12% to 22%");
    expect(isInPlan(next, "rate", "12% to 22%")).toBe(true);
    // A figure that is typed over it has another source.
    const typed = setCounting(next, inputRowOf(next, undefined, "rate")!, "15%");
    const last = applyCommand(next, { kind: "together", commands: typed });
    expect(last.rows["rate"]).toMatchObject({ months: { ...months, "2027-03": "15%" } });
    expect(last.rows["rate"]!.source).toBeUndefined();
  });

  test("goes nowhere once all months are closed", () => {
    const plan = { ...PLAN, closed: "2099-12" as const };
    const row = inputRowOf(plan, undefined, "rate")!;
    expect(agreementCommand(plan, row, "15%", { note: "", source: "" })).toBeUndefined();
  });

  test("is kept beside what each person said, at the level that was said", () => {
    const answers = [
      { by: "p1", who: "A", low: 0.1, high: 0.2, sure: 90 },
      { by: "p2", low: 0.2, high: 0.3, sure: 80 },
    ] as const;
    const estimates = estimatesOf(answers, "share");
    expect(estimates).toEqual([{ who: "A", value: "10% to 20%" }, { value: "interval(20%, 30%, 80%)" }]);
    const kept = applyCommand(PLAN, { kind: "set-estimates", row: "rate", estimates });
    expect(checkPlan(kept)).toEqual([]);
  });

  test("was seen otherwise by those whose range does not meet it", () => {
    const ranges = [
      [5, 12],
      [12, 20],
      [23, 40],
    ].map(([low, high]) => ({
      ...{ low: low!, high: high! },
      answer: { by: "", low: low!, high: high!, sure: 90 as const },
    }));
    expect(differing(ranges, { low: 12, high: 22 })).toEqual([ranges[2]]);
  });
});

describe("an answer is refused", () => {
  test.each([
    ["order", { low: 3, high: 3 }, "leads"],
    ["order", { low: 4, high: 3 }, "leads"],
    ["share-ends", { low: 0, high: 0.2 }, "share"],
    ["share-ends", { low: 0.5, high: 1 }, "share"],
    ["outside", { low: -1, high: 2 }, "leads"],
    ["outside", { low: 1, high: 200 }, "leads"],
    ["middle", { low: 1, high: 3, middle: 4 }, "leads"],
    [undefined, { low: 1, high: 3, middle: 2 }, "leads"],
  ] as const)("%s: %j", (fault, said, unit) => {
    expect(saidFault({ ...said, sure: 90 }, unit, 0, 100)).toBe(fault);
  });
});
