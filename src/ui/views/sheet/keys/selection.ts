import type { ColumnKey, Layout, LineKey } from "../view/layout.ts";

/** A cell of the grid by its line's and column's keys, so that it stays valid when rows are added or removed. */
export type Spot = { readonly line: LineKey; readonly column: ColumnKey };

/**
 * The selection. `anchor` is the active cell: it has the focus and receives typed text; the
 * selection spans from it to `focus`, or whole rows, columns or the whole sheet.
 */
export type GridSelection = {
  readonly anchor: Spot;
  readonly focus: Spot;
  readonly whole?: "rows" | "columns" | "all";
  /** The column in which a run of Tabs began; Enter returns to it, one line down. */
  readonly run?: ColumnKey;
  /** Selected in one go from its anchor, as by a paste: the anchor is scrolled into view, not the far corner. */
  readonly atOnce?: true;
};

/** A change of the selection: by a number of lines and columns, to an edge, or to a place. */
export type Move =
  | { readonly kind: "step"; readonly lines: number; readonly columns: number; readonly extend?: boolean }
  | { readonly kind: "edge"; readonly lines: number; readonly columns: number; readonly extend?: boolean }
  | { readonly kind: "page"; readonly lines: -1 | 1; readonly extend?: boolean }
  | {
      readonly kind: "row-start" | "row-end" | "sheet-start" | "sheet-end";
      readonly extend?: boolean;
    }
  | { readonly kind: "tab" | "enter"; readonly back: boolean }
  | { readonly kind: "whole"; readonly what: "rows" | "columns" | "all" }
  | { readonly kind: "collapse" }
  | { readonly kind: "to"; readonly spot: Spot; readonly extend?: boolean };

/** Indexes of lines and columns, all four included. */
export type Area = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type Surroundings = {
  readonly layout: Layout;
  /** Whether a cell holds data, for jumps to the edge of a block. */
  readonly filled: (line: number, column: number) => boolean;
  /** Lines on one screen. */
  readonly page: number;
};

type At = { readonly line: number; readonly column: number };

/** The selection after a move. Nothing wraps: at an edge it stays. */
export function moveSelection(selection: GridSelection, move: Move, around: Surroundings): GridSelection {
  const { layout } = around;
  const anchor = indexOf(selection.anchor, layout);
  const from = "extend" in move && move.extend === true ? indexOf(selection.focus, layout) : anchor;
  const go = (at: At): GridSelection => {
    const spot = spotAt(at, layout);
    if (!("extend" in move) || move.extend !== true) return { anchor: spot, focus: spot };
    return {
      anchor: selection.anchor,
      focus: spot,
      ...(selection.whole === undefined || selection.whole === "all" ? {} : { whole: selection.whole }),
    };
  };
  switch (move.kind) {
    case "step":
      return go({ line: from.line + move.lines, column: from.column + move.columns });
    case "edge":
      return go(edgeOfData(from, move.lines, move.columns, around));
    case "page":
      return go({ line: from.line + move.lines * Math.max(1, around.page), column: from.column });
    case "row-start":
      return go({ line: from.line, column: 0 });
    case "row-end":
      return go({ line: from.line, column: layout.columns.length - 1 });
    case "sheet-start":
      return go({ line: 0, column: 0 });
    case "sheet-end":
      return go({ line: layout.lines.length - 1, column: layout.columns.length - 1 });
    case "to":
      return go(indexOf(move.spot, layout));
    case "tab": {
      const spot = spotAt({ line: anchor.line, column: anchor.column + (move.back ? -1 : 1) }, layout);
      return { anchor: spot, focus: spot, run: selection.run ?? selection.anchor.column };
    }
    case "enter": {
      const column = selection.run === undefined ? undefined : layout.columnAt.get(selection.run);
      return go({ line: anchor.line + (move.back ? -1 : 1), column: column ?? anchor.column });
    }
    case "whole":
      return { ...wholeOf(selection, move.what, layout), anchor: selection.anchor };
    case "collapse":
      return { anchor: selection.anchor, focus: selection.anchor };
  }
}

/** The cells that are selected. */
export function areaOf(selection: GridSelection, layout: Layout): Area {
  const a = indexOf(selection.anchor, layout);
  const b = indexOf(selection.focus, layout);
  const lastLine = Math.max(0, layout.lines.length - 1);
  const lastColumn = Math.max(0, layout.columns.length - 1);
  const allLines = selection.whole === "columns" || selection.whole === "all";
  const allColumns = selection.whole === "rows" || selection.whole === "all";
  return {
    top: allLines ? 0 : Math.min(a.line, b.line),
    bottom: allLines ? lastLine : Math.max(a.line, b.line),
    left: allColumns ? 0 : Math.min(a.column, b.column),
    right: allColumns ? lastColumn : Math.max(a.column, b.column),
  };
}

/** The cell to keep in view: the corner that moved. The far end of whole rows or columns is not scrolled to. */
export function movingCorner(selection: GridSelection): Spot {
  const { anchor, focus, whole, atOnce } = selection;
  if (atOnce === true) return anchor;
  if (whole === "rows") return { line: focus.line, column: anchor.column };
  if (whole === "columns") return { line: anchor.line, column: focus.column };
  return whole === "all" ? anchor : focus;
}

export function isOneCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** The current position of a spot; a spot that no longer exists moves to the nearest existing one. */
export function indexOf(spot: Spot, layout: Layout): At {
  return {
    line: layout.lineAt.get(spot.line) ?? 0,
    column: layout.columnAt.get(spot.column) ?? Math.min(1, layout.columns.length - 1),
  };
}

/** The cell at the given indexes, which are first clamped to the sheet. */
export function spotAt(at: At, layout: Layout): Spot {
  const line = layout.lines[clamp(at.line, layout.lines.length)];
  const column = layout.columns[clamp(at.column, layout.columns.length)];
  return { line: line?.key ?? "", column: column?.key ?? "label" };
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

function wholeOf(selection: GridSelection, what: "rows" | "columns" | "all", layout: Layout) {
  const corner = indexOf(selection.focus, layout);
  const last = { line: layout.lines.length - 1, column: layout.columns.length - 1 };
  const focus =
    what === "rows"
      ? { line: corner.line, column: last.column }
      : what === "columns"
        ? { line: last.line, column: corner.column }
        : last;
  return { focus: spotAt(focus, layout), whole: what };
}

/**
 * As in Excel: from inside a block of data to its last cell, from its last cell or from outside to
 * the first cell of the next block, and to the sheet's edge if there is no further block.
 */
function edgeOfData(from: At, lines: number, columns: number, around: Surroundings): At {
  const inside = (at: At) =>
    at.line >= 0 &&
    at.column >= 0 &&
    at.line < around.layout.lines.length &&
    at.column < around.layout.columns.length;
  const next = (at: At): At => ({ line: at.line + lines, column: at.column + columns });
  const filled = (at: At) => inside(at) && around.filled(at.line, at.column);
  let at = from;
  if (filled(at) && filled(next(at))) {
    while (filled(next(at))) at = next(at);
    return at;
  }
  while (inside(next(at))) {
    at = next(at);
    if (filled(at)) return at;
  }
  return at;
}

/** A selection extended towards a cell, on the side where it lies farther out; labels (column 0) are never filled. */
export function grownTowards(
  area: Area,
  { line, column }: { readonly line: number; readonly column: number },
): Area {
  const below = line - area.bottom;
  const above = area.top - line;
  const right = column - area.right;
  const left = area.left - column;
  const most = Math.max(below, above, right, left);
  if (most <= 0) return area;
  if (most === right) return { ...area, right: column };
  if (most === left) return { ...area, left: Math.max(1, column) };
  return most === below ? { ...area, bottom: line } : { ...area, top: line };
}
