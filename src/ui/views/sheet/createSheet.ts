import { createSignal } from "solid-js";
import type { FramedApp } from "../../../state/context.ts";
import { actualsWhenWanted } from "./actuals/actualsWhenWanted.ts";
import { createGrid } from "./createGrid.ts";
import { createEditing } from "./editor/createEditing.ts";
import type { Overlay, SheetContext } from "./gridContext.ts";
import { createActions } from "./keys/createActions.ts";
import { createCommands } from "./keys/createCommands.ts";
import { createKeys } from "./keys/createKeys.ts";
import { createView } from "./view/createView.ts";

/** People who write with an input method need the editor focused before their first key. */
const NEEDS_STANDING_EDITOR = /^(ja|ko|zh)\b/;

/**
 * State shared by the parts of the sheet: its content and selection, editor, commands, and the parts that open over it.
 */
export function createSheet(app: FramedApp) {
  const grid = createGrid(app);
  actualsWhenWanted(grid);
  const view = createView(grid);
  const editing = createEditing(grid);
  const actions = createActions(grid, editing);
  const [sought, setSought] = createSignal("");
  const [overlay, setOverlaySignal] = createSignal<Overlay>();
  const [menuAt, setMenuAt] = createSignal({ x: 0, y: 0 });
  const standing = navigator.languages.some((language) => NEEDS_STANDING_EDITOR.test(language));
  const mac = /^(Mac|iP)/.test(navigator.platform);
  let editor!: HTMLInputElement;

  const activeCell = () => view.scroller()?.querySelector<HTMLElement>('.cell[data-active=""]') ?? undefined;

  function focusCell(): void {
    const cell = activeCell();
    if (standing && editing.contentOf(grid.selection().anchor) !== undefined) {
      editor.focus({ preventScroll: true });
    } else cell?.focus({ preventScroll: true });
  }

  /** Scrolls the active cell into view, wherever the sheet has been scrolled to, even if that was just now. */
  function bringBack(): void {
    view.onScroll();
    view.reveal(grid.selection().anchor);
  }

  const sheet: SheetContext = {
    grid,
    view,
    editing,
    actions,
    overlay,
    sought,
    seek: (text) => {
      setSought(text);
      setOverlaySignal("find");
    },
    setOverlay: (next, at) => {
      if (next === "menu") setMenuAt(at ?? besideActiveCell());
      setSought("");
      setOverlaySignal(next);
    },
    focusCell,
    bringBack,
    focusEditor: () => {
      bringBack();
      editor.focus({ preventScroll: true });
    },
    openShape: () => {
      const { anchor } = grid.selection();
      const content = editing.contentOf(anchor);
      const refusals = grid.words().grid.refusals;
      if (app.document.readOnly()) return actions.tell(refusals["read-only"]);
      const isValue = content?.target === "base" || content?.target === "month";
      if (!isValue) return actions.tell(refusals.shape);
      editing.handOver();
      sheet.setOverlay("shape");
    },
    mac,
  };

  function besideActiveCell(): { readonly x: number; readonly y: number } {
    const box = activeCell()?.getBoundingClientRect();
    return { x: box?.left ?? 0, y: box?.bottom ?? 0 };
  }

  const run = createCommands(app, sheet, () => keys.leave());
  const keys = createKeys(sheet, run);
  const closeOverlay = () => {
    setOverlaySignal(undefined);
    queueMicrotask(focusCell);
  };
  const attachEditor = (input: HTMLInputElement) => {
    editor = input;
  };

  return { sheet, run, keys, menuAt, closeOverlay, standing, attachEditor };
}
