import { createMemo, For } from "solid-js";
import type { JSX } from "solid-js";
import { GridCell } from "./GridCell.tsx";
import { useSheet } from "../gridContext.ts";
import type { LineKey } from "./layout.ts";
import type { CellRow } from "./cellRow.ts";

/** One line of the sheet: a row with its cells, or the heading of a group. */
export function GridRow(props: { readonly line: LineKey }): JSX.Element {
  const { grid, view, actions } = useSheet();
  const line = createMemo(() => grid.lineOf(props.line));
  const index = createMemo(() => grid.layout().lineAt.get(props.line) ?? -1);
  const row = createMemo(() => grid.rowOf(props.line));
  const source = createMemo(() => (line()?.kind === "group" ? undefined : grid.sources()(props.line)));
  const span = createMemo(
    () => {
      const { top, bottom, left, right } = grid.area();
      return index() >= top && index() <= bottom ? { left, right } : undefined;
    },
    undefined,
    { equals: (a, b) => a?.left === b?.left && a?.right === b?.right },
  );
  const activeColumn = createMemo(() => (grid.active().line === index() ? grid.active().column : -1));
  const trace = createMemo(() => {
    const now = actions.trace();
    if (now === undefined) return undefined;
    if (now.of === props.line) return "of" as const;
    if (!now.rows.has(props.line)) return undefined;
    return now.kind === "precedents" ? ("precedent" as const) : ("dependent" as const);
  });
  const cellRow: CellRow = { key: props.line, line, row, source, span, activeColumn, trace };
  const group = () => {
    const now = line();
    return now?.kind === "group" ? now : undefined;
  };
  return (
    <div
      role="row"
      class="grid-row"
      classList={{ "grid-group": group() !== undefined, "grid-beneath": line()?.kind === "beneath" }}
      aria-rowindex={index() + 2}
      data-trace={trace()}
      style={{ top: `${(index() + 1) * view.rowHeight()}px` }}
    >
      <For each={view.columns()}>{(column) => <GridCell of={cellRow} column={column} />}</For>
    </div>
  );
}
