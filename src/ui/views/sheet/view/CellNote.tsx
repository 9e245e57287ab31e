import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useSheet } from "../gridContext.ts";
import { indexOf } from "../keys/selection.ts";
import type { Spot } from "../keys/selection.ts";

const WIDTH = 300;

/** "kept": the typed text is kept as it is and was not refused. */
type Told = { readonly spot: Spot; readonly text: string; readonly kept?: true };

/**
 * Beside a cell, why its text was not accepted: for the cell that was last refused, or for the active one.
 * It is only visual: the line below the sheet also describes the active cell.
 */
export function CellNote(): JSX.Element {
  const { grid, view, editing } = useSheet();
  const told = createMemo((): Told | undefined => {
    if (editing.editing() !== undefined) return editing.refused();
    const spot = grid.selection().anchor;
    const at = grid.active();
    const { draft, conflict } = grid.viewAt(at.line, at.column) ?? {};
    if (conflict !== undefined) return { spot, text: conflict, kept: true };
    const issue = draft?.issue;
    if (issue !== undefined) return { spot, text: grid.issueText(issue, grid.rowOf(spot.line)) };
    return editing.refused();
  });
  const place = (spot: Spot) => {
    const { line, column } = indexOf(spot, grid.layout());
    const offsets = view.offsets();
    const beside = (offsets[column + 1] ?? 0) + 4;
    const last = view.scroll().left + view.room().width - WIDTH;
    // Without room to the right it stands below, so that the cell itself is visible.
    const below = beside > last;
    const from = column === 0 ? view.scroll().left : (offsets[column] ?? 0);
    return {
      left: `${Math.max(view.scroll().left, below ? Math.min(from, last) : beside)}px`,
      top: `${(line + (below ? 2 : 1)) * view.rowHeight()}px`,
      "max-width": `${WIDTH}px`,
    };
  };
  return (
    <Show when={told()}>
      {(now) => (
        <p
          class="cell-note"
          data-kept={now().kept === true ? "" : undefined}
          aria-hidden="true"
          style={place(now().spot)}
        >
          {now().text}
        </p>
      )}
    </Show>
  );
}
