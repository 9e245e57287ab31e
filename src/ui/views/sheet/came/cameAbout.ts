import type { Grid } from "../createGrid.ts";
import type { Spot } from "../keys/selection.ts";
import type { CellView } from "../view/cells.ts";
import type { Came } from "./createCame.ts";

/** What there is to be told of a figure of what came, or of a month without one, in parts. */
export function cameAbout(grid: Grid, came: Came, spot: Spot, view: CellView): string[] {
  const row = grid.rowOf(spot.line);
  const column = grid.columnOf(spot.column);
  const words = grid.words().cameSheet;
  if (row === undefined || column?.kind !== "month") return [];
  if (column.actual !== true) return view.came === true ? [words.came] : [];
  if (view.kind === "no-actual") return [grid.words().grid.refusals["no-actual"]];
  const planned = came.plannedAt(row.id, column.period?.from ?? 0);
  const shown = (value: number) => grid.format().value(value, row.unit, "cell");
  const signed = (value: number) => (value > 0 ? `+${shown(value)}` : shown(value));
  const against =
    planned === undefined || !Number.isFinite(planned)
      ? []
      : view.number === undefined
        ? [words.plannedIs(shown(planned))]
        : [words.plannedWas(shown(planned), signed(view.number - planned))];
  return [
    ...(view.conflict === undefined ? [] : [view.conflict]),
    ...(view.number === undefined && view.draft === undefined ? [words.nothing] : []),
    ...(view.waits === true ? [words.waits] : []),
    ...against,
  ];
}
