import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import { echoText } from "../../../../i18n/echo.ts";
import type { CompletionState } from "./createCompletion.ts";
import { CompletionList } from "./CompletionList.tsx";
import type { Offers } from "./createOffers.ts";
import { OfferList } from "./OfferList.tsx";
import { useSheet } from "../gridContext.ts";
import { baseCounts } from "../../../../entries/baseCounts.ts";
import { densityPath, rangeMean, shareBelow } from "../../../../entries/rangeDensity.ts";

type Props = {
  readonly completion: CompletionState;
  readonly offers: Offers;
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
    const found = range();
    const least = open.row.kind === "input" ? open.row.min : undefined;
    return echoText(
      reading.meaning,
      open.row.unit,
      grid.format(),
      found === undefined ? undefined : rangeMean(found),
      found === undefined || least === undefined ? undefined : { least, share: shareBelow(found, least) },
    );
  };
  const faultText = (): string => {
    const trouble = editing.trouble();
    const open = now();
    if (trouble === undefined || open === undefined || editing.text().trim() === "") return "";
    // In the middle of a name nothing can be right yet.
    return props.completion.list().length > 0 ? "" : grid.issueText(trouble.issue, open.row);
  };
  const scoped = () => {
    const open = now();
    return open?.target === "month" && open.row.kind === "input" && open.row.carry;
  };
  /** In which months it would hold. */
  const reach = () => {
    const month = now()?.month;
    const name = month === undefined ? "" : grid.format().month(month);
    return editing.scope() === "onwards" ? text().reach.on(name) : text().reach.only(name);
  };
  const unused = () => {
    const open = now();
    return open?.target === "base" && open.row.kind === "input"
      ? !baseCounts(open.row, grid.app.session.months())
      : false;
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
          {(range) => (
            <svg
              class="editor-density"
              viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
              width={PICTURE.width}
              height={PICTURE.height}
              aria-hidden="true"
            >
              <path d={densityPath(range(), PICTURE.width, PICTURE.height)} />
            </svg>
          )}
        </Show>
        <OfferList offers={props.offers} input={props.input} />
        <Show when={unused()}>
          <p class="editor-hint">{text().echo.unused}</p>
        </Show>
        <Show when={now()?.row.kind === "input" && now()?.target !== "actual"}>
          <button type="button" class="link" tabindex="-1" onClick={() => openShape()}>
            {text().echo.shape("Alt+↓")}
          </button>
        </Show>
        <Show when={scoped()}>
          <p class="editor-scope">
            <span>{reach()}</span>
            <button type="button" class="link" tabindex="-1" onClick={() => editing.toggleScope()}>
              {text().echo.withKey(
                editing.scope() === "onwards" ? text().reach.useOnly : text().reach.useOn,
                "F4",
              )}
            </button>
          </p>
        </Show>
        <CompletionList completion={props.completion} input={props.input} />
      </div>
    </Show>
  );
}
