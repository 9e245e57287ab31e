import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { echoText, hintText } from "../../../../i18n/echo.ts";
import { outOfRange } from "../../../../engine/checkPlan.ts";
import { issueText } from "../../../../i18n/issueText.ts";
import type { CompletionState } from "./createCompletion.ts";
import { CompletionList } from "./CompletionList.tsx";
import { useSheet } from "../gridContext.ts";
import { baseCounts } from "../../../../model/inForce.ts";
import { densityPath, rangeMean } from "../../../../entries/rangeDensity.ts";

type Props = {
  readonly completion: CompletionState;
  readonly input: () => HTMLInputElement;
  readonly below: number;
  /** From the sheet's left edge, to keep the panel on the screen. */
  readonly left: number;
  /** There is no room below. */
  readonly above: boolean;
};

const PICTURE = { width: 120, height: 28 };

/** Below an open editor: how the text is understood, how far it reaches, names that may be meant. */
export function EditorPanel(props: Props): JSX.Element {
  const { grid, view, editing, openShape } = useSheet();
  const text = () => grid.words().grid;
  const now = () => editing.editing();
  const reading = () => editing.reading();
  const taken = createMemo(() => {
    const found = reading();
    return found?.ok === true ? found.value : undefined;
  });
  const fault = createMemo(() => {
    const found = reading();
    return found?.ok === false ? found.error : undefined;
  });
  const range = createMemo(() => {
    const meaning = taken()?.meaning;
    return meaning?.kind === "range" ? meaning : undefined;
  });
  const echo = (): string => {
    const reading = taken();
    const open = now();
    if (open === undefined) return "";
    if (open.target === "formula") return text().echo.wholeRow;
    if (editing.text().trim() === "") return open.initial === "" ? "" : text().echo.restores;
    if (reading === undefined) return "";
    const mean = range();
    return echoText(
      reading.meaning,
      open.row.unit,
      grid.format(),
      mean === undefined ? undefined : rangeMean(mean),
    );
  };
  /** A value that the row can't have would be refused in the end: it is told at once. */
  const beyond = createMemo(() => {
    const open = now();
    const reading = taken();
    if (open?.row.kind !== "input" || reading === undefined || reading.meaning.kind === "range")
      return undefined;
    return editing.text().trim() === "" ? undefined : outOfRange(reading.entry, open.row);
  });
  const faultText = (): string => {
    const open = now();
    const issue = fault()?.issue ?? beyond();
    if (issue === undefined || open === undefined) return "";
    // In the middle of a name nothing can be right yet.
    if (props.completion.list().length > 0) return "";
    return issueText(issue, grid.app.session.language(), {
      format: grid.format(),
      unit: open.row.unit,
      rowName: (id) => grid.rowOf(id)?.label[grid.app.session.language()] ?? id,
    });
  };
  const scoped = () => {
    const open = now();
    return open?.month !== undefined && open.row.kind === "input" && open.row.carry;
  };
  const unused = () => {
    const open = now();
    return open?.target === "base" && open.row.kind === "input"
      ? !baseCounts(open.row, grid.app.session.months())
      : false;
  };
  const replace = (suggestion: string) => {
    editing.setText(suggestion);
    props.input().value = suggestion;
    props.input().focus();
  };
  const shift = () => {
    const over = props.left + props.below - (view.scroll().left + view.room().width);
    return over > 0 ? -over : 0;
  };
  return (
    <Show when={now()?.target !== "label"}>
      <div
        class="editor-panel"
        classList={{ "editor-panel-above": props.above }}
        style={{ width: `${props.below}px`, "margin-left": `${shift()}px` }}
        onPointerDown={(event) => event.preventDefault()}
      >
        <Show when={echo() !== "" || faultText() !== ""}>
          <p id="sheet-echo" class="editor-echo" data-fault={faultText() === "" ? undefined : ""}>
            {faultText() === "" ? echo() : faultText()}
          </p>
        </Show>
        <Show when={range()}>
          {(law) => (
            <svg
              class="editor-density"
              viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
              width={PICTURE.width}
              height={PICTURE.height}
              aria-hidden="true"
            >
              <path d={densityPath(law(), PICTURE.width, PICTURE.height)} />
            </svg>
          )}
        </Show>
        <For each={taken()?.hints ?? []}>
          {(hint) => (
            <p class="editor-hint">
              {hintText(hint, grid.format())}
              <button type="button" class="link" tabindex="-1" onClick={() => replace(hint.meant)}>
                {text().echo.use(hint.meant)}
              </button>
            </p>
          )}
        </For>
        <Show when={unused()}>
          <p class="editor-hint">{text().echo.unused}</p>
        </Show>
        <For each={fault()?.suggestions ?? []}>
          {(suggestion) => (
            <button type="button" class="link" tabindex="-1" onClick={() => replace(suggestion)}>
              {fault()?.issue.code === "interval-order" ? text().echo.swap : text().echo.use(suggestion)}
            </button>
          )}
        </For>
        <Show when={now()?.row.kind === "input"}>
          <button type="button" class="link" tabindex="-1" onClick={() => openShape()}>
            {text().echo.shape("Alt+↓")}
          </button>
        </Show>
        <Show when={scoped()}>
          <p class="editor-scope">
            <span class="editor-reach">
              {editing.scope() === "onwards" ? text().scope.onwards : text().scope.month}
            </span>
            <button type="button" class="link" tabindex="-1" onClick={() => editing.toggleScope()}>
              {text().scope.change("F4")}
            </button>
          </p>
        </Show>
        <CompletionList completion={props.completion} input={props.input} />
      </div>
    </Show>
  );
}
