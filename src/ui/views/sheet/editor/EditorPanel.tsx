import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { CompletionState } from "./createCompletion.ts";
import { CompletionList } from "./CompletionList.tsx";
import type { Offers } from "./createOffers.ts";
import { OfferList } from "./OfferList.tsx";
import { useSheet } from "../gridContext.ts";
import { densityPath } from "../../../../entries/rangeDensity.ts";
import { createReadingText } from "./createReadingText.ts";

type Props = {
  readonly completion: CompletionState;
  readonly offers: Offers;
  readonly input: () => HTMLInputElement;
  readonly below: number;
  /** The editor's distance from the sheet's left edge, to keep the panel on the screen. */
  readonly left: number;
  /** There is no room below. */
  readonly above: boolean;
};

const PICTURE = { width: 120, height: 28 };

/** Below an open editor: how the text is understood, the months it applies to, names that may be meant. */
export function EditorPanel(props: Props): JSX.Element {
  const { grid, view, editing, openShape } = useSheet();
  const text = () => grid.words().grid;
  const now = () => editing.editing();
  const { range, said, isFault, isUnused } = createReadingText(grid, editing, props.completion);
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
        <Show when={said() !== ""}>
          <p id="sheet-echo" class="editor-echo" data-fault={isFault() ? "" : undefined}>
            {said()}
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
        <Show when={isUnused()}>
          <p class="editor-hint">{text().echo.unused}</p>
        </Show>
        <Show when={now()?.row.kind === "input" && now()?.target !== "actual"}>
          <button type="button" class="link" tabindex="-1" onClick={() => openShape()}>
            {text().echo.shape("Alt+↓")}
          </button>
        </Show>
        <EntryReach />
        <CompletionList completion={props.completion} input={props.input} />
      </div>
    </Show>
  );
}

/** The months in which an entry would apply, and the key that changes them; nothing if there is no choice. */
function EntryReach(): JSX.Element {
  const { grid, editing } = useSheet();
  const text = () => grid.words().grid;
  const hasChoice = () => {
    const open = editing.editing();
    return open?.target === "month" && open.row.kind === "input" && open.row.carry;
  };
  const reach = () => {
    const month = editing.editing()?.month;
    const name = month === undefined ? "" : grid.format().month(month);
    return editing.scope() === "onwards" ? text().reach.on(name) : text().reach.only(name);
  };
  return (
    <Show when={hasChoice()}>
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
  );
}
