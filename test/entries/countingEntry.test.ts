import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { countingEntry, setCounting } from "../../src/entries/countingEntry.ts";
import { inForce } from "../../src/model/inForce.ts";
import { addMonths } from "../../src/model/month.ts";
import type { Overrides } from "../../src/model/row.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import { makePlan } from "../support/makePlan.ts";

/** The entries in force in four months before and after 15 % is set; February is the first open month. */
function followed(months: Overrides, carry = true) {
  const row = { value: "20%", unit: "share", months, carry } as const;
  const plan = makePlan({ inputs: { rate: row } }, { closed: "2027-01" });
  const input = inputRowOf(plan, undefined, "rate")!;
  const next = applyCommand(plan, { kind: "together", commands: setCounting(plan, input, "15%") });
  const changed = inputRowOf(next, undefined, "rate")!;
  const entries = [0, 1, 2, 3].map((k) => {
    const found = inForce(changed, addMonths("2027-01", k))?.entry;
    return found === "base" ? next.rows["rate"]!.value : found;
  });
  return { ...countingEntry(plan, input), entries, counts: countingEntry(next, changed).entry };
}

describe("the entry of an input that applies to open months", () => {
  test("is the base value where no month's entry overrides it, and a later month's entry stays as planned", () => {
    const { from, counts, entries } = followed({ "2027-04": "30%" });
    expect({ from, counts, entries }).toEqual({
      from: undefined,
      counts: "15%",
      entries: ["15%", "15%", "15%", "30%"],
    });
  });

  test("is the month's entry from the first open month on, where one overrides the base value", () => {
    const { entry, from, counts, entries } = followed({ "2027-01": "30%" });
    expect({ entry, from, counts }).toEqual({ entry: "30%", from: "2027-02", counts: "15%" });
    expect(entries).toEqual(["30%", "15%", "15%", "15%"]);
  });

  test("is also the base value where a later month returns to it", () => {
    expect(followed({ "2027-01": "30%", "2027-03": "base" }).entries).toEqual(["30%", "15%", "15%", "15%"]);
    expect(followed({ "2027-01": "30%", "2027-02": "base" }).from).toBeUndefined();
  });

  test("is the base value, where entries hold for single months, until every open month has its own entry", () => {
    expect(followed({ "2027-02": "30%" }, false).from).toBeUndefined();
    const all = { "2027-02": "30%", "2027-03": "30%", "2027-04": "30%" } as const;
    expect(followed(all, false)).toMatchObject({
      ...{ entry: "30%", from: "2027-02", counts: "15%" },
      entries: ["20%", "15%", "15%", "15%"],
    });
  });
});
