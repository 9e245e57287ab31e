import type { Compiled } from "../../engine/compilePlan.ts";
import type { RowId } from "../../model/row.ts";
import type { Cell, Style } from "./book.ts";

/** What came of a row in a month of the run; undefined where it is worked out. */
export function actualAt({ actuals }: Pick<Compiled, "actuals">, id: RowId, t: number): number | undefined {
  const value = actuals.get(id)?.[t];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** The cell of a figure that came: the number itself, on a ground that says so, in every scenario. */
export function actualCell(
  compiled: Pick<Compiled, "actuals">,
  id: RowId,
  t: number,
  style: Style,
): Cell | undefined {
  const value = actualAt(compiled, id, t);
  return value === undefined ? undefined : { value, style: { ...style, fill: "actual" } };
}
