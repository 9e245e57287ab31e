import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useSheet } from "../gridContext.ts";

/** The position of the closed months in the sheet, in CSS pixels from its left edge; undefined if there are none. */
export function createClosedSpan() {
  const { grid, view } = useSheet();
  return createMemo(() => {
    const { columns } = grid.layout();
    const first = columns.findIndex(({ period }) => period !== undefined);
    const last = columns.findLastIndex(({ period }) => period !== undefined && period.to <= grid.closedTo());
    if (first < 0 || last < first) return undefined;
    return { left: view.offsets()[first] ?? 0, right: view.offsets()[last + 1] ?? 0 };
  });
}

/** Behind the cells: the months whose books are closed, in another shade. */
export function ClosedShade(): JSX.Element {
  const span = createClosedSpan();
  return (
    <Show when={span()}>
      {(at) => (
        <div
          class="grid-closed"
          aria-hidden="true"
          style={{ left: `${at().left}px`, width: `${at().right - at().left}px` }}
        />
      )}
    </Show>
  );
}
