import type { Dictionary } from "../../../i18n/words.ts";
import type { FramedApp } from "../../../state/context.ts";

/** Ctrl or Cmd with Z, Shift Z or Y anywhere but in a field, whose own undo it is. */
export function undoKeys(app: FramedApp, words: () => Dictionary["frame"]): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const target = event.target;
    if (target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], dialog"))
      return;
    const key = event.key.toLowerCase();
    const redo = key === "y" || (key === "z" && event.shiftKey);
    if (!redo && key !== "z") return;
    event.preventDefault();
    if (redo) redoStep(app, words());
    else undoStep(app, words());
  };
}

/** Takes the last change back and leads to where it was. */
export function undoStep({ document, session }: FramedApp, words: Dictionary["frame"]): void {
  if (!document.canUndo()) return;
  const selection = document.undo();
  if (selection !== undefined) session.select(selection);
  session.announce(words.undone);
}

export function redoStep({ document, session }: FramedApp, words: Dictionary["frame"]): void {
  if (!document.canRedo()) return;
  const selection = document.redo();
  if (selection !== undefined) session.select(selection);
  session.announce(words.redone);
}
