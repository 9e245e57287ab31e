import { createRoot } from "solid-js";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Scope } from "../../../../../src/entries/cellCommands.ts";
import type { Plan } from "../../../../../src/model/plan.ts";
import { cellContent } from "../../../../../src/ui/views/sheet/editor/cellContent.ts";
import type { Editing } from "../../../../../src/ui/views/sheet/editor/cellContent.ts";
import {
  takeEmptied,
  takeEntry,
  takeLabel,
  takeText,
  takeTyped,
} from "../../../../../src/ui/views/sheet/editor/takeText.ts";
import { newPlan } from "../../../../../src/model/newPlan.ts";
import { makePlan } from "../../../../support/makePlan.ts";
import { openSheet } from "../openSheet.ts";

const ROWS = {
  inputs: {
    calls: { value: "10", label: "Calls" },
    share: { value: "20%", unit: "share", min: 0, max: 1 },
    spend: { value: "100", carry: false, unit: "money" },
    new_input: { value: "1", label: "New input" },
  },
  formulas: { hits: "calls * share" },
};

/** A sheet from January to April 2027, and what is done in it. */
function open(changes: Partial<Plan> = {}) {
  const sheet = openSheet(makePlan(ROWS, { ...changes, view: { level: "all" } }), "en");
  onTestFinished(sheet.dispose);
  const { grid, document } = sheet;
  const editing = (line: string, column: string | number): Editing => {
    const content = cellContent(grid, { line, column });
    if (content === undefined) throw new Error(`nothing to edit at ${line}, ${column}`);
    return { ...content, mode: "enter", place: "cell" };
  };
  const type = (line: string, column: string | number, text: string, reach: Scope = "onwards") =>
    takeText(grid, editing(line, column), text, reach, false);
  const row = (id: string) => document.plan().rows[id];
  const drafts = () => [...document.drafts().values()].map(({ text, issue }) => [text, issue.code]);
  return { ...sheet, editing, type, row, drafts };
}

describe("a text that is typed into a cell", () => {
  test("is taken as what it means, is told, and is one step of undo", () => {
    const { type, row, document, session } = open();
    expect(type("calls", "value", "12")).toBeUndefined();
    expect(row("calls")?.value).toBe("12");
    expect(session.announcement()).toContain("12");
    document.undo();
    expect(row("calls")?.value).toBe("10");
  });

  test("that can't be taken stays beside its cell with its reason, and what was there holds", () => {
    const { type, row, drafts } = open();
    const why = type("calls", "value", "12 +");
    expect(why).toMatch(/\S/);
    expect(row("calls")?.value).toBe("10");
    expect(drafts()).toEqual([["12 +", expect.any(String)]]);
  });

  test("that can't be taken makes nobody's own of the template's number, the same number typed again does", () => {
    const { grid, document, dispose } = openSheet(
      newPlan("reference", { language: "en", start: "2027-01" }),
      "en",
    );
    onTestFinished(dispose);
    const typeOver = (text: string) => {
      const content = cellContent(grid, { line: "sellers", column: "value" })!;
      const now: Editing = { ...content, mode: "enter", place: "cell", replaces: true };
      return takeTyped(grid, now, text, "onwards", false).why;
    };
    const origin = () => document.origins().get("sellers")?.origin;
    expect(typeOver("07/2027")).toMatch(/date/);
    expect(origin()).toBe("template");
    typeOver("4");
    expect(origin()).toBe("yours");
  });

  test("takes away what could not be taken before it", () => {
    const { type, drafts } = open();
    type("calls", "value", "many");
    expect(drafts()).toHaveLength(1);
    type("calls", "value", "11");
    expect(drafts()).toEqual([]);
  });

  test("that is a mere word is not understood, rather than the name of a row nobody has", () => {
    const { type, drafts } = open();
    type("calls", "value", "many");
    type("share", "value", "=many");
    expect(drafts()).toEqual([
      ["many", "not-understood"],
      ["=many", "unknown-name"],
    ]);
  });

  test("counts from its month on, or in its month alone, as it was said", () => {
    const { type, row } = open();
    type("calls", 1, "12", "onwards");
    expect(row("calls")?.months).toEqual({ "2027-02": "12" });
    type("calls", 2, "13", "month");
    expect(row("calls")?.months).toEqual({ "2027-02": "12", "2027-03": "13", "2027-04": "12" });
  });

  test("with names of rows offers to make a calculation of the user's own input, and does", () => {
    const { type, row, document, session, drafts } = open();
    type("calls", "value", "=hits * 2");
    expect(row("calls")).toMatchObject({ kind: "input", value: "10" });
    expect(drafts()).toHaveLength(1);
    session.toasts()[0]?.action?.run();
    // A circle: hits rests on calls. It is told, and nothing is changed.
    expect(row("calls")).toMatchObject({ kind: "input" });
    type("new_input", "value", "=hits * 2");
    session.toasts().at(-1)?.action?.run();
    expect(row("new_input")).toMatchObject({ kind: "computed", formula: "hits * 2" });
    expect(row("new_input")).not.toHaveProperty("value");
    document.undo();
    expect(row("new_input")).toMatchObject({ kind: "input", value: "1" });
  });

  test("changes a formula, and a faulty one leaves it as it was", () => {
    const { type, row, drafts } = open();
    type("hits", "value", "=calls * share * 2");
    expect(row("hits")?.formula).toBe("calls * share * 2");
    type("hits", "value", "=calls * nobody");
    expect(row("hits")?.formula).toBe("calls * share * 2");
    expect(drafts()).toEqual([["=calls * nobody", "unknown-name"]]);
  });

  test("goes into every selected cell at once where that is asked for", () => {
    const { grid, editing, row, document } = open();
    grid.select({ anchor: { line: "calls", column: 0 }, focus: { line: "calls", column: 1 } });
    takeText(grid, editing("calls", 0), "7", "onwards", true);
    expect(row("calls")?.months).toEqual({ "2027-01": "7", "2027-02": "7", "2027-03": "base" });
    document.undo();
    expect(row("calls")?.months ?? {}).toEqual({});
  });
});

test("an entry from elsewhere is taken like a typed one, and what is wrong with it is given back", () => {
  const { grid, row, drafts, type } = open();
  const spot = { line: "share", column: "value" } as const;
  type("share", "value", "many");
  expect(takeEntry(grid, spot, "30%", "onwards")).toBeUndefined();
  expect(row("share")?.value).toBe("30%");
  expect(drafts()).toEqual([]);
  expect(takeEntry(grid, spot, "130%", "onwards")).toMatchObject({ code: expect.any(String) });
  expect(row("share")?.value).toBe("30%");
  expect(takeEntry(grid, { line: "nobody", column: "value" }, "1", "onwards")).toBeUndefined();
});

describe("a cell whose editor was emptied", () => {
  test("goes back to what it holds without an entry of its own", () => {
    const { grid, editing, type, row } = open();
    type("calls", 1, "12", "onwards");
    takeEmptied(grid, editing("calls", 1));
    expect(row("calls")?.months ?? {}).toEqual({});
  });

  test("keeps no text that could not be taken", () => {
    const { grid, editing, type, drafts } = open();
    type("calls", 1, "many");
    expect(drafts()).toHaveLength(1);
    takeEmptied(grid, editing("calls", 1));
    expect(drafts()).toEqual([]);
  });

  test("of a calculation of the user's own keeps its formula: there is none to go back to", () => {
    const { grid, editing, row } = open();
    takeEmptied(grid, editing("hits", "value"));
    expect(row("hits")?.formula).toBe("calls * share");
  });
});

describe("a row's new name", () => {
  test("is a name alone where the row has an id that others may use", () => {
    const { grid, row } = open();
    createRoot(() => takeLabel(grid, grid.rowOf("calls")!, "Dials"));
    expect(row("calls")?.label).toBe("Dials");
  });

  test("gives a row that was inserted just now an id to match, one that is free, and selects it", () => {
    const { grid, row, document } = open();
    takeLabel(grid, grid.rowOf("new_input")!, "Calls");
    const [id] = Object.keys(document.plan().rows).filter((one) => /^calls_?\d$/.test(one));
    expect(row("new_input")).toBeUndefined();
    expect(row(id!)).toMatchObject({ label: "Calls", value: "1" });
    expect(grid.selection().anchor).toEqual({ line: id, column: "label" });
    document.undo();
    expect(row("new_input")?.label).toBe("New input");
  });
});
