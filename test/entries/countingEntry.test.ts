import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { countingEntry, setCounting } from "../../src/entries/countingEntry.ts";
import { inForce } from "../../src/model/inForce.ts";
import { addMonths } from "../../src/model/month.ts";
import type { Overrides } from "../../src/model/row.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import { makePlan } from "../support/makePlan.ts";

/** What four months follow before and after 15 % is set as what counts; February is the first that is open. */
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

describe("what counts of an input", () => {
  test("is the base value where no month of its own stands over it, and a later month stays as planned", () => {
    const { from, counts, entries } = followed({ "2027-04": "30%" });
    expect({ from, counts, entries }).toEqual({
      from: undefined,
      counts: "15%",
      entries: ["15%", "15%", "15%", "30%"],
    });
  });

  test("is the month's own entry from the first open month on, where one stands over it", () => {
    const { entry, from, counts, entries } = followed({ "2027-01": "30%" });
    expect({ entry, from, counts }).toEqual({ entry: "30%", from: "2027-02", counts: "15%" });
    expect(entries).toEqual(["30%", "15%", "15%", "15%"]);
  });

  test("is the base value, too, where a later month returns to it", () => {
    expect(followed({ "2027-01": "30%", "2027-03": "base" }).entries).toEqual(["30%", "15%", "15%", "15%"]);
    expect(followed({ "2027-01": "30%", "2027-02": "base" }).from).toBeUndefined();
  });

  test("of an input whose months stand alone is the base value until each has its own", () => {
    expect(followed({ "2027-02": "30%" }, false).from).toBeUndefined();
    const all = { "2027-02": "30%", "2027-03": "30%", "2027-04": "30%" } as const;
    expect(followed(all, false)).toMatchObject({
      ...{ entry: "30%", from: "2027-02", counts: "15%" },
      entries: ["20%", "15%", "15%", "15%"],
    });
  });
});
