import type { Move } from "../keys/selection.ts";

/**
 * "enter": typing over a cell, where arrows commit and move. "edit": the caret moves in the text.
 * Ready mode, in which the grid's own keys apply, is the absence of both.
 */
export type EditMode = "enter" | "edit";

/** What a key does to the text being edited. "none" leaves it to the browser. */
export type EditOutcome =
  | { readonly kind: "none" }
  | { readonly kind: "cancel" }
  | { readonly kind: "commit"; readonly move: Move | undefined }
  /** Accepts the text for every selected cell and stays. */
  | { readonly kind: "commit-all" }
  | { readonly kind: "mode"; readonly mode: EditMode }
  | { readonly kind: "scope" }
  /** Continues in the editor of the distribution. */
  | { readonly kind: "shape" };

const NONE: EditOutcome = { kind: "none" };

const ARROWS: { readonly [chord: string]: Move } = {
  ArrowUp: { kind: "step", lines: -1, columns: 0 },
  ArrowDown: { kind: "step", lines: 1, columns: 0 },
  ArrowLeft: { kind: "step", lines: 0, columns: -1 },
  ArrowRight: { kind: "step", lines: 0, columns: 1 },
  PageUp: { kind: "page", lines: -1 },
  PageDown: { kind: "page", lines: 1 },
};

const COMMITS: { readonly [chord: string]: Move } = {
  Enter: { kind: "enter", back: false },
  "Shift+Enter": { kind: "enter", back: true },
  Tab: { kind: "tab", back: false },
  "Shift+Tab": { kind: "tab", back: true },
};

/** The action of a chord in an open editor. While an input method composes, it receives every key. */
export function editKey(chord: string, mode: EditMode, composing: boolean): EditOutcome {
  if (composing) return NONE;
  if (chord === "Escape") return { kind: "cancel" };
  if (chord === "F2") return { kind: "mode", mode: mode === "enter" ? "edit" : "enter" };
  if (chord === "F4") return { kind: "scope" };
  if (chord === "Alt+ArrowDown") return { kind: "shape" };
  if (chord === "Mod+Enter") return { kind: "commit-all" };
  const commit = COMMITS[chord] ?? (mode === "enter" ? ARROWS[chord] : undefined);
  return commit === undefined ? NONE : { kind: "commit", move: commit };
}

/** Whether an input method has the keyboard, including browsers that report it only by the old key code 229. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}
