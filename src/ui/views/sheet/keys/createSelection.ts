import { batch, createMemo, createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import type { Selection, SessionState } from "../../../../state/app.ts";
import type { ColumnKey, Layout } from "../view/layout.ts";
import { areaOf, indexOf } from "./selection.ts";
import type { GridSelection, Spot } from "./selection.ts";

/**
 * The selection in the sheet. The session stores a selection too; the grid also knows headings, totals and whole rows,
 * which the session does not. When something else changes the session's, or another tab of the sheet is shown, the
 * grid's own selection is out of date. Called under an owner.
 *
 * @param nextToKnow the month, as an index, to start at if the actuals are shown: they have no base value.
 */
export function createSelection(
  session: SessionState,
  layout: Accessor<Layout>,
  nextToKnow: Accessor<number>,
) {
  const [own, setOwn] = createSignal<{
    readonly grid: GridSelection;
    readonly session: Selection;
    readonly actuals: boolean;
  }>();
  const columnOf = (column: Selection["anchor"]["column"]): ColumnKey =>
    column === "value" && session.showsActuals() ? nextToKnow() : column;
  const selection = createMemo((): GridSelection => {
    const now = session.selection();
    const mine = own();
    return mine?.session === now && mine.actuals === session.showsActuals()
      ? mine.grid
      : fromSession(now, columnOf);
  });

  return {
    selection,
    /** Whether the user selected it: at the start of a plan nothing should be scrolled to. */
    chosen: () => session.selectionChosen() || own()?.session === session.selection(),
    area: createMemo(() => areaOf(selection(), layout())),
    active: createMemo(() => indexOf(selection().anchor, layout()), undefined, {
      equals: (a, b) => a.line === b.line && a.column === b.column,
    }),
    select: (next: GridSelection): void => {
      const told = toSession(next, layout());
      batch(() => {
        if (told !== undefined) session.select(told);
        setOwn({ grid: next, session: session.selection(), actuals: session.showsActuals() });
      });
    },
  };
}

function fromSession(
  selection: Selection,
  columnOf: (column: Selection["anchor"]["column"]) => ColumnKey,
): GridSelection {
  const spot = (at: Selection["anchor"]): Spot => ({ line: at.row, column: columnOf(at.column) });
  return { anchor: spot(selection.anchor), focus: spot(selection.focus) };
}

/** The closest selection that the session can store: rows only, and for totals their last month. */
function toSession(selection: GridSelection, layout: Layout): Selection | undefined {
  const at = (spot: Spot) => {
    const line = layout.lines[layout.lineAt.get(spot.line) ?? -1];
    if (line === undefined || line.kind === "group") return undefined;
    const column = layout.columns[layout.columnAt.get(spot.column) ?? -1];
    if (column?.kind === "label" || column === undefined) return { row: line.row, column: "label" as const };
    return { row: line.row, column: column.period?.to ?? ("value" as const) };
  };
  const anchor = at(selection.anchor);
  if (anchor === undefined) return undefined;
  // With whole rows or columns selected, nobody chose the far corner: the active cell represents them.
  return { anchor, focus: selection.whole === undefined ? (at(selection.focus) ?? anchor) : anchor };
}
