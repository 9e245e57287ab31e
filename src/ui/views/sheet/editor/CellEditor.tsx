import { createEffect, Show } from "solid-js";
import type { JSX } from "solid-js";
import { createAssist } from "./createAssist.ts";
import { useSheet } from "../gridContext.ts";
import { indexOf } from "../keys/selection.ts";

type Props = {
  readonly ref: (input: HTMLInputElement) => void;
  /** Kept ready and focused on the active cell, so that an input method gets its first key too. */
  readonly standing: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
};

const MIN_PANEL = 260;
/** The panel below an editor is seldom higher than this, in CSS pixels. */
const ROOM_BELOW = 200;

/**
 * The only editor of the sheet. It always exists: when a key press opens it, it receives the very character that
 * opened it.
 */
export function CellEditor(props: Props): JSX.Element {
  const { grid, view, editing } = useSheet();
  const open = () => editing.editing()?.place === "cell";
  const { assist, attributes, onKey, update } = createAssist("cell");
  let input!: HTMLInputElement;

  createEffect(() => {
    const now = editing.editing();
    if (now?.place === "cell" && now.mode === "edit") {
      queueMicrotask(() => input.setSelectionRange(input.value.length, input.value.length));
    }
  });

  const box = () => {
    const spot = editing.editing()?.spot ?? grid.selection().anchor;
    const { line, column } = indexOf(spot, grid.layout());
    const left = column === 0 ? view.scroll().left : (view.offsets()[column] ?? 0);
    const cell = (view.offsets()[column + 1] ?? 0) - (view.offsets()[column] ?? 0);
    const wanted = open() ? Math.max(cell, Math.min(480, editing.text().length * 8 + 28)) : cell;
    // A long text grows to the right and, at the window's edge, to the left.
    const end = view.scroll().left + view.room().width;
    const width = Math.min(wanted, view.room().width);
    return { left: Math.max(view.scroll().left, Math.min(left, end - width)), width, line };
  };

  const above = () => {
    const from = (box().line + 2) * view.rowHeight() - view.scroll().top;
    return view.room().height - from < ROOM_BELOW && from > ROOM_BELOW;
  };

  return (
    <div
      class="editor"
      classList={{ "editor-open": open() }}
      aria-busy={assist() === undefined || !editing.isComplete()}
      style={{
        left: `${box().left}px`,
        top: `${(box().line + 1) * view.rowHeight()}px`,
        width: `${box().width}px`,
      }}
    >
      <input
        ref={(element) => {
          input = element;
          props.ref(element);
        }}
        class="editor-input"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        tabindex="-1"
        aria-hidden={open() || props.standing ? undefined : "true"}
        aria-label={grid.placeText(editing.editing()?.spot ?? grid.selection().anchor)}
        aria-describedby={open() ? "sheet-echo sheet-hint" : undefined}
        aria-invalid={open() && editing.trouble() !== undefined ? true : undefined}
        {...attributes()}
        value={editing.text()}
        onInput={(event) => {
          if (editing.editing() === undefined && !editing.open("enter", "cell", event.currentTarget.value)) {
            event.currentTarget.value = "";
            return;
          }
          editing.setText(event.currentTarget.value);
          update(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (editing.editing() === undefined) return;
          if (onKey(event, event.currentTarget)) {
            event.preventDefault();
            event.stopPropagation();
          } else props.onKey(event);
        }}
        onBlur={(event) => {
          // A click elsewhere accepts the typed text, as in any spreadsheet; a click into the bar continues editing.
          const into = event.relatedTarget;
          if (into instanceof Element && into.closest(".formula-bar") !== null) return;
          if (editing.editing()?.place === "cell" && document.hasFocus()) editing.commit();
        }}
        onSelect={(event) => update(event.currentTarget)}
      />
      <Show when={open() ? assist() : undefined} keyed>
        {({ Panel, completion, offers }) => (
          <Panel
            completion={completion}
            offers={offers}
            input={() => input}
            below={Math.max(MIN_PANEL, box().width)}
            left={box().left}
            above={above()}
          />
        )}
      </Show>
    </div>
  );
}
