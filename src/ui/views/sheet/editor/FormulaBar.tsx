import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { formulaToTyped } from "../../../../i18n/formulaText.ts";
import { createLate } from "../../../kit/createLate.ts";
import { createAssist } from "./createAssist.ts";
import type { GridKeys } from "../keys/createKeys.ts";
import { useSheet } from "../gridContext.ts";

const PANEL = 420;

/** The raw content of the active cell; editing it here edits the cell. */
export function FormulaBar(props: { readonly keys: GridKeys }): JSX.Element {
  const { grid, view, editing, focusCell } = useSheet();
  const { session } = grid.app;
  const { assist, attributes, onKey, update } = createAssist("bar");
  const [focused, setFocused] = createSignal(false);
  const { now: explaining } = createLate(() => import("../../../../formula/explain.ts"));
  let input!: HTMLInputElement;
  const open = () => editing.editing()?.place === "bar";
  /** The text being edited, or the formula for reading: with the rows' names, until the user starts to edit it. */
  const content = () => {
    if (editing.editing() !== undefined) return editing.text();
    const read = focused() ? undefined : named();
    if (read !== undefined) return `=${read}`;
    const spot = grid.selection().anchor;
    const at = grid.active();
    return editing.contentOf(spot)?.initial ?? grid.viewAt(at.line, at.column)?.text ?? "";
  };
  /** The formula with the rows' names in place of their ids, once the parser is loaded. */
  const named = (): string | undefined => {
    const row = grid.rowOf(grid.selection().anchor.line);
    if (row?.kind !== "computed" || session.showsActuals() || editing.editing() !== undefined)
      return undefined;
    const { locale, language } = grid.format();
    const byId = grid.app.document.sheet().byId;
    return explaining()
      ?.explainFormula(row.formula, (id) => byId.has(id))
      .map((piece) =>
        piece.kind === "text"
          ? formulaToTyped(piece.text, locale)
          : (byId.get(piece.row)?.label[language] ?? piece.row),
      )
      .join("");
  };
  const editable = () =>
    editing.contentOf(grid.selection().anchor) !== undefined && !grid.app.document.readOnly();
  return (
    <div class="formula-bar">
      <span class="formula-sign" aria-hidden="true">
        ƒx
      </span>
      <input
        ref={input}
        class="formula-input"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={grid.words().grid.formulaBar}
        aria-describedby={open() ? "sheet-echo sheet-hint" : undefined}
        aria-invalid={open() && editing.trouble() !== undefined ? true : undefined}
        readOnly={!editable()}
        {...attributes()}
        title={focused() ? named() : undefined}
        value={content()}
        onFocus={() => {
          setFocused(true);
          if (editing.editing() !== undefined) editing.setPlace("bar");
        }}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          if (editing.editing() === undefined && !editing.open("edit", "bar")) {
            event.currentTarget.value = content();
            return;
          }
          editing.setText(typed);
          update(event.currentTarget);
        }}
        onSelect={(event) => update(event.currentTarget)}
        onKeyDown={(event) => {
          if (editing.editing() === undefined && (event.key === "Enter" || event.key === "Escape")) {
            event.preventDefault();
            return focusCell();
          }
          if (onKey(event, event.currentTarget)) {
            event.preventDefault();
            event.stopPropagation();
          } else props.keys.onEditorKey(event);
        }}
        onBlur={(event) => {
          setFocused(false);
          const into = event.relatedTarget;
          if (into instanceof Element && into.closest(".editor") !== null) return;
          if (open() && document.hasFocus()) editing.commit();
        }}
      />
      <Show when={open() ? assist() : undefined} keyed>
        {({ Panel, completion, offers }) => (
          <Panel
            completion={completion}
            offers={offers}
            input={() => input}
            below={PANEL}
            left={view.scroll().left}
            above={false}
          />
        )}
      </Show>
    </div>
  );
}
