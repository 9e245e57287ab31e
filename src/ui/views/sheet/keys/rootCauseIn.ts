import type { RowId } from "../../../../model/row.ts";
import type { Grid } from "../createGrid.ts";
import { rootOf } from "../view/lineage.ts";

/**
 * The source of the fault in the active cell: for a missing figure the first row without one, otherwise a row
 * whose entry was not accepted, so that it shows its last good value.
 */
export function rootCauseIn(grid: Grid): RowId | undefined {
  const { document, results } = grid.app;
  const { line, column } = grid.selection().anchor;
  const period = grid.columnOf(column)?.period;
  const { byId } = document.sheet();
  const expected = results.expected().rows;
  const isMissing = (id: RowId) =>
    period !== undefined && !Number.isFinite(expected.get(id)?.[period.to] ?? 0);
  const drafted = new Set(grid.faults().map((problem) => problem.row));
  const missing = isMissing(line) ? rootOf(line, byId, isMissing) : undefined;
  return missing ?? (drafted.size === 0 ? undefined : rootOf(line, byId, (id) => drafted.has(id)));
}
