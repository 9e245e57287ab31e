import type { SheetContext } from "../gridContext.ts";
import { indexOf } from "./selection.ts";
import type { Spot } from "./selection.ts";
import { followPointer } from "../../../kit/followPointer.ts";

/** How near the edge a drag starts to scroll, and how far it then scrolls, in CSS pixels. */
const EDGE = 24;
const STEP = 28;

/** Selecting with a mouse or pen: press, drag, headers, grips; a finger taps to select and otherwise scrolls. */
export function createPointer(sheet: SheetContext) {
  const { grid, view, editing, actions, setOverlay, focusCell, focusEditor } = sheet;

  function down(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || event.pointerType === "touch" || target.closest(".editor") !== null) return;
    const spot = spotOf(target);
    if (spot === undefined) return;
    event.preventDefault();
    choose(spot, target, event.shiftKey);
    if (target.dataset["grip"] === undefined && target.closest("[data-head]") === null)
      selectByDragging(sheet, event);
  }

  function click(event: MouseEvent & { readonly pointerType?: string }): void {
    const target = event.target as HTMLElement;
    if (target.closest(".editor") !== null) return;
    const touch = event.pointerType === "touch";
    const spot = spotOf(target);
    if (spot === undefined) return;
    if (touch) choose(spot, target, false);
    const line = grid.lineOf(spot.line);
    if (line?.kind === "group" && target.closest(".grid-fold") !== null) {
      actions.toggleGroup(line.group);
      focusCell();
    }
  }

  function choose(spot: Spot, target: HTMLElement, extend: boolean): void {
    if (insertName(sheet, spot)) return;
    if (editing.editing() !== undefined) editing.commit();
    const head = target.closest<HTMLElement>("[data-head]");
    const page = view.page();
    grid.move({ kind: "to", spot, extend }, page);
    if (head !== null) {
      const all = head.dataset["head"] === "label";
      grid.move({ kind: "whole", what: all ? "all" : "columns" }, page);
    } else if (target.dataset["grip"] !== undefined) grid.move({ kind: "whole", what: "rows" }, page);
    focusCell();
  }

  function double(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest(".editor") !== null || spotOf(target) === undefined) return;
    if (target.closest("[data-head]") !== null || target.dataset["grip"] !== undefined) return;
    const line = grid.lineOf(grid.selection().anchor.line);
    if (line?.kind === "group") {
      if (target.closest(".grid-fold") === null) actions.toggleGroup(line.group);
      return focusCell();
    }
    if (editing.open("edit", "cell")) focusEditor();
  }

  function menu(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const spot = spotOf(target);
    if (spot === undefined || target.closest(".editor") !== null) return;
    event.preventDefault();
    const { line, column } = indexOf(spot, grid.layout());
    const { top, bottom, left, right } = grid.area();
    const within = line >= top && line <= bottom && column >= left && column <= right;
    if (!within) choose(spot, target, false);
    setOverlay("menu", { x: event.clientX, y: event.clientY });
  }

  /** The cell of an element: for a header, the first line in its column. */
  function spotOf(target: HTMLElement): Spot | undefined {
    const cell = target.closest<HTMLElement>("[data-line]");
    if (cell !== null) return { line: cell.dataset["line"] ?? "", column: columnKey(cell.dataset["column"]) };
    const head = target.closest<HTMLElement>("[data-head]");
    if (head === null) return undefined;
    const line = grid.selection().anchor.line;
    return { line, column: columnKey(head.dataset["head"]) };
  }

  return { down, click, double, menu };
}

function columnKey(text: string | undefined): string | number {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : (text ?? "label");
}

/** Selects the cells that the pressed pointer moves over; near an edge the sheet scrolls. */
function selectByDragging({ grid, view }: SheetContext, event: PointerEvent): void {
  const scroller = view.scroller();
  if (scroller === undefined) return;
  let last: Spot | undefined;
  const move = (moved: PointerEvent) => {
    const box = scroller.getBoundingClientRect();
    if (moved.clientX > box.right - EDGE) scroller.scrollLeft += STEP;
    else if (moved.clientX < box.left + view.frozen() && moved.clientX > box.left)
      scroller.scrollLeft -= STEP;
    if (moved.clientY > box.bottom - EDGE) scroller.scrollTop += STEP;
    else if (moved.clientY < box.top + view.rowHeight()) scroller.scrollTop -= STEP;
    const spot = view.spotAtPoint(moved.clientX, moved.clientY);
    if (spot === undefined || (spot.line === last?.line && spot.column === last.column)) return;
    const anchor = grid.selection().anchor;
    if (last === undefined && spot.line === anchor.line && spot.column === anchor.column) return;
    // Not earlier: with a captured pointer the click would go to the scroller instead of its cell.
    if (last === undefined) scroller.setPointerCapture(event.pointerId);
    last = spot;
    grid.move({ kind: "to", spot, extend: true }, view.page());
  };
  followPointer(scroller, move, () => {});
}

/** While a formula is being typed, a click on a row inserts the row's name if a name is allowed there. */
function insertName({ grid, editing }: SheetContext, spot: Spot): boolean {
  const now = editing.editing();
  const row = grid.rowOf(spot.line);
  if (now?.target !== "formula" || row === undefined || row.id === now.row.id) return false;
  const input = document.activeElement;
  if (!(input instanceof HTMLInputElement)) return false;
  const at = input.selectionStart ?? input.value.length;
  if (!/[=(+\-*/^<>;,:?]\s*$/.test(input.value.slice(0, at))) return false;
  input.setRangeText(row.id, at, input.selectionEnd ?? at, "end");
  editing.setText(input.value);
  return true;
}
