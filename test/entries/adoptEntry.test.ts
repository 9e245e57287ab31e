import { expect, test } from "vitest";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { applyCommand } from "../../src/editing/apply.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { inputDifferences } from "../../src/report/inputDifferences.ts";
import { revertCell, adoptCell } from "../../src/entries/adoptEntry.ts";

const plan: Plan = {
  ...newPlan("reference", { language: "en", start: "2027-01" }),
  months: 12,
  rows: { hunters: { value: 2, months: { "2027-02": 3 } } },
  scenarios: [
    { name: "More", rows: { hunters: { months: { "2027-03": "base + 1", "2027-08": "base + 2" } } } },
  ],
};
const hunters = (of: Plan, scenario?: string) => [
  ...(runExpected(compilePlan(of, scenario)).rows.get("hunters") ?? []),
];

test("an entry moved into the baseline is written relative to the earlier value there, and is no longer the scenario's", () => {
  const own = inputDifferences(plan, undefined, ["More"])[0]?.scenarios[0]?.own[0];
  const row = sheetOf(plan).byId.get("hunters");
  if (own === undefined || row?.kind !== "input") throw new Error("no hunters");
  const next = applyCommand(plan, adoptCell(row, "More", own));
  expect(hunters(next)).toEqual([2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
  expect(next.scenarios[0]?.rows["hunters"]?.months).toEqual({ "2027-08": "base + 2" });
});

test("reverting one cell of a scenario leaves its other cells alone", () => {
  const own = inputDifferences(plan, undefined, ["More"])[0]?.scenarios[0]?.own[0];
  if (own === undefined) throw new Error("no difference");
  const next = applyCommand(plan, revertCell("hunters", "More", own));
  expect(hunters(next, "More")).toEqual([2, 3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5]);
});
