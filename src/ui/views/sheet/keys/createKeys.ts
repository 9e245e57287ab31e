import { editKey, isComposing } from "../editor/editing.ts";
import type { GridCommand } from "./keymap.ts";
import { bindingOf, chordOf, typesText } from "./keymap.ts";
import type { SheetContext } from "../gridContext.ts";
import type { GridSelection } from "./selection.ts";

/** So long after Ctrl+Shift+V a browser that pastes has told it, in milliseconds; Firefox tells nothing. */
const PASTE_TOLD_MS = 100;

export type GridKeys = ReturnType<typeof createKeys>;

/** What a key press in the sheet does, with an editor open and without. */
export function createKeys(sheet: SheetContext, run: (command: GridCommand) => void) {
  const { grid, view, editing, actions, focusCell, focusEditor, mac } = sheet;
  /** The selection at which Esc said that the next Tab leaves; any other one means that it does not. */
  let leavingFrom: GridSelection | undefined;
  let valuesOnly = false;

  /** A key in an open editor; `completing` had its turn before. */
  function onEditorKey(event: KeyboardEvent): void {
    const now = editing.editing();
    if (now === undefined) return;
    const outcome = editKey(chordOf(event, mac), now.mode, isComposing(event));
    switch (outcome.kind) {
      case "none":
        // Keys of the sheet that mean nothing to a text must not reach the page: undo is the field's.
        event.stopPropagation();
        return;
      case "cancel":
        editing.cancel();
        focusCell();
        break;
      case "commit":
        editing.commit();
        if (outcome.move !== undefined) grid.move(outcome.move, view.page());
        focusCell();
        break;
      case "commit-all":
        editing.commit(true);
        focusCell();
        break;
      case "mode":
        editing.setMode(outcome.mode);
        break;
      case "scope":
        editing.toggleScope();
        break;
      case "shape":
        sheet.openShape();
        break;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** A key while a cell has the focus. */
  function onCellKey(event: KeyboardEvent): void {
    if (isComposing(event) || event.key === "Dead") return begin("");
    const chord = chordOf(event, mac);
    const leaving = leavingFrom === grid.selection();
    if (event.key !== "Shift") leavingFrom = undefined;
    if (leaving && (chord === "Tab" || chord === "Shift+Tab")) return;
    valuesOnly = chord === "Mod+Shift+V";
    if (valuesOnly) setTimeout(pasteUntold, PASTE_TOLD_MS);
    const line = grid.lineOf(grid.selection().anchor.line);
    if (line?.kind === "group" && (chord === "Enter" || chord === "Space")) {
      event.preventDefault();
      actions.toggleGroup(line.group);
      return focusCell();
    }
    const binding = bindingOf(chord);
    if (binding !== undefined) {
      event.preventDefault();
      if (binding.action.kind === "do") return run(binding.action.what);
      grid.move(binding.action.move, view.page());
      focusCell();
      const to = binding.action.move.kind;
      // The names are always in view; who goes to the start wants to see what stands beside them.
      if (to === "row-start" || to === "sheet-start") view.toLeft();
      return;
    }
    if (typesText(event, mac)) begin(event.key);
  }

  /** Where the browser has not pasted by itself what it was asked for. */
  function pasteUntold(): void {
    if (!valuesOnly) return;
    valuesOnly = false;
    run("paste-values");
  }

  /** Opens the editor empty; the browser then types the very character of this key press into it. */
  function begin(typed: string): void {
    if (editing.open("enter", "cell", typed)) focusEditor();
  }

  return {
    onEditorKey,
    onCellKey,
    /** The next Tab leaves the sheet. */
    leave: () => {
      leavingFrom = grid.selection();
      grid.app.session.announce(grid.words().grid.said.leave);
    },
    /** Whether the paste that now comes was asked for as values only; asked once. */
    takeValuesOnly: () => {
      const wanted = valuesOnly;
      valuesOnly = false;
      return wanted;
    },
  };
}
