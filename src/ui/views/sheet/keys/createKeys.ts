import { editKey, isComposing } from "../editor/editing.ts";
import type { GridCommand } from "./keymap.ts";
import { bindingOf, chordOf, typesText } from "./keymap.ts";
import type { SheetContext } from "../gridContext.ts";
import type { GridSelection } from "./selection.ts";

/** A browser that pastes reports it within this time after Ctrl+Shift+V, in milliseconds; Firefox reports nothing. */
const PASTE_TOLD_MS = 100;

export type GridKeys = ReturnType<typeof createKeys>;

/** The action of a key press in the sheet, with an editor open and without. */
export function createKeys(sheet: SheetContext, run: (command: GridCommand) => void) {
  const { grid, view, editing, actions, focusCell, focusEditor, mac } = sheet;
  /** The selection at which Esc announced that the next Tab leaves; at any other selection Tab does not leave. */
  let leavingFrom: GridSelection | undefined;
  let valuesOnly = false;

  /** A key in an open editor; `completing` handled it first. */
  function onEditorKey(event: KeyboardEvent): void {
    const now = editing.editing();
    if (now === undefined) return;
    const outcome = editKey(chordOf(event, mac), now.mode, isComposing(event));
    switch (outcome.kind) {
      case "none":
        // Keys of the sheet that have no meaning in a text must not reach the page: undo belongs to the field.
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
      // The names are always in view; a user who goes to the start wants to see the columns beside them.
      if (to === "row-start" || to === "sheet-start") view.toLeft();
      return;
    }
    if (typesText(event, mac)) begin(event.key);
  }

  /** For a browser that did not carry out the requested paste by itself. */
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
    /** Whether the coming paste was requested as values only; can be read once. */
    takeValuesOnly: () => {
      const wanted = valuesOnly;
      valuesOnly = false;
      return wanted;
    },
  };
}
