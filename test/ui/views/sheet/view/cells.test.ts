import { describe, expect, test } from "vitest";
import { makeFormat } from "../../../../../src/i18n/format.ts";
import type { Overrides } from "../../../../../src/model/row.ts";
import type { InputRow, Layer, SheetRow } from "../../../../../src/model/sheet.ts";
import { cellView, draftKey, targetOf } from "../../../../../src/ui/views/sheet/view/cells.ts";
import type { RowSource } from "../../../../../src/ui/views/sheet/view/cells.ts";
import { entryShape } from "../../../../../src/formula/entryShape.ts";
import { gridColumns } from "../../../../../src/ui/views/sheet/view/layout.ts";
import type { GridColumn } from "../../../../../src/ui/views/sheet/view/layout.ts";

const common = {
  label: { en: "Answer rate", sv: "Svarsandel" },
  unit: "share",
  group: "outbound",
  total: "ratio",
  essential: true,
  own: false,
} as const;
const input: InputRow = {
  ...common,
  kind: "input",
  id: "answer_rate",
  min: 0,
  max: 1,
  carry: true,
  startOnly: false,
  layers: [
    { name: "template", value: "20% to 30%", months: {} },
    { name: "plan", months: { "2027-02": 0.3 } },
  ],
};
const computed: SheetRow = { ...common, kind: "computed", id: "cac", unit: "money", formula: "a / b" };
const columns = gridColumns([
  ...[0, 1, 2].map((t) => ({ kind: "month" as const, period: { from: t, to: t } })),
  { kind: "quarter", period: { from: 0, to: 2 } },
]);
const [label, value, unit, , january, february, march, quarter] = columns as [
  GridColumn,
  GridColumn,
  GridColumn,
  GridColumn,
  GridColumn,
  GridColumn,
  GridColumn,
  GridColumn,
];

function source(row: SheetRow, figures: number[], changes: Partial<RowSource> = {}): RowSource {
  return {
    row,
    language: "en",
    format: makeFormat("en", "SEK"),
    decimals: 0,
    months: ["2027-01", "2027-02", "2027-03"],
    figure: (column) => figures[column.period?.to ?? -1],
    trend: figures,
    draft: () => undefined,
    entryText: (entry) => String(entry),
    formulaText: (formula) => formula,
    showFormulas: false,
    ...changes,
  };
}

describe("what an input shows", () => {
  const of = source(input, [0.25, 0.3, 0.3]);
  test("its range beside the name", () => {
    expect(cellView(of, value)).toMatchObject({ text: "20–30%", kind: "input", range: true });
  });
  test("its name and unit", () => {
    expect(cellView(of, label).text).toBe("Answer rate");
    expect(cellView(of, unit).text).toBe("%");
  });
  test("months tell what they follow", () => {
    const follows = [january, february, march].map((column) => cellView(of, column).month);
    expect(follows).toEqual(["base", "override", "carried"]);
    expect(cellView(of, february)).toMatchObject({ text: "30%", number: 0.3 });
  });
  test("what a this-month-only gave back to the next month is not marked as set", () => {
    const layers = [
      input.layers[0]!,
      { name: "plan" as const, months: { "2027-01": 0.3, "2027-02": "base" } },
    ];
    const row = source({ ...input, layers }, [0.3, 0.25, 0.25]);
    const follows = [january, february, march].map((column) => cellView(row, column).month);
    expect(follows).toEqual(["override", "base", "base"]);
  });
  test("its base value is not in use where every month has a value of its own", () => {
    const unused = (changes: Partial<InputRow>, scenario: InputRow["layers"] = []) => {
      const layers = [...(changes.layers ?? input.layers), ...scenario];
      return cellView(source({ ...input, ...changes, layers }, []), value).unused === true;
    };
    const set = (months: Overrides, more: Partial<Layer> = {}): InputRow["layers"] => [
      { name: "template", value: 0.2, months: {} },
      { name: "plan", months, ...more },
    ];
    expect(unused({})).toBe(false);
    expect(unused({ layers: set({ "2027-01": 0.3 }) })).toBe(true);
    expect(unused({ layers: set({ "2026-05": 0.3, "2027-02": 0.4 }) })).toBe(true);
    expect(unused({ layers: set({ "2027-01": 0.3, "2027-02": "base" }) })).toBe(false);
    expect(unused({ layers: set({ "2027-01": "base * 1.1" }) })).toBe(false);
    // What holds for its own month alone must be there in each.
    const all = { "2027-01": 0.3, "2027-02": 0.3, "2027-03": 0.3 };
    expect(unused({ carry: false, layers: set({ "2027-01": 0.3 }) })).toBe(false);
    expect(unused({ carry: false, layers: set(all) })).toBe(true);
    // A scenario's value lies over the plan's months, its months over the plan's value.
    expect(unused({ layers: set(all) }, [{ name: "scenario", value: 0.5, months: {} }])).toBe(false);
    expect(unused({ layers: set({}) }, [{ name: "scenario", months: { "2027-01": 0.3 } }])).toBe(true);
  });
  test("a faulty text stays in its cell with its fault", () => {
    const draft = { text: "many", issue: { code: "not-a-number", text: "many" } } as const;
    const faulty = source(input, [0.25, 0.3, 0.3], { draft: (at) => (at === "2027-03" ? draft : undefined) });
    expect(cellView(faulty, march)).toMatchObject({ text: "many", draft });
    expect(cellView(faulty, february).draft).toBeUndefined();
  });
});

describe("what a result shows", () => {
  const of = source(computed, [Infinity, NaN, 1234567.4]);
  test("no figure is a dash with its reason, never NaN or ∞", () => {
    expect(cellView(of, january)).toEqual({ text: "–", kind: "result", missing: "infinite" });
    expect(cellView(of, february)).toEqual({ text: "–", kind: "result", missing: "no-value" });
  });
  test("money stands without its unit", () => {
    expect(cellView(of, quarter)).toEqual({ text: "1,234,567", kind: "result", number: 1234567.4 });
  });
  test("a formula that the plan changed is marked", () => {
    const changed = source({ ...computed, original: "a" } as SheetRow, []);
    expect(cellView(changed, value).changed).toBe(true);
  });
  test("formulas show where they are asked for", () => {
    expect(cellView(source(computed, [], { showFormulas: true }), value).text).toBe("a / b");
  });
});

describe("what an entry would set", () => {
  const line = { kind: "row", key: "x", row: "x" } as const;
  test.each([
    ["an input's value", input, value, { ok: true, target: "base" }],
    ["an input's month", input, february, { ok: true, target: "month" }],
    ["a result's month", computed, february, { ok: true, target: "formula" }],
    ["a total", input, quarter, { ok: false, why: "total" }],
    [
      "a month of what holds for the start only",
      { ...input, startOnly: true },
      february,
      { ok: false, why: "start-only" },
    ],
  ])("%s", (_, row, column, expected) => expect(targetOf(line, row, column)).toEqual(expected));
});

test("an entry's shape", () => {
  expect(entryShape("20%")).toEqual({ kind: "constant", value: 0.2 });
  expect(entryShape("29%")).toEqual({ kind: "constant", value: 0.29 });
  expect(entryShape("-5 to 1e3")).toEqual({ kind: "range", low: -5, high: 1000 });
  expect(entryShape("base + 1")).toEqual({ kind: "formula", text: "base + 1" });
});

test("a draft is named by scenario, row and month", () => {
  expect(draftKey(undefined, "a", "2027-01")).toBe("/a/2027-01");
  expect(draftKey("Bold", "a", "value")).toBe("Bold/a/value");
});
