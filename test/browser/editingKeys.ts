import { expectOn } from "../support/browser.ts";
import type { KeyCase } from "./gridKeyCase.ts";
import { H, S, isEditing, isSelected } from "./gridKeyCase.ts";

export const EDITING_KEYS: readonly KeyCase[] = [
  { keys: "Tab", does: "goes right", from: H(0), press: ["Tab"], active: H(1) },
  { keys: "Shift+Tab", does: "goes left", from: H(1), press: ["Shift+Tab"], active: H(0) },
  {
    keys: "Tab, Tab, Enter",
    does: "takes the entries and returns to where the run began, one row down",
    from: H(0),
    press: ["text:3", "Tab", "text:4", "Tab", "text:5", "Enter"],
    active: S(0),
    shows: [
      [H(0), "3"],
      [H(1), "4"],
      [H(2), "5"],
    ],
  },
  { keys: "Enter", does: "opens the editor", from: H(0), press: ["Enter"], check: isEditing("2") },
  {
    keys: "Enter",
    does: "in the editor takes the entry and goes down",
    from: H(0),
    press: ["text:3", "Enter"],
    active: S(0),
    shows: [[H(0), "3"]],
  },
  {
    keys: "Shift+Enter",
    does: "takes the entry and goes up",
    from: S(0),
    press: ["text:3", "Shift+Enter"],
    active: H(0),
    shows: [[S(0), "3"]],
  },
  {
    keys: "F2",
    does: "edits with the caret at the end, and arrows move it",
    from: H(0),
    press: ["F2", "ArrowLeft", "text:1", "Enter"],
    active: S(0),
    shows: [[H(0), "12"]],
  },
  {
    keys: "F2, Enter",
    does: "never changes a value",
    from: ["answer_rate", "value"],
    press: ["F2", "Enter"],
    shows: [[["answer_rate", "value"], "20–30%"]],
    check: (on) => expectOn(on.page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled(),
  },
  { keys: "a character", does: "replaces the content", from: H(0), press: ["text:7"], check: isEditing("7") },
  {
    keys: "an arrow after a character",
    does: "takes the entry and moves",
    from: H(0),
    press: ["text:7", "ArrowRight"],
    active: H(1),
    shows: [[H(0), "7"]],
  },
  {
    keys: "Esc",
    does: "gives the old value back",
    from: H(0),
    press: ["text:7", "Escape"],
    active: H(0),
    shows: [[H(0), "2"]],
  },
  {
    keys: "Esc",
    does: "leaves a selection for its active cell",
    from: H(0),
    press: ["Shift+ArrowDown", "Escape"],
    active: H(0),
    check: isSelected(1),
  },
  {
    keys: "Esc",
    does: "takes away the frame of what was copied before the selection",
    from: H(0),
    press: ["Shift+ArrowRight", "Control+c"],
    check: async (on) => {
      const frame = on.page.locator(".grid-copied");
      await expectOn(frame).toBeVisible();
      await on.press("Escape");
      await expectOn(frame).toHaveCount(0);
      await isSelected(2)(on);
    },
  },
  {
    keys: "Alt+↓",
    does: "opens the drawing of how sure a value is, and Esc comes back to the cell",
    from: H(0),
    press: ["Alt+ArrowDown"],
    check: async (on) => {
      await expectOn(on.page.getByRole("dialog")).toContainText("How sure");
      await on.press("Escape");
      await on.expectActive(H(0));
    },
  },
  {
    keys: "Delete",
    does: "clears what was entered",
    from: H(1),
    press: ["text:7", "Enter", "ArrowUp", "Delete"],
    active: H(1),
    shows: [[H(1), "2"]],
  },
  {
    keys: "Backspace",
    does: "clears what was entered",
    from: H(1),
    press: ["text:7", "Enter", "ArrowUp", "Backspace"],
    active: H(1),
    shows: [[H(1), "2"]],
  },
  {
    keys: "Delete",
    does: "leaves a calculated cell alone and says so",
    from: ["marketing_leads", 0],
    press: ["Delete"],
    check: (on) => expectOn(on.page.getByText("Calculated cells stay as they are.").first()).toBeVisible(),
  },
  {
    keys: "Ctrl+Z",
    does: "undoes and goes back there",
    from: H(1),
    press: ["text:7", "Enter", "ArrowDown", "Control+z"],
    active: H(1),
    shows: [[H(1), "2"]],
  },
  {
    keys: "Ctrl+Y",
    does: "redoes",
    from: H(1),
    press: ["text:7", "Enter", "Control+z", "Control+y"],
    shows: [[H(1), "7"]],
  },
  {
    keys: "Ctrl+Shift+Z",
    does: "redoes",
    from: H(1),
    press: ["text:7", "Enter", "Control+z", "Control+Shift+Z"],
    shows: [[H(1), "7"]],
  },
  {
    keys: "Ctrl+C, Ctrl+V",
    does: "copies a value",
    from: H(0),
    press: ["text:7", "Enter", "ArrowUp", "Control+c", "ArrowDown", "Control+v"],
    shows: [[S(0), "7"]],
  },
  {
    keys: "Ctrl+V",
    does: "fills every selected cell with one value",
    from: ["sellers", "value"],
    press: [
      "Control+c",
      "ArrowUp",
      "End",
      "Home",
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "Shift+ArrowRight",
      "Control+v",
    ],
    shows: [
      [H(0), "4"],
      [H(1), "4"],
      [H(2), "2"],
    ],
  },
  {
    keys: "Ctrl+X",
    does: "copies and clears",
    from: H(0),
    press: ["text:7", "Enter", "ArrowUp", "Control+x", "ArrowDown", "Control+v"],
    shows: [
      [H(0), "2"],
      [S(0), "7"],
    ],
  },
  {
    keys: "Ctrl+Shift+V",
    does: "pastes the value of a formula",
    from: ["hunters", "value"],
    press: [
      "text:=1+2",
      "Enter",
      "ArrowUp",
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "Control+c",
      "ArrowDown",
      "Control+Shift+V",
    ],
    shows: [[S(0), "3"]],
    check: async (on) => {
      await on.choose(S(0));
      await expectOn(on.formula).toHaveValue("3");
    },
  },
  {
    keys: "Ctrl+D",
    does: "fills down",
    from: H(0),
    press: ["text:7", "Enter", "ArrowUp", "Shift+ArrowDown", "Control+d"],
    shows: [
      [S(0), "7"],
      [S(1), "4"],
    ],
  },
  {
    keys: "Ctrl+R",
    does: "fills right, and what comes after stays",
    from: H(0),
    press: ["text:7", "Control+Enter", "F2", "F4", "Escape", "Shift+ArrowRight", "Control+r"],
    shows: [
      [H(0), "7"],
      [H(1), "7"],
    ],
  },
  {
    keys: "Ctrl+Enter",
    does: "takes the entry for every selected cell",
    from: H(0),
    press: ["Shift+ArrowDown", "Shift+ArrowRight", "text:6", "Control+Enter"],
    active: H(0),
    shows: [
      [H(0), "6"],
      [H(1), "6"],
      [S(0), "6"],
      [S(1), "6"],
      [H(2), "2"],
      [S(2), "4"],
    ],
  },
  {
    keys: "F4",
    does: "while typing: this month only",
    from: H(1),
    press: ["text:7", "F4", "Enter"],
    shows: [
      [H(0), "2"],
      [H(1), "7"],
      [H(2), "2"],
    ],
  },
];
