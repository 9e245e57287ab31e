import type { Month } from "../../../../model/month.ts";
import type { InputRow, SheetRow } from "../../../../model/sheet.ts";
import { targetOf } from "../view/cells.ts";
import type { Grid } from "../createGrid.ts";

/** An input's month or base value, or a month of any row's actuals. */
export type WritePlace =
  | { readonly row: InputRow; readonly at: Month | "value"; readonly actual?: never }
  | { readonly row: SheetRow; readonly at: Month; readonly actual: true };

/** The target of a cell that can be written when many cells are written. */
export function inputAt(grid: Grid, line: number, column: number): WritePlace | undefined {
  const of = grid.layout().lines[line];
  const where = grid.layout().columns[column];
  const row = of === undefined ? undefined : grid.rowOf(of.key);
  if (of === undefined || where === undefined || row === undefined) return undefined;
  const target = targetOf(of, row, where);
  if (target.ok && target.target === "actual")
    return { row, at: grid.monthAt(where.period?.from ?? 0), actual: true };
  if (row.kind !== "input" || !target.ok || (target.target !== "base" && target.target !== "month"))
    return undefined;
  const at = target.target === "base" ? "value" : grid.app.session.months()[where.period?.from ?? -1];
  return at === undefined ? undefined : { row, at };
}
