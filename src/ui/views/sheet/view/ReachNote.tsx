import { createEffect, on, Show } from "solid-js";
import type { JSX } from "solid-js";
import { isLast, reachText } from "../editor/changeReach.ts";
import type { Taken } from "../editor/changeReach.ts";
import { useSheet } from "../gridContext.ts";
import { indexOf } from "../keys/selection.ts";

const WIDTH = 300;

/**
 * Beside the cell whose month was just given an entry: in which months that holds, and the other way as one press. It
 * It disappears when the selection has moved twice: Enter itself moves to the next cell.
 */
export function ReachNote(): JSX.Element {
  const { grid, view, editing, focusCell } = useSheet();
  const text = () => grid.words().grid;
  let moves = 0;
  createEffect(on(editing.taken, () => (moves = 0)));
  createEffect(
    on(
      () => grid.selection(),
      () => {
        moves += 1;
        if (moves > 1) editing.setTaken(undefined);
      },
      { defer: true },
    ),
  );
  const told = () => {
    const now = editing.taken();
    if (now === undefined || editing.editing() !== undefined) return undefined;
    return isLast(grid, now) && !grid.app.document.readOnly() ? now : undefined;
  };
  /**
   * Covers neither its own cell nor the active one: beside the cell, or a row above if the active cell moved beside it.
   */
  const place = ({ spot }: Taken) => {
    const { line, column } = indexOf(spot, grid.layout());
    const active = grid.active();
    const offsets = view.offsets();
    const last = view.scroll().left + view.room().width - WIDTH;
    const beside = (offsets[column + 1] ?? 0) + 4;
    const covers = active.line === line && active.column !== column;
    const hasRoom = beside <= last && !covers;
    const from = hasRoom ? beside : Math.min(offsets[column] ?? 0, last);
    const isAbove = !hasRoom && line > 0 && active.line >= line;
    return {
      left: `${Math.max(view.scroll().left, from)}px`,
      top: `${(hasRoom || isAbove ? line + 1 : line + 2) * view.rowHeight()}px`,
      "max-width": `${WIDTH}px`,
      transform: isAbove ? "translateY(-100%)" : undefined,
    };
  };
  return (
    <Show when={told()}>
      {(now) => (
        <p class="reach-note" style={place(now())}>
          {reachText(grid, now())}{" "}
          <button
            type="button"
            class="link"
            tabindex="-1"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              editing.changeReach();
              focusCell();
            }}
          >
            {text().echo.withKey(now().reach === "month" ? text().reach.useOn : text().reach.useOnly, "F4")}
          </button>
        </p>
      )}
    </Show>
  );
}
