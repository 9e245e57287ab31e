import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { substituteBase } from "../../src/formula/base.ts";
import { constantValue } from "../../src/formula/constantValue.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import type { Plan, PlanRow, Scenario, ScenarioRow } from "../../src/model/plan.ts";
import type { Entry } from "../../src/model/row.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import type { InputRow } from "../../src/model/sheet.ts";
import { planOf } from "./planOf.ts";

function adopt(held: PlanRow | undefined, over: ScenarioRow, id = "hunters"): PlanRow | undefined {
  const plan = planOf({
    rows: held === undefined ? {} : { [id]: held },
    scenarios: [{ name: "S", rows: { [id]: over, answer_rate: { value: "10%" } } }],
  });
  const next = applyCommand(plan, { kind: "adopt-scenario", name: "S", row: id });
  expect(next.scenarios).toEqual([{ name: "S", rows: { answer_rate: { value: "10%" } } }]);
  return next.rows[id];
}

/** What an input without draws is worth in each month, worked out layer by layer as the spec says. */
function worth(plan: Plan, scenario: Scenario | undefined, id: string): number[] {
  const row = sheetOf(plan, scenario).byId.get(id);
  if (row?.kind !== "input") throw new Error(`no input: ${id}`);
  return MONTHS.map((month) => worthIn(row, month));
}

function worthIn(row: InputRow, month: string): number {
  return row.layers.reduce((below, layer) => {
    const value = layer.value === undefined ? below : evaluate(layer.value, below);
    const earlier = Object.keys(layer.months).filter((key) => (row.carry ? key <= month : key === month));
    const latest = earlier.toSorted().at(-1);
    return latest === undefined ? value : evaluate(layer.months[latest]!, value);
  }, NaN);
}

function evaluate(entry: Entry, base: number): number {
  const parsed = parseFormula(String(substituteBase(entry, base)));
  return (parsed.ok && constantValue(parsed.value)) || 0;
}

describe("a row taken from a scenario into the baseline says what the scenario said", () => {
  test.each<[string, PlanRow | undefined, ScenarioRow, PlanRow]>([
    ["a value", undefined, { value: "7" }, { value: "7" }],
    [
      "a value replaces the baseline's overrides",
      { value: "2", months: { "2027-02": "3" } },
      { value: "7" },
      { value: "7" },
    ],
    ["base over the template stays", undefined, { value: "base + 1" }, { value: "base + 1" }],
    ["base is what the plan said", { value: "2 to 4" }, { value: "base * 2" }, { value: "(2 to 4) * 2" }],
    ["a negative number gets no sign twice", { value: -3 }, { value: "-base" }, { value: "--3" }],
    [
      "base in a value follows the plan's overrides",
      { value: "2", months: { "2027-02": "base + 3", "2027-05": 9 } },
      { value: "base * 2" },
      { value: "2 * 2", months: { "2027-02": "(2 + 3) * 2", "2027-05": "9 * 2" } },
    ],
    [
      "an override over no other",
      { value: "6", note: "kept" },
      { months: { "2027-03": "base + 1" } },
      { value: "6", note: "kept", months: { "2027-03": "base + 1" } },
    ],
    [
      "overrides of the plan before it stay, later ones are covered",
      { months: { "2027-02": 3, "2027-05": 4 } },
      { months: { "2027-03": 8 } },
      { months: { "2027-02": 3, "2027-03": 8 } },
    ],
    [
      "an override on base moves with the plan's overrides",
      { months: { "2027-02": "base + 3", "2027-05": 4 } },
      { months: { "2027-03": "base + 1" } },
      { months: { "2027-02": "base + 3", "2027-03": "base + 3 + 1", "2027-05": "4 + 1" } },
    ],
    [
      "value and override, each on base",
      { value: "2", months: { "2027-05": 4 } },
      { value: "base * 2", months: { "2027-03": "base + 1" } },
      { value: "2 * 2", months: { "2027-03": "base + 1", "2027-05": "4 * 2 + 1" } },
    ],
  ])("%s", (_, held, over, expected) => expect(adopt(held, over)).toEqual(expected));

  test("in a one-off row an override touches its month alone", () => {
    const held: PlanRow = { kind: "input", value: 0, carry: false, months: { "2027-02": 5, "2027-06": 6 } };
    const months = { "2027-02": "base + 1", "2027-04": "base + 2" };
    expect(adopt(held, { months }, "spend")).toEqual({
      ...held,
      months: { "2027-02": "5 + 1", "2027-04": "base + 2", "2027-06": 6 },
    });
  });

  test("all rows at once leave the scenario empty", () => {
    const plan = planOf({
      scenarios: [{ name: "S", rows: { hunters: { value: 5 }, fee: { value: 1 } } }],
    });
    const next = applyCommand(plan, { kind: "adopt-scenario", name: "S" });
    expect(next.scenarios).toEqual([{ name: "S", rows: {} }]);
    expect(next.rows.hunters).toEqual({ value: 5 });
    expect(next.rows.fee).toMatchObject({ value: 1, unit: "money" });
  });
});

const entry = fc.constantFrom<Entry>(3, "7", "base + 1", "base * 2", "10 - base");
const MONTHS = ["2027-01", "2027-02", "2027-03", "2027-04", "2027-05"];
const months = fc.dictionary(fc.constantFrom(...MONTHS), entry, { maxKeys: 3, noNullPrototype: true });
const layer = fc.record({ value: entry, months }, { requiredKeys: [] });

test("the baseline after is worth what the scenario was before, in every month", () => {
  fc.assert(
    fc.property(layer, layer, fc.boolean(), (held, over, own) => {
      const id = own ? "spend" : "hunters";
      const row: PlanRow = own ? { ...held, kind: "input", value: 5, carry: false } : held;
      const plan = planOf({ rows: { [id]: row }, scenarios: [{ name: "S", rows: { [id]: over } }] });
      const next = applyCommand(plan, { kind: "adopt-scenario", name: "S" });
      expect(worth(next, undefined, id)).toEqual(worth(plan, plan.scenarios[0], id));
    }),
    { numRuns: 500 },
  );
});
