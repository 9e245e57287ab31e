import { createMemo, createSignal, untrack } from "solid-js";
import type { Grid } from "../createGrid.ts";
import { indexOf } from "../keys/selection.ts";
import type { Spot } from "../keys/selection.ts";
import { cellAt, columnWidth, LARGER, offsetsOf, scrollToCell } from "./viewport.ts";
import { createWindow } from "./createWindow.ts";

export type GridView = ReturnType<typeof createView>;

/** The visible part of the sheet: the lines and columns that are drawn, and their positions. */
export function createView(grid: Grid) {
  const [room, setRoom] = createSignal({ width: 900, height: 600 });
  const [scroll, setScroll] = createSignal({ left: 0, top: 0 });
  const [rowHeight, setRowHeight] = createSignal(28);
  let scroller: HTMLElement | undefined;

  const offsets = createMemo(() =>
    offsetsOf(
      grid.layout().columns.map((column) =>
        columnWidth(column, room().width, {
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

  const { lines, columns, rowsInSight } = createWindow(grid, { room, scroll, rowHeight, offsets });

  function attach(element: HTMLElement): void {
    scroller = element;
  }

  function measure(): void {
    if (scroller === undefined) return;
    const height = scroller.querySelector(".grid-ruler")?.getBoundingClientRect().height ?? 0;
    const size = { width: scroller.clientWidth, height: scroller.clientHeight };
    keepingFocus(scroller, () => {
      setRoom(size);
      if (height > 0) setRowHeight(height);
    });
  }

  function onScroll(): void {
    if (scroller === undefined) return;
    const { scrollLeft: left, scrollTop: top } = scroller;
    if (left === scroll().left && top === scroll().top) return;
    keepingFocus(scroller, () => setScroll({ left, top }));
  }

  /** The scroll position at which a cell is visible, clear of the header and the names. */
  function scrollFor(spot: Spot): { readonly left: number; readonly top: number } {
    return scrollToCell(indexOf(spot, grid.layout()), room(), scroll(), rowHeight(), offsets());
  }

  function isSeen(spot: Spot): boolean {
    return untrack(() => {
      const { left, top } = scrollFor(spot);
      return left === scroll().left && top === scroll().top;
    });
  }

  /**
   * Scrolls as little as needed to bring a cell into view, clear of the header and the names. If it is in view already,
   * the DOM is not queried, because a query would force a layout of everything that has just changed.
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

  /** The cell at a point of the window. */
  function spotAtPoint(x: number, y: number): Spot | undefined {
    if (scroller === undefined) return undefined;
    const box = scroller.getBoundingClientRect();
    const { line, column } = cellAt(
      { x: x - box.left, y: y - box.top },
      { left: scroller.scrollLeft, top: scroller.scrollTop },
      rowHeight(),
      offsets(),
    );
    return spotIn(grid.layout(), line, column);
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

/** When other lines are drawn, the active cell's element may be moved among them, which removes its focus. */
function keepingFocus(scroller: HTMLElement, change: () => void): void {
  const held = document.activeElement;
  change();
  if (held === document.activeElement || !(held instanceof HTMLElement)) return;
  if (scroller.contains(held)) held.focus({ preventScroll: true });
}

/** The cell at a line and column index; the first or last line if the index is out of range. */
function spotIn(
  { lines, columns }: ReturnType<Grid["layout"]>,
  line: number,
  column: number,
): Spot | undefined {
  const at = lines[Math.max(0, Math.min(lines.length - 1, line))];
  const of = columns[column];
  return at === undefined || of === undefined ? undefined : { line: at.key, column: of.key };
}
