import { describe, expect, test } from "vitest";
import type { InputRow, Layer } from "../../src/model/sheet.ts";
import { clearCell, firstScope, setMonth, setMonths } from "../../src/entries/cellCommands.ts";
import { inForce } from "../../src/model/inForce.ts";

function input(layers: Layer[], changes: Partial<InputRow> = {}): InputRow {
  return {
    kind: "input",
    id: "hunters",
    label: { en: "Hunters", sv: "Jägare" },
    unit: "people",
    group: "time",
    total: "stock",
    essential: true,
    own: false,
    min: 0,
    max: undefined,
    carry: true,
    startOnly: false,
    layers,
    ...changes,
  };
}

const template: Layer = { name: "template", value: 2, months: {} };

function written(commands: ReturnType<typeof setMonth>): unknown[] {
  return commands.map((command) =>
    command.kind === "set-entry" ? [command.cell.scenario, command.cell.month, command.entry] : command.kind,
  );
}

describe("the entry in force in a month", () => {
  const row = input([template, { name: "plan", months: { "2027-03": "base + 1", "2027-06": 5 } }]);
  test.each([
    ["2027-01", { entry: 2, layer: "template", from: "base" }],
    ["2027-03", { entry: "base + 1", layer: "plan", from: "override", since: "2027-03" }],
    ["2027-05", { entry: "base + 1", layer: "plan", from: "carried", since: "2027-03" }],
    ["2027-09", { entry: 5, layer: "plan", from: "carried", since: "2027-06" }],
  ])("%s", (month, expected) => expect(inForce(row, month)).toEqual(expected));

  test("a scenario's value replaces the plan's and the template's entries", () => {
    const over = input([...row.layers, { name: "scenario", value: 9, months: {} }]);
    expect(inForce(over, "2027-03")).toEqual({ entry: 9, layer: "scenario", from: "base" });
  });
  test("in a row whose entries hold for single months, an override holds for its month alone", () => {
    const once = input(row.layers as Layer[], { carry: false });
    expect(inForce(once, "2027-05")?.from).toBe("base");
  });
});

describe("an entry in a month", () => {
  test("from this month on is written as one override", () => {
    expect(written(setMonth(input([template]), undefined, "2027-03", "4", "onwards"))).toEqual([
      [undefined, "2027-03", "4"],
    ]);
  });
  test("from this month on removes the entry by which an earlier one-month entry restored the next month", () => {
    const months = { "2027-03": "base + 40000", "2027-04": "base" };
    const commands = setMonth(
      input([template, { name: "plan", months }]),
      undefined,
      "2027-03",
      "4",
      "onwards",
    );
    expect(commands).toEqual([
      { kind: "set-entry", cell: { scenario: undefined, row: "hunters", month: "2027-03" }, entry: "4" },
      { kind: "clear-entry", cell: { scenario: undefined, row: "hunters", month: "2027-04" } },
    ]);
  });
  test("and also where the restored value was an earlier override", () => {
    const months = { "2027-01": "3", "2027-03": "9", "2027-04": "3" };
    const row = input([template, { name: "plan", months }]);
    expect(written(setMonth(row, undefined, "2027-03", "4", "onwards"))).toEqual([
      [undefined, "2027-03", "4"],
      "clear-entry",
    ]);
  });
  test.each([
    ["another entry in the next month", { "2027-03": "9", "2027-04": "5" }],
    ["a month that had no entry of its own", { "2027-04": "base" }],
  ])("but not %s", (_, months) => {
    const row = input([template, { name: "plan", months }]);
    expect(setMonth(row, undefined, "2027-03", "4", "onwards")).toHaveLength(1);
  });
  test("for this month only restores the value of the layer below in the next month", () => {
    expect(written(setMonth(input([template]), undefined, "2027-03", "4", "month"))).toEqual([
      [undefined, "2027-03", "4"],
      [undefined, "2027-04", "base"],
    ]);
  });
  test("or the earlier override that the next month followed", () => {
    const row = input([template, { name: "plan", months: { "2027-02": "3" } }]);
    expect(written(setMonth(row, undefined, "2027-03", "4", "month"))).toEqual([
      [undefined, "2027-03", "4"],
      [undefined, "2027-04", "3"],
    ]);
  });
  test("the next month's own entry is left unchanged", () => {
    const row = input([template, { name: "plan", months: { "2027-04": "3" } }]);
    expect(written(setMonth(row, undefined, "2027-03", "4", "month"))).toHaveLength(1);
  });
  test("in a scenario, the next month is restored to the layer below the scenario, not to the plan's override", () => {
    const row = input([template, { name: "plan", months: { "2027-02": "3" } }]);
    expect(written(setMonth(row, "Bold", "2027-03", "4", "month"))).toEqual([
      ["Bold", "2027-03", "4"],
      ["Bold", "2027-04", "base"],
    ]);
  });
  test("after a block of months, only the month after its end is restored", () => {
    const entries = new Map([
      ["2027-03", "4"],
      ["2027-04", "5"],
    ]);
    expect(written(setMonths(input([template]), undefined, entries))).toEqual([
      [undefined, "2027-03", "4"],
      [undefined, "2027-04", "5"],
      [undefined, "2027-05", "base"],
    ]);
  });
  test("nothing is restored in a row whose entries hold for single months", () => {
    expect(setMonth(input([template], { carry: false }), undefined, "2027-03", "4", "month")).toHaveLength(1);
  });
  test("by default, spend is for this month only, and a headcount for this month and later", () => {
    expect(firstScope(input([template]))).toBe("onwards");
    expect(firstScope(input([template], { id: "linkedin_spend", unit: "money" }))).toBe("month");
  });
});

describe("Delete", () => {
  const row = input([template, { name: "plan", value: 3, months: { "2027-03": "4" } }]);
  test("removes an override", () => {
    expect(clearCell(row, undefined, "2027-03")).toEqual({
      ok: true,
      command: { kind: "clear-entry", cell: { scenario: undefined, row: "hunters", month: "2027-03" } },
    });
  });
  test("restores the layer below on a base value", () => {
    expect(clearCell(row, undefined, undefined).ok).toBe(true);
  });
  test.each([
    ["a month that follows an earlier one", clearCell(row, undefined, "2027-04"), "carried"],
    ["a month that follows the base value", clearCell(row, undefined, "2027-01"), "nothing-set"],
    ["the plan's override seen from a scenario", clearCell(row, "Bold", "2027-03"), "from-below"],
    ["a base value of the template's", clearCell(input([template]), undefined, undefined), "nothing-set"],
  ])("says why not: %s", (_, result, why) => expect(result).toEqual({ ok: false, why }));
});
