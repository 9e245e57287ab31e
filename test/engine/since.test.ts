import { describe, expect, test } from "vitest";
import { compileChange } from "../../src/analysis/change.ts";
import { leverOf } from "../../src/analysis/levers.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { buildMachine } from "../../src/engine/machine.ts";
import { fatesIn } from "../../src/engine/steps/fates.ts";
import type { Machine } from "../../src/engine/machine.ts";
import { differsFrom } from "../../src/engine/shape.ts";
import type { Mode } from "../../src/engine/simulator.ts";
import { newPlan } from "../../src/model/newPlan.ts";

const base = compilePlan(newPlan("founder", { language: "en", start: "2027-01" }));
const COUNT = 64;
const ROWS = ["new_customers", "total_cost", "cac", "mrr", "nurture_pool", "cumulative_contribution"];

function variantOf(row: string, kind: "people" | "rate" | "cycle" | "spend", size: number, from: number) {
  return compileChange(base, leverOf(base, kind, row, { by: "amount", size }, from)!.change);
}

function values(machine: Machine): number[][] {
  return ROWS.flatMap((id) => machine.node(id).at.map((column) => Array.from(column.slice(0, COUNT))));
}

describe.each(["chance-on", "chance-off"] as const)("with %s", (mode: Mode) => {
  const options = {
    mode,
    chance: fatesIn(mode),
    trials: 3 * COUNT,
    seed: 1,
    capacity: COUNT,
    keep: true,
  } as const;
  const under = buildMachine(base, { ...options, rows: base.rows.keys() });

  test.each([
    ["hunters", "people", 1, 5],
    ["prospectors", "people", 2, 1],
    ["cycle_months", "cycle", -1, 9],
    ["outbound_win_rate", "rate", 0.01, 12],
    ["linkedin_spend", "spend", 10_000, 23],
    ["sellers", "people", 1, 0],
  ] as const)("%s as of a later month gives the digits of a whole run", (row, kind, size, from) => {
    const variant = variantOf(row, kind, size, from);
    expect(differsFrom(variant, base)).toBe(from);
    const whole = buildMachine(variant, { ...options, rows: ROWS, over: under });
    const since = buildMachine(variant, { ...options, rows: ROWS, over: under, since: from });
    for (const first of [0, COUNT, 2 * COUNT]) {
      under.run(first, COUNT);
      const before = values(under);
      whole.run(first, COUNT);
      since.run(first, COUNT);
      expect(values(since)).toEqual(values(whole));
      // The months that are taken from the other machine stay unchanged.
      expect(values(under)).toEqual(before);
    }
  });
});

test("a changed formula, or a changed input of the start, may differ from the first month on", () => {
  const start = compileChange(base, { customers_start: { value: 9 } });
  expect(differsFrom(start, base)).toBe(0);
  const row = base.rows.get("visitors")!;
  const other = row.kind === "computed" ? { ...row, term: { op: "number", value: 1 } as const } : row;
  expect(differsFrom({ ...base, rows: new Map(base.rows).set("visitors", other) }, base)).toBe(0);
  expect(differsFrom(base, base)).toBe(base.months.length);
});
