import { createMemo, createSignal, untrack } from "solid-js";
import type { Grid } from "../createGrid.ts";
import type { ColumnKey, LineKey } from "./layout.ts";
import { indexOf } from "../keys/selection.ts";
import type { Spot } from "../keys/selection.ts";
import {
  columnAtX,
  columnWidth,
  columnWindow,
  LARGER,
  lineWindow,
  offsetsOf,
  scrollToShow,
} from "./viewport.ts";

export type GridView = ReturnType<typeof createView>;

/** Lines and columns drawn beyond what is seen, so that a small scroll shows no gap. */
const SPARE_LINES = 4;
const SPARE_COLUMNS = 2;

/** What of the sheet is on the screen: which lines and columns are drawn, and where they stand. */
export function createView(grid: Grid) {
  const [room, setRoom] = createSignal({ width: 900, height: 600 });
  const [scroll, setScroll] = createSignal({ left: 0, top: 0 });
  const [rowHeight, setRowHeight] = createSignal(28);
  let scroller: HTMLElement | undefined;

  const offsets = createMemo(() =>
    offsetsOf(
      grid.layout().columns.map((column) =>
        columnWidth(column.kind, room().width, {
          formulas: grid.showFormulas(),
          larger: grid.app.session.density() === "large" ? LARGER : 1,
        }),
      ),
    ),
  );
  const frozen = () => offsets()[1] ?? 0;
  const width = () => offsets()[offsets().length - 1] ?? 0;
  /** The header is one row high. */
  const height = () => (grid.layout().lines.length + 1) * rowHeight();

  /** The lines to draw: those on the screen, and the active one wherever it is, for it has the focus. */
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

  /** The columns to draw, the name's first; the active one wherever it is. */
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

  /** The rows on the screen in tens, so that a small scroll asks for nothing new. */
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

  function attach(element: HTMLElement): void {
    scroller = element;
  }

  function measure(): void {
    if (scroller === undefined) return;
    const height = scroller.querySelector(".grid-ruler")?.getBoundingClientRect().height ?? 0;
    const size = { width: scroller.clientWidth, height: scroller.clientHeight };
    keepingFocus(() => {
      setRoom(size);
      if (height > 0) setRowHeight(height);
    });
  }

  function onScroll(): void {
    if (scroller === undefined) return;
    const { scrollLeft: left, scrollTop: top } = scroller;
    if (left === scroll().left && top === scroll().top) return;
    keepingFocus(() => setScroll({ left, top }));
  }

  /** Other lines may put the active cell's elsewhere among them, which takes the focus from it. */
  function keepingFocus(change: () => void): void {
    const held = document.activeElement;
    change();
    if (held === document.activeElement || !(held instanceof HTMLElement)) return;
    if (scroller?.contains(held) === true) held.focus({ preventScroll: true });
  }

  /** Where to scroll to so that a cell is seen, clear of the header and the names. */
  function scrollFor(spot: Spot): { readonly left: number; readonly top: number } {
    const { line, column } = indexOf(spot, grid.layout());
    const { width, height } = room();
    const { left, top } = scroll();
    const from = line * rowHeight();
    const span = { from: offsets()[column] ?? 0, to: offsets()[column + 1] ?? 0 };
    return {
      left: column === 0 ? left : scrollToShow(span, left, width, frozen()),
      top: scrollToShow({ from, to: from + rowHeight() }, top, height - rowHeight(), 0),
    };
  }

  function isSeen(spot: Spot): boolean {
    return untrack(() => {
      const { left, top } = scrollFor(spot);
      return left === scroll().left && top === scroll().top;
    });
  }

  /**
   * Scrolls as little as brings a cell into view, clear of the header and the names. Where it is in view
   * the page is asked nothing, for an answer would cost a layout of all that has just changed.
   */
  function reveal(spot: Spot): void {
    untrack(() => {
      if (scroller === undefined || isSeen(spot)) return;
      const to = scrollFor(spot);
      scroller.scrollTo({ ...to, behavior: "instant" });
      setScroll(to);
    });
  }

  function toLeft(): void {
    if (scroller !== undefined) scroller.scrollLeft = 0;
    onScroll();
  }

  /** The cell under a point of the window. */
  function spotAtPoint(x: number, y: number): Spot | undefined {
    if (scroller === undefined) return undefined;
    const box = scroller.getBoundingClientRect();
    const inside = x - box.left;
    const column = inside < frozen() ? 0 : columnAtX(inside + scroller.scrollLeft, offsets());
    const line = Math.floor((y - box.top - rowHeight() + scroller.scrollTop) / rowHeight());
    const all = grid.layout();
    const at = all.lines[Math.max(0, Math.min(all.lines.length - 1, line))];
    const of = all.columns[column];
    return at === undefined || of === undefined ? undefined : { line: at.key, column: of.key };
  }

  return {
    attach,
    measure,
    onScroll,
    isSeen,
    reveal,
    toLeft,
    spotAtPoint,
    scroller: () => scroller,
    scroll,
    room,
    rowHeight,
    offsets,
    frozen,
    width,
    height,
    lines,
    columns,
    rowsInSight,
    /** Lines on one screen, for a page up or down. */
    page: () => Math.max(1, Math.floor((room().height - rowHeight()) / rowHeight()) - 1),
  };
}

function sameKeys(a: readonly ColumnKey[], b: readonly ColumnKey[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
