import { expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { takeImported } from "../../src/entries/takeImported.ts";
import { newPlan } from "../../src/model/newPlan.ts";

const PLAN = newPlan("reference", { language: "en", start: "2027-01", name: "Test" });

test("imported values are written into the baseline with their sources, together with the actuals by month", () => {
  const command = takeImported({
    entries: [{ row: "cycle_months", entry: "5 to 6", source: "185 deals, HubSpot export, 2026-11-27" }],
    actuals: { new_customers: { "2026-10": 2, "2026-11": 0 } },
  });
  const { rows, actuals } = applyCommand(PLAN, command!);
  expect(rows.cycle_months).toMatchObject({
    value: "5 to 6",
    source: "185 deals, HubSpot export, 2026-11-27",
  });
  expect(actuals).toEqual({ new_customers: { "2026-10": 2, "2026-11": 0 } });
});

test("where nothing is ticked there is no command", () => {
  expect(takeImported({ entries: [] })).toBeUndefined();
  expect(takeImported({ entries: [], actuals: { new_customers: {} } })).toBeUndefined();
});

test("a value is marked as measured until somebody types a value, even the same one", () => {
  const command = takeImported({ entries: [{ row: "cycle_months", entry: "5 to 6", source: "185 deals" }] });
  const measured = applyCommand(PLAN, command!);
  expect(measured.rows.cycle_months?.x_measured).toBe(true);
  const cell = { scenario: undefined, row: "cycle_months", month: undefined };
  for (const entry of ["4 to 6", "5 to 6"]) {
    const typed = applyCommand(measured, { kind: "set-entry", cell, entry });
    expect(typed.rows.cycle_months).not.toHaveProperty("x_measured");
  }
});
