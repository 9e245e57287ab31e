import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useSheet } from "../gridContext.ts";
import type { ColumnKey } from "./layout.ts";

/** The names of the columns, which stay at the top. */
export function HeaderRow(): JSX.Element {
  const { view } = useSheet();
  return (
    <div role="row" class="grid-header" aria-rowindex={1}>
      <For each={view.columns()}>{(column) => <HeaderCell column={column} />}</For>
    </div>
  );
}

function HeaderCell(props: { readonly column: ColumnKey }): JSX.Element {
  const { grid, view } = useSheet();
  const column = () => grid.columnOf(props.column);
  const index = () => grid.layout().columnAt.get(props.column) ?? -1;
  const kind = () => column()?.kind ?? "month";
  const text = () => {
    const now = column();
    return now === undefined ? "" : grid.columnText(now);
  };
  const title = () => {
    const now = column();
    if (kind() === "label") return grid.words().grid.selectAll;
    return now === undefined ? "" : grid.columnTitle(now);
  };
  const isClosed = () => {
    const now = column();
    return now?.kind === "month" && (now.period?.to ?? Infinity) <= grid.closedTo();
  };
  const within = () => {
    const { left, right } = grid.area();
    return index() >= left && index() <= right;
  };
  return (
    <div
      role="columnheader"
      class="head"
      data-kind={kind()}
      data-within={within() ? "" : undefined}
      data-head={props.column}
      data-closed={isClosed() ? "" : undefined}
      aria-colindex={index() + 1}
      title={title()}
      style={
        kind() === "label"
          ? { width: `${view.frozen()}px` }
          : {
              left: `${view.offsets()[index()] ?? 0}px`,
              width: `${(view.offsets()[index() + 1] ?? 0) - (view.offsets()[index()] ?? 0)}px`,
            }
      }
    >
      {text()}
      <Show when={isClosed()}>
        <span class="head-closed" aria-hidden="true">
          ✓
        </span>
        <span class="unseen">, {grid.words().grid.closed}</span>
      </Show>
    </div>
  );
}
