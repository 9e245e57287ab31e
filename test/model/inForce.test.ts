import { describe, expect, test } from "vitest";
import { baseInForce, editedLayer, inForce } from "../../src/model/inForce.ts";
import type { Plan } from "../../src/model/plan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import type { InputRow } from "../../src/model/sheet.ts";
import { makePlan } from "../support/makePlan.ts";

/** An input of the user's own, under a scenario where one is named. */
function input(
  row: Plan["rows"][string],
  changes: Plan["scenarios"][number]["rows"][string] = {},
  scenario?: string,
): InputRow {
  const plan = makePlan(
    {},
    { rows: { calls: { kind: "input", ...row } }, scenarios: [{ name: "More", rows: { calls: changes } }] },
  );
  const found = sheetOf(
    plan,
    plan.scenarios.find(({ name }) => name === scenario),
  ).byId.get("calls");
  if (found?.kind !== "input") throw new Error("no input");
  return found;
}

const MONTHS = ["2027-01", "2027-02", "2027-03", "2027-04"];
const entries = (row: InputRow) => MONTHS.map((month) => inForce(row, month)?.entry);
const origins = (row: InputRow) => MONTHS.map((month) => inForce(row, month)?.from);

describe("the entry in force for an input in a month", () => {
  test("is its base value until a month has an override, and from then on that override", () => {
    const row = input({ value: "10", months: { "2027-02": "12", "2027-04": "base" } });
    expect(entries(row)).toEqual(["10", "12", "12", "base"]);
    expect(origins(row)).toEqual(["base", "override", "carried", "override"]);
    expect(inForce(row, "2027-03")?.since).toBe("2027-02");
  });

  test("is an override in its own month only, where the input's months are not carried on", () => {
    const row = input({ value: "10", carry: false, months: { "2027-02": "12" } });
    expect(entries(row)).toEqual(["10", "12", "10", "10"]);
    expect(origins(row)).toEqual(["base", "override", "base", "base"]);
  });

  test("may be an override from before the plan's start", () => {
    const row = input({ value: "10", months: { "2026-06": "8" } });
    expect(inForce(row, "2027-01")).toEqual({ entry: "8", layer: "plan", from: "carried", since: "2026-06" });
  });

  test("is the scenario's where it has one, otherwise the plan's", () => {
    const plan = { value: "10", months: { "2027-02": "12" } };
    const late = input(plan, { months: { "2027-03": "base + 1" } }, "More");
    expect(entries(late)).toEqual(["10", "12", "base + 1", "base + 1"]);
    expect(MONTHS.map((month) => inForce(late, month)?.layer)).toEqual([
      "plan",
      "plan",
      "scenario",
      "scenario",
    ]);
    // A value of the scenario's own applies in all months, also above the plan's overrides.
    const own = input(plan, { value: "base * 2" }, "More");
    expect(entries(own)).toEqual(["base * 2", "base * 2", "base * 2", "base * 2"]);
    expect(entries(input(plan, { value: "base * 2" }))).toEqual(["10", "12", "12", "12"]);
  });

  test("is undefined where no layer has an entry", () => {
    const row = input({ value: "10" });
    const silent = { ...row, layers: row.layers.map(({ name }) => ({ name, months: {} })) };
    expect(inForce(silent, "2027-01")).toBeUndefined();
    expect(baseInForce(silent)).toBeUndefined();
  });
});

test("the base value that is shown is the scenario's own, or else the plan's", () => {
  expect(baseInForce(input({ value: "10" }, { value: "11" }, "More"))).toEqual({
    entry: "11",
    layer: "scenario",
  });
  expect(baseInForce(input({ value: "10" }, { months: { "2027-02": "1" } }, "More"))).toEqual({
    entry: "10",
    layer: "plan",
  });
});

test("an edit goes into the scenario in view, or into the plan where there is none", () => {
  const row = input({ value: "10" }, { value: "11" }, "More");
  expect(editedLayer(row, "More")?.value).toBe("11");
  expect(editedLayer(row, undefined)?.value).toBe("10");
});
