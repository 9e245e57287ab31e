import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import type { CellRef, Command } from "../../src/editing/command.ts";
import { usesOfRow } from "../../src/editing/usesOfRow.ts";
import type { Entry } from "../../src/model/row.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { planOf } from "./planOf.ts";

const PLAN = planOf();
const cell = (row: string, month?: string, scenario?: string): CellRef => ({ row, month, scenario });
const set = (entry: Entry, ...at: Parameters<typeof cell>): Command => ({
  kind: "set-entry",
  cell: cell(...at),
  entry,
});
const clear = (...at: Parameters<typeof cell>): Command => ({ kind: "clear-entry", cell: cell(...at) });

function templateValue(id: string): Entry {
  const row = sheetOf(planOf({ rows: {} })).byId.get(id);
  if (row?.kind !== "input") throw new Error(`no input: ${id}`);
  return row.layers[0]!.value!;
}

describe("entries", () => {
  test("a value goes into the plan's row and leaves the rest as it is", () => {
    const next = applyCommand(PLAN, set("3 to 5", "hunters"));
    expect(next.rows).toEqual({ ...PLAN.rows, hunters: { value: "3 to 5" } });
    expect(next.rows.fee).toBe(PLAN.rows.fee);
    expect(next.scenarios).toBe(PLAN.scenarios);
  });

  test("overrides are kept in the order of their months", () => {
    const later = applyCommand(PLAN, set(0, "hunters", "2027-05"));
    const next = applyCommand(later, set("base + 1", "hunters", "2027-02"));
    expect(Object.entries(next.rows.hunters?.months ?? {})).toEqual([
      ["2027-02", "base + 1"],
      ["2027-05", 0],
    ]);
  });

  test("what the template says anyway is not kept, but that somebody typed it", () => {
    const changed = applyCommand(PLAN, set("99", "hunters"));
    const typed = applyCommand(changed, set(templateValue("hunters"), "hunters"));
    expect(typed).toEqual({ ...PLAN, rows: { ...PLAN.rows, hunters: { x_own: true } } });
  });

  test("clearing the last override of a row of the model leaves nothing of it", () => {
    const changed = applyCommand(PLAN, set(4, "hunters", "2027-05"));
    expect(applyCommand(changed, clear("hunters", "2027-05"))).toEqual(PLAN);
  });

  test("the value of a row of the user's own can't be cleared, its overrides can", () => {
    expect(applyCommand(PLAN, clear("fee"))).toBe(PLAN);
    expect(applyCommand(PLAN, clear("fee", "2027-06")).rows.fee).not.toHaveProperty("months");
  });

  test("an edit in a scenario leaves the baseline alone and clearing it leaves nothing", () => {
    const next = applyCommand(PLAN, set("5", "hunters", undefined, "Nothing"));
    expect(next.rows).toBe(PLAN.rows);
    expect(next.scenarios[1]).toEqual({ name: "Nothing", rows: { hunters: { value: "5" } } });
    expect(next.scenarios[0]).toBe(PLAN.scenarios[0]);
    expect(applyCommand(next, clear("hunters", undefined, "Nothing"))).toEqual(PLAN);
  });

  test("a formula can be changed and the model's own put back", () => {
    const changed = applyCommand(PLAN, { kind: "set-formula", row: "mrr", formula: "customers * 2" });
    expect(changed.rows.mrr).toEqual({ formula: "customers * 2" });
    expect(applyCommand(changed, { kind: "set-formula", row: "mrr", formula: undefined })).toEqual(PLAN);
  });

  test.each<[string, Command]>([
    ["the same entry", set(1000, "fee")],
    ["clearing what is not there", clear("hunters", "2027-02")],
    ["an entry in a scenario that is not there", set(1, "hunters", undefined, "Elsewhere")],
    ["the same name", { kind: "set-name", name: "Test" }],
    ["the same goals", { kind: "set-goals", goals: [] }],
    ["a scenario that is there", { kind: "add-scenario", name: "Nothing" }],
    ["renaming to a name that is taken", { kind: "rename-scenario", name: "Nothing", to: "One more" }],
    ["renaming a row of the model", { kind: "rename-row", row: "hunters", to: "huntsmen" }],
    ["renaming a row to one that is there", { kind: "rename-row", row: "fee", to: "hunters" }],
    ["deleting a row of the model", { kind: "delete-row", row: "hunters" }],
    ["describing a row that is not there", { kind: "describe-row", row: "none", changes: { note: "x" } }],
    ["nothing together", { kind: "together", commands: [] }],
  ])("%s gives the same plan", (_, command) => expect(applyCommand(PLAN, command)).toBe(PLAN));
});

describe("rows of the user's own", () => {
  const order = (plan: typeof PLAN, group: string) =>
    sheetOf(plan)
      .rows.filter((row) => row.group === group)
      .map((row) => row.id);

  test("a new row comes where it was put and in that group", () => {
    const first = order(PLAN, "outbound")[0]!;
    const definition = { kind: "input", value: 1 } as const;
    const next = applyCommand(PLAN, { kind: "add-row", row: "calls", definition, after: first });
    expect(next.rows.calls).toEqual({ kind: "input", value: 1, group: "outbound" });
    expect(order(next, "outbound").slice(0, 2)).toEqual([first, "calls"]);
    expect(applyCommand(next, { kind: "delete-row", row: "calls" }).rows).toEqual(PLAN.rows);
  });

  test("a row moved to where it would be anyway leaves nothing in the view", () => {
    const rows = order(PLAN, "inbound");
    const moved = applyCommand(PLAN, { kind: "move-row", row: rows[2]!, after: undefined });
    expect(order(moved, "inbound")).toEqual([rows[2], rows[0], rows[1], ...rows.slice(3)]);
    expect(applyCommand(moved, { kind: "move-row", row: rows[2]!, after: rows[1] })).toEqual(PLAN);
  });

  test("a row of the user's own moves to another group, one of the model's does not", () => {
    const target = order(PLAN, "sales")[0]!;
    const moved = applyCommand(PLAN, { kind: "move-row", row: "partner_leads", after: target });
    expect(order(moved, "sales").slice(0, 2)).toEqual([target, "partner_leads"]);
    expect(order(moved, "inbound")).not.toContain("partner_leads");
    expect(applyCommand(PLAN, { kind: "move-row", row: "hunters", after: target })).toBe(PLAN);
  });

  test("another id is written wherever the row is named", () => {
    const plan = planOf({
      goals: [{ row: "fee", at_most: 5, by: "2027-12" }],
      correlations: [["fee", "answer_rate", 0.5]],
      actuals: { fee: { "2027-01": 900 } },
      scenarios: [{ name: "Dear", rows: { fee: { value: 2000 } } }],
      view: { hidden: ["fee"], pinned: ["fee", "mrr"], order: { time: ["fee", "hunters"] } },
    });
    const next = applyCommand(plan, { kind: "rename-row", row: "fee", to: "charge" });
    expect(JSON.stringify(next)).not.toContain("fee");
    expect(next.rows.partner_cost?.formula).toBe("partner_leads * charge");
    expect(Object.keys(next.rows)).toEqual(["partner_leads", "charge", "partner_cost"]);
    expect(applyCommand(next, { kind: "rename-row", row: "charge", to: "fee" })).toEqual(plan);
  });

  test("deleting takes the row from the view and the actuals; its uses are told before", () => {
    const plan = planOf({
      goals: [{ row: "fee", at_most: 5, by: "2027-12" }],
      correlations: [["answer_rate", "fee", 0.5]],
      actuals: { fee: { "2027-01": 900 } },
      scenarios: [{ name: "Dear", rows: { fee: { value: 2000 } } }],
      view: { hidden: ["fee"], pinned: ["mrr", "fee"], order: { time: ["fee"] } },
    });
    expect(usesOfRow(plan, "fee")).toEqual([
      ["rows", "partner_cost", "formula"],
      ["goals", 0, "row"],
      ["correlations", 0],
      ["scenarios", 0, "rows", "fee"],
    ]);
    const next = applyCommand(plan, { kind: "delete-row", row: "fee" });
    expect(next.rows).not.toHaveProperty("fee");
    expect(next.actuals).toEqual({});
    expect(next.view).toEqual({ pinned: ["mrr"] });
    expect(usesOfRow(plan, "partner_cost")).toEqual([]);
  });

  test("what is said of a row can be set and taken away", () => {
    const changes = { note: "From the survey", owner: "Sales" };
    const next = applyCommand(PLAN, { kind: "describe-row", row: "hunters", changes });
    expect(next.rows.hunters).toEqual(changes);
    const none = { note: undefined, owner: undefined };
    expect(applyCommand(next, { kind: "describe-row", row: "hunters", changes: none })).toEqual(PLAN);
  });
});

describe("the plan's own settings", () => {
  test("time, run, goals and actuals are set, and together they are one", () => {
    const goals = [{ row: "new_customers", at_least: 10, by: "2027-12-31" }];
    const commands: Command[] = [
      { kind: "set-time", start: "2028-04", months: 12, yearStarts: 4 },
      { kind: "set-run", run: { trials: 100, seed: 0, chance: false } },
      { kind: "set-goals", goals },
      { kind: "set-actual", row: "mrr", month: "2028-05", value: 0 },
      { kind: "set-actual", row: "mrr", month: "2028-04", value: 7 },
      { kind: "set-language", language: "sv" },
      { kind: "set-view", view: { level: "all" } },
      { kind: "set-report", report: { scenario: "One more" } },
      { kind: "set-sla", sla: { texts: { lead: "A lead" } } },
      { kind: "set-correlations", correlations: [["a", "b", 0.1]] },
    ];
    expect(applyCommand(PLAN, { kind: "together", commands })).toEqual({
      ...PLAN,
      start: "2028-04",
      months: 12,
      year_starts: 4,
      run: { trials: 100, seed: 0, chance: false },
      goals,
      actuals: { mrr: { "2028-04": 7, "2028-05": 0 } },
      language: "sv",
      view: { level: "all" },
      report: { scenario: "One more" },
      sla: { texts: { lead: "A lead" } },
      correlations: [["a", "b", 0.1]],
    });
  });

  test("taking away the last actual of a row takes away the row", () => {
    const set = applyCommand(PLAN, { kind: "set-actual", row: "mrr", month: "2027-01", value: 5 });
    const gone = applyCommand(set, { kind: "set-actual", row: "mrr", month: "2027-01", value: undefined });
    expect(gone).toEqual(PLAN);
  });
});

describe("scenarios", () => {
  test("are added empty or as a copy, renamed and deleted, and the report follows", () => {
    const plan = planOf({ report: { scenario: "One more", baseline: "Nothing" } });
    const copied = applyCommand(plan, { kind: "add-scenario", name: "Copy", from: "One more" });
    expect(copied.scenarios[2]).toEqual({ ...plan.scenarios[0], name: "Copy" });
    const named = applyCommand(copied, { kind: "rename-scenario", name: "One more", to: "Two" });
    expect(named.scenarios.map((scenario) => scenario.name)).toEqual(["Two", "Nothing", "Copy"]);
    expect(named.report).toEqual({ scenario: "Two", baseline: "Nothing" });
    const gone = applyCommand(named, { kind: "delete-scenario", name: "Nothing" });
    expect(gone.scenarios.map((scenario) => scenario.name)).toEqual(["Two", "Copy"]);
    expect(gone.report).toEqual({ scenario: "Two" });
  });

  test("one row or all of a scenario go back to the baseline's", () => {
    const rows = { hunters: { value: 5 }, fee: { value: 1 } };
    const plan = planOf({ scenarios: [{ name: "S", rows }] });
    const one = applyCommand(plan, { kind: "revert-scenario", name: "S", row: "fee" });
    expect(one.scenarios).toEqual([{ name: "S", rows: { hunters: { value: 5 } } }]);
    const all = applyCommand(plan, { kind: "revert-scenario", name: "S" });
    expect(all.scenarios).toEqual([{ name: "S", rows: {} }]);
  });
});
