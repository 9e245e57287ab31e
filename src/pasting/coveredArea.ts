import type { PasteArea, PasteAt, PasteRow, PasteTarget } from "./pastePlan.ts";
import type { PlacedCell } from "./placedCell.ts";

/**
 * The lines and columns of the sheet that a block covers, to be selected after it has been written. Where lines or
 * columns between them do not belong to the block, only the first is selected, so that clearing the selection cannot
 * remove other entries.
 */
export function coveredArea(placed: readonly PlacedCell[], target: PasteTarget): PasteArea | undefined {
  const ids = new Set<string>(placed.map(({ row }) => row.id));
  const places = new Set<PasteAt>(placed.map(({ at }) => at));
  const lines = target.lines.flatMap((row, at) => (row !== undefined && ids.has(row.id) ? at : []));
  const columns = target.columns.flatMap((column, at) => (places.has(placeOf(column)) ? at : []));
  const [top, left] = [lines[0], columns[0]];
  if (top === undefined || left === undefined) return undefined;
  const isOtherLine = (row: PasteRow | undefined) => row?.isInput === true && !ids.has(row.id);
  const isOtherColumn = (column: PasteTarget["columns"][number]) =>
    column.kind === "month" && !places.has(column.month);
  const [bottom, right] = [lines.at(-1)!, columns.at(-1)!];
  return {
    top,
    left,
    bottom: target.lines.slice(top, bottom).some(isOtherLine) ? top : bottom,
    right: target.columns.slice(left, right).some(isOtherColumn) ? left : right,
  };
}

function placeOf(column: PasteTarget["columns"][number]): PasteAt {
  return column.kind === "month" ? column.month : column.kind === "value" ? "value" : "";
}
