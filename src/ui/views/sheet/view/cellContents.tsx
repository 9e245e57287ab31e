import { Show } from "solid-js";
import type { Accessor, JSX } from "solid-js";
import { issueCodeSign } from "../../../../i18n/issueSign.ts";
import { sparkline } from "../../../parts/charts/sparkline.ts";
import type { CellView } from "./cells.ts";
import { useSheet } from "../gridContext.ts";
import { RangeMark } from "./RangeMark.tsx";
import type { CellRow } from "./cellRow.ts";

const TREND = { width: 64, height: 16 };

type Props = { readonly of: CellRow; readonly cell: Accessor<CellView> };

/** A row's name, with the marks of the row. */
export function LabelContent(props: Props): JSX.Element {
  const { grid } = useSheet();
  const trace = () => props.of.trace();
  return (
    <>
      <span class="grid-grip" aria-hidden="true" data-grip="" />
      <Show when={props.of.line()?.kind === "beneath" && props.of.source()}>
        {(source) => <span class="unseen">{source().row.label[source().language]}: </span>}
      </Show>
      <span class="cell-text">{props.cell().text}</span>
      <Show when={trace() === "precedent" || trace() === "dependent"}>
        <span class="grid-traced">
          <span aria-hidden="true">{trace() === "precedent" ? "◂" : "▸"}</span>
          <span class="unseen">
            {trace() === "precedent" ? grid.words().grid.trace.precedent : grid.words().grid.trace.dependent}
          </span>
        </span>
      </Show>
      <Show when={grid.restingAt({ line: props.of.key, column: "label" }) || undefined}>
        {(words) => (
          // The line below the sheet says this for every cell of the row, so the row's name does not repeat it.
          <span class="grid-resting" title={words()} aria-hidden="true">
            !
          </span>
        )}
      </Show>
      <Show when={props.of.row()?.note}>
        {(note) => (
          <span class="grid-noted" title={note()}>
            <span class="unseen">{grid.words().grid.note.field}</span>
          </span>
        )}
      </Show>
    </>
  );
}

/** A base value with its small density, or the sign of a formula. */
export function ValueContent(props: Props): JSX.Element {
  const { grid } = useSheet();
  const unused = () => props.cell().unused === true;
  return (
    <>
      <Show when={props.of.row()?.kind === "computed" && props.cell().text === ""}>
        <span class="grid-formula-mark" aria-hidden="true">
          ƒ
        </span>
      </Show>
      <Show when={props.cell().range === true && !unused() && props.of.row()}>
        {(row) => <RangeMark row={row()} />}
      </Show>
      <span
        class="cell-text"
        classList={{ "grid-unused": unused() }}
        title={unused() ? grid.words().grid.states.unused : undefined}
      >
        {shownText(props.cell())}
      </span>
    </>
  );
}

/** A small line chart of the row over the months; a row that never changes has none. */
export function TrendContent(props: Pick<Props, "of">): JSX.Element {
  const path = () => {
    const values = props.of.source()?.trend ?? [];
    return isFlat(values) ? "" : sparkline(values, TREND.width, TREND.height);
  };
  return (
    <svg
      class="grid-trend"
      viewBox={`0 -1 ${TREND.width} ${TREND.height + 2}`}
      width={TREND.width}
      height={TREND.height + 2}
      aria-hidden="true"
    >
      <path d={path()} />
    </svg>
  );
}

function isFlat(values: ArrayLike<number>): boolean {
  for (let t = 1; t < values.length; t += 1) if (values[t] !== values[0]) return false;
  return true;
}

/** A cell's text; if it was not accepted, with the sign of its fault before it. */
export function shownText({ text, draft }: CellView): string {
  return draft === undefined ? text : `${issueCodeSign(draft.issue)} ${text}`;
}
