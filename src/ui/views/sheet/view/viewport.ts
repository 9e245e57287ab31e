import type { GridColumn } from "./layout.ts";

/** Indexes from (included) to (excluded). */
export type Window = { readonly from: number; readonly to: number };

/** Widths in CSS pixels of the columns, which do not depend on what the cells hold. */
const WIDTHS: { readonly [K in GridColumn["kind"]]: number } = {
  label: 224,
  value: 132,
  unit: 72,
  trend: 80,
  month: 84,
  quarter: 96,
  year: 100,
};
/** The width of a quarter or a year that is cut off by the plan's end, whose name lists its months. */
const CUT = 152;

const NARROW = 640;

/** The factor for a column's width when everything is larger: the same as for the type. */
export const LARGER = 1.5;

/**
 * The width of a column; on a narrow screen the frozen name column leaves room for the figures.
 *
 * @param screen width of the visible part of the sheet, in CSS pixels.
 * @param larger 1, or the factor by which the type is larger than normal.
 */
export function columnWidth(
  { kind, period }: Pick<GridColumn, "kind" | "period">,
  screen: number,
  { formulas = false, larger = 1 }: { readonly formulas?: boolean; readonly larger?: number } = {},
): number {
  if (kind === "label" && screen < NARROW) return Math.max(96, Math.min(160, Math.round(screen * 0.42)));
  const whole = kind === "quarter" ? 2 : kind === "year" ? 11 : 0;
  const isCut = period !== undefined && period.to - period.from < whole;
  const width = kind === "value" && formulas ? 360 : isCut ? CUT : WIDTHS[kind];
  // Names are longer than figures: a tenth more, so that the longest names of the model fit whole.
  return Math.round(width * (kind === "label" && larger > 1 ? larger * 1.1 : larger));
}

/** Left edges of columns with these widths, followed by the total width. */
export function offsetsOf(widths: readonly number[]): Float64Array {
  const offsets = new Float64Array(widths.length + 1);
  widths.forEach((width, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + width;
  });
  return offsets;
}

/** The lines that a scroller shows, and `spare` more on each side. All are `height` pixels high. */
export function lineWindow(
  scrolled: number,
  room: number,
  height: number,
  count: number,
  spare: number,
): Window {
  const from = Math.max(0, Math.floor(scrolled / height) - spare);
  const to = Math.min(count, Math.ceil((scrolled + room) / height) + spare);
  return { from: Math.min(from, count), to: Math.max(Math.min(from, count), to) };
}

/** The columns that a scroller shows beside the frozen first one, and `spare` more on each side. */
export function columnWindow(scrolled: number, room: number, offsets: Float64Array, spare: number): Window {
  const count = offsets.length - 1;
  const frozen = offsets[1] ?? 0;
  const from = Math.max(1, firstAbove(offsets, scrolled + frozen) - 1 - spare);
  const to = Math.min(count, firstAbove(offsets, scrolled + room) + spare);
  return { from: Math.min(from, count), to: Math.max(Math.min(from, count), to) };
}

/** The first index whose offset is above `x`. */
function firstAbove(offsets: Float64Array, x: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The column at a point, measured from the sheet's left edge. */
export function columnAtX(x: number, offsets: Float64Array): number {
  return Math.max(0, Math.min(offsets.length - 2, firstAbove(offsets, x) - 1));
}

/**
 * How far to scroll along one axis so that a span is visible: not under the frozen part before it, nor
 * past the end. A span that does not fit is shown from its beginning.
 */
export function scrollToShow(
  span: { readonly from: number; readonly to: number },
  scrolled: number,
  room: number,
  frozen: number,
): number {
  const latest = Math.max(0, span.from - frozen);
  const earliest = span.to - room;
  if (scrolled > latest) return latest;
  if (scrolled < earliest) return Math.min(latest, earliest);
  return scrolled;
}

type Cell = { readonly line: number; readonly column: number };
type Scroll = { readonly left: number; readonly top: number };

/**
 * Where to scroll to so that a cell is seen, clear of the header (one row high) and the names. In CSS pixels; `offsets`
 * are the left edges of the columns and the right edge of the last.
 */
export function scrollToCell(
  { line, column }: Cell,
  room: { readonly width: number; readonly height: number },
  { left, top }: Scroll,
  rowHeight: number,
  offsets: Float64Array,
): Scroll {
  const from = line * rowHeight;
  const span = { from: offsets[column] ?? 0, to: offsets[column + 1] ?? 0 };
  return {
    left: column === 0 ? left : scrollToShow(span, left, room.width, offsets[1] ?? 0),
    top: scrollToShow({ from, to: from + rowHeight }, top, room.height - rowHeight, 0),
  };
}

/** The cell under a point of the scrolled box (CSS pixels from its corner); it may lie above or below all lines. */
export function cellAt(
  { x, y }: { readonly x: number; readonly y: number },
  { left, top }: Scroll,
  rowHeight: number,
  offsets: Float64Array,
): Cell {
  return {
    column: x < (offsets[1] ?? 0) ? 0 : columnAtX(x + left, offsets),
    line: Math.floor((y - rowHeight + top) / rowHeight),
  };
}
