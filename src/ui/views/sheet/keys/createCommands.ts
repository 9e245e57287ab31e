import type { FramedApp } from "../../../../state/context.ts";
import { saveByKey } from "../../../parts/frame/saveKey.ts";
import type { SheetContext } from "../gridContext.ts";
import type { GridCommand } from "./keymap.ts";

/** The action of each sheet command, by key or from the menu. `leave` lets the focus leave the sheet. */
export function createCommands(
  app: FramedApp,
  sheet: SheetContext,
  leave: () => void,
): (command: GridCommand) => void {
  const { actions, editing, grid } = sheet;

  return function run(command: GridCommand): void {
    switch (command) {
      case "open":
      case "edit":
        if (editing.open("edit", "cell")) sheet.focusEditor();
        return;
      case "escape":
        if (!actions.escape()) leave();
        return;
      case "clear":
        return actions.clear();
      case "undo":
      case "redo":
        actions[command]();
        return sheet.focusCell();
      case "fill-down":
        return actions.fill.down();
      case "fill-right":
        return actions.fill.right();
      case "precedents":
      case "dependents":
        return actions.traceRows(command);
      case "show-formulas":
        return actions.toggleFormulas();
      case "show-active":
        return sheet.bringBack();
      case "menu":
        return sheet.setOverlay("menu");
      case "help":
        return sheet.setOverlay("help");
      case "save":
        return saveByKey(app);
      case "find":
        return sheet.setOverlay("find");
      case "print":
        window.print();
        return;
      case "note":
        if (grid.rowOf(grid.selection().anchor.line) !== undefined) sheet.setOverlay("note");
        return;
      case "copy":
      case "cut":
        // The browser sends the same event as for the keys; the grid puts the cells on the clipboard.
        document.execCommand(command);
        return;
      case "paste":
      case "paste-values":
        return void pasteFromMenu(sheet, command === "paste-values");
      case "scope":
        return editing.toggleScope();
      case "reach":
        return editing.changeReach();
      case "shape":
        return sheet.openShape();
      case "fill-selection":
      case "commit-down":
      case "commit-up":
      case "commit-next":
      case "commit-previous":
        // Keys of an open editor, which handles them itself.
        return;
    }
  };
}

async function pasteFromMenu(sheet: SheetContext, valuesOnly: boolean): Promise<void> {
  const { actions, grid } = sheet;
  try {
    const [item] = await navigator.clipboard.read();
    const part = async (type: string) =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : "";
    actions.clipboard.paste({ plain: await part("text/plain"), html: await part("text/html") }, valuesOnly);
  } catch {
    actions.tell(grid.words().grid.said.pasteFailed);
  }
  sheet.focusCell();
}
