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

describe("what a month follows", () => {
  const row = input([template, { name: "plan", months: { "2027-03": "base + 1", "2027-06": 5 } }]);
  test.each([
    ["2027-01", { entry: 2, layer: "template", from: "base" }],
    ["2027-03", { entry: "base + 1", layer: "plan", from: "override", since: "2027-03" }],
    ["2027-05", { entry: "base + 1", layer: "plan", from: "carried", since: "2027-03" }],
    ["2027-09", { entry: 5, layer: "plan", from: "carried", since: "2027-06" }],
  ])("%s", (month, expected) => expect(inForce(row, month)).toEqual(expected));

  test("a scenario's value covers all that lies below it", () => {
    const over = input([...row.layers, { name: "scenario", value: 9, months: {} }]);
    expect(inForce(over, "2027-03")).toEqual({ entry: 9, layer: "scenario", from: "base" });
  });
  test("a one-off row's override holds for its month alone", () => {
    const once = input(row.layers as Layer[], { carry: false });
    expect(inForce(once, "2027-05")?.from).toBe("base");
  });
});

describe("an entry in a month", () => {
  test("from here on is one override", () => {
    expect(written(setMonth(input([template]), undefined, "2027-03", "4", "onwards"))).toEqual([
      [undefined, "2027-03", "4"],
    ]);
  });
  test("from here on takes away what an entry for that month alone gave back behind it", () => {
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
  test("also where that was an earlier override", () => {
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
  test("this month only gives the next month the value below back", () => {
    expect(written(setMonth(input([template]), undefined, "2027-03", "4", "month"))).toEqual([
      [undefined, "2027-03", "4"],
      [undefined, "2027-04", "base"],
    ]);
  });
  test("or the earlier override that it followed", () => {
    const row = input([template, { name: "plan", months: { "2027-02": "3" } }]);
    expect(written(setMonth(row, undefined, "2027-03", "4", "month"))).toEqual([
      [undefined, "2027-03", "4"],
      [undefined, "2027-04", "3"],
    ]);
  });
  test("an entry of the next month's own stays as it is", () => {
    const row = input([template, { name: "plan", months: { "2027-04": "3" } }]);
    expect(written(setMonth(row, undefined, "2027-03", "4", "month"))).toHaveLength(1);
  });
  test("a scenario gives back what lies below the scenario, not the plan's override", () => {
    const row = input([template, { name: "plan", months: { "2027-02": "3" } }]);
    expect(written(setMonth(row, "Bold", "2027-03", "4", "month"))).toEqual([
      ["Bold", "2027-03", "4"],
      ["Bold", "2027-04", "base"],
    ]);
  });
  test("a block of months gives back only behind its end", () => {
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
  test("nothing is written back for a one-off row", () => {
    expect(setMonth(input([template], { carry: false }), undefined, "2027-03", "4", "month")).toHaveLength(1);
  });
  test("a month's spend starts as this month only, a headcount from here on", () => {
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
