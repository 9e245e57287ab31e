import { createMemo, createSignal } from "solid-js";
import { numberMarks } from "../../../../i18n/numberMarks.ts";
import { callAt, completionsFor, labelAt, wordAt } from "./completions.ts";
import type { Completion } from "./completions.ts";
import { useSheet } from "../gridContext.ts";

export type CompletionState = ReturnType<typeof createCompletion>;

/** Names offered while a formula is typed into this editor. */
export function createCompletion(place: "cell" | "bar") {
  const { grid, editing } = useSheet();
  const listId = `completions-${place}`;
  const [caret, setCaret] = createSignal(0);
  const [chosen, setChosen] = createSignal(0);
  const [dismissed, setDismissed] = createSignal("");

  const separator = () => (numberMarks(grid.format().locale).decimal === "," ? ";" : ",");
  const formula = () => {
    const now = editing.editing();
    if (now?.place !== place || now.target === "label") return undefined;
    return now.target === "formula" || editing.text().trimStart().startsWith("=") ? now : undefined;
  };
  /** Several words that begin a row's name. Inputs do not refer to rows. */
  const label = createMemo(() =>
    formula()?.row.kind === "computed"
      ? labelAt(editing.text(), caret(), grid.app.document.sheet().rows)
      : undefined,
  );
  const word = createMemo(() =>
    formula() === undefined ? undefined : (label()?.at ?? wordAt(editing.text(), caret())),
  );
  const list = createMemo((): readonly Completion[] => {
    const now = formula();
    const at = word();
    if (now === undefined || at === undefined || dismissed() === at.text) return [];
    // A text that has not been edited is not completed.
    if (editing.text() === now.initial) return [];
    const found = label()?.rows ?? completionsFor(at.text, now.row.kind, grid.app.document.sheet().rows);
    return found.length === 1 && found[0]?.name === at.text ? [] : found;
  });
  const call = createMemo(() =>
    formula() === undefined ? undefined : callAt(editing.text(), caret(), separator()),
  );

  function take(input: HTMLInputElement, completion: Completion): void {
    const at = word();
    if (at === undefined) return;
    const call = completion.kind === "function" ? "(" : "";
    const rest = editing.text().slice(at.to);
    const opened = call !== "" && rest.startsWith("(") ? "" : call;
    const text = `${editing.text().slice(0, at.from)}${completion.name}${opened}${rest}`;
    const end = at.from + completion.name.length + call.length;
    editing.setText(text);
    input.value = text;
    input.setSelectionRange(end, end);
    setCaret(end);
    setDismissed(completion.name);
  }

  return {
    listId,
    list,
    call,
    chosen,
    take,
    update: (input: HTMLInputElement) => {
      if (input.selectionStart !== caret() || document.activeElement === input) {
        setCaret(input.selectionStart ?? 0);
        setChosen(0);
        if (word()?.text !== dismissed()) setDismissed("");
      }
    },
    /** Handles keys for the open list; true if the key was used. */
    onKey: (event: KeyboardEvent, input: HTMLInputElement): boolean => {
      const open = list();
      if (open.length === 0 || event.isComposing) return false;
      if (event.key === "ArrowDown") setChosen((at) => (at + 1) % open.length);
      else if (event.key === "ArrowUp") setChosen((at) => (at + open.length - 1) % open.length);
      else if (event.key === "Escape") setDismissed(word()?.text ?? "");
      else if ((event.key === "Tab" || event.key === "Enter") && !event.shiftKey && !event.ctrlKey) {
        const completion = open[chosen()];
        if (completion === undefined) return false;
        // A name typed out in full needs no completion: Enter accepts the entry.
        if (event.key === "Enter" && completion.name === word()?.text) return false;
        take(input, completion);
      } else return false;
      return true;
    },
    attributes: () =>
      list().length === 0
        ? {}
        : ({
            role: "combobox",
            "aria-autocomplete": "list",
            "aria-expanded": true,
            "aria-controls": listId,
            "aria-activedescendant": `${listId}-${chosen()}`,
          } as const),
  };
}
