import { describe, expect, test } from "vitest";
import { newPlan } from "../../../../../src/model/newPlan.ts";
import { openSheet } from "../openSheet.ts";
import { editKey, isComposing } from "../../../../../src/ui/views/sheet/editor/editing.ts";

describe("keys in an open editor", () => {
  test("arrows commit and move while a cell is typed over", () => {
    expect(editKey("ArrowRight", "enter", false)).toEqual({
      kind: "commit",
      move: { kind: "step", lines: 0, columns: 1 },
    });
  });
  test("arrows move the caret while a text is edited", () => {
    for (const chord of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]) {
      expect(editKey(chord, "edit", false)).toEqual({ kind: "none" });
    }
  });
  test.each([
    ["Enter", { kind: "enter", back: false }],
    ["Shift+Enter", { kind: "enter", back: true }],
    ["Tab", { kind: "tab", back: false }],
    ["Shift+Tab", { kind: "tab", back: true }],
  ] as const)("%s commits in both modes", (chord, move) => {
    for (const mode of ["enter", "edit"] as const) {
      expect(editKey(chord, mode, false)).toEqual({ kind: "commit", move });
    }
  });
  test("F2 goes from one mode to the other", () => {
    expect(editKey("F2", "enter", false)).toEqual({ kind: "mode", mode: "edit" });
    expect(editKey("F2", "edit", false)).toEqual({ kind: "mode", mode: "enter" });
  });
  test("Ctrl+Enter is for every selected cell, F4 for how far it reaches, Esc gives up", () => {
    expect(editKey("Mod+Enter", "enter", false)).toEqual({ kind: "commit-all" });
    expect(editKey("F4", "edit", false)).toEqual({ kind: "scope" });
    expect(editKey("Escape", "edit", false)).toEqual({ kind: "cancel" });
  });
  test("no key commits or cancels while an input method composes", () => {
    for (const chord of ["Enter", "Escape", "Tab", "ArrowDown", "Mod+Enter", "F2"]) {
      expect(editKey(chord, "enter", true)).toEqual({ kind: "none" });
    }
  });
});

test("the old key code 229 counts as composing", () => {
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});

test("what is being typed when another tab takes the plan over stays in the editor, and why is said", () => {
  let isTaken = false;
  const plan = newPlan("reference", { language: "en", start: "2027-01" });
  const { grid, editing, session, dispose } = openSheet(plan, "en", () => isTaken);
  grid.select({ anchor: { line: "sellers", column: "value" }, focus: { line: "sellers", column: "value" } });
  expect(editing.open("enter", "cell", "7")).toBe(true);
  editing.setText("7");
  isTaken = true;
  editing.commit();
  expect([editing.editing()?.row.id, editing.text()]).toEqual(["sellers", "7"]);
  expect(editing.refused()?.text).toMatch(/Another tab has this plan now/);
  expect(session.announcement()).toBe(editing.refused()?.text);
  editing.cancel();
  expect(editing.open("enter", "cell", "8")).toBe(false);
  dispose();
});
