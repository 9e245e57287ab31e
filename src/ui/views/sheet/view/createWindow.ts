import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import type { Grid } from "../createGrid.ts";
import type { ColumnKey, LineKey } from "./layout.ts";
import { columnWindow, lineWindow } from "./viewport.ts";

/** Lines and columns drawn beyond the visible ones, so that a small scroll shows no gap. */
const SPARE_LINES = 4;
const SPARE_COLUMNS = 2;

type Seen = {
  /** In CSS pixels, as are the others. */
  readonly room: Accessor<{ readonly width: number; readonly height: number }>;
  readonly scroll: Accessor<{ readonly left: number; readonly top: number }>;
  readonly rowHeight: Accessor<number>;
  /** The left edge of each column, and the right edge of the last. */
  readonly offsets: Accessor<Float64Array>;
};

/** The lines and columns of the sheet that are drawn. */
export function createWindow(grid: Grid, { room, scroll, rowHeight, offsets }: Seen) {
  /** The lines to draw: those on the screen, and the active one wherever it is, because it has the focus. */
  const lines = createMemo(
    (): readonly LineKey[] => {
      const all = grid.layout().lines;
      const { from, to } = lineWindow(
        scroll().top,
        room().height - rowHeight(),
        rowHeight(),
        all.length,
        SPARE_LINES,
      );
      const active = grid.active().line;
      const keys = all.slice(from, to).map((line) => line.key);
      const key = all[active]?.key;
      if (key === undefined || (active >= from && active < to)) return keys;
      return active < from ? [key, ...keys] : [...keys, key];
    },
    undefined,
    { equals: sameKeys },
  );

  /** The columns to draw, the name column first; the active one wherever it is. */
  const columns = createMemo(
    (): readonly ColumnKey[] => {
      const all = grid.layout().columns;
      const { from, to } = columnWindow(scroll().left, room().width, offsets(), SPARE_COLUMNS);
      const active = grid.active().column;
      const indexes = new Set([0, ...all.slice(from, to).map((_, k) => from + k), active]);
      return [...indexes].sort((a, b) => a - b).flatMap((index) => all[index]?.key ?? []);
    },
    undefined,
    { equals: sameKeys },
  );

  /** The rows on the screen in tens, so that a small scroll requests nothing new. */
  const rowsInSight = createMemo(
    (): readonly LineKey[] => {
      const all = grid.layout().lines;
      const first = Math.floor(scroll().top / rowHeight() / 10) * 10;
      const last = Math.ceil((scroll().top + room().height) / rowHeight() / 10) * 10;
      return all.slice(first, last).flatMap((line) => (line.kind === "row" ? line.row : []));
    },
    undefined,
    { equals: sameKeys },
  );

  return { lines, columns, rowsInSight };
}

function sameKeys(a: readonly ColumnKey[], b: readonly ColumnKey[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
