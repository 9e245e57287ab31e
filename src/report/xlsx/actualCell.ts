import type { Compiled } from "../../engine/compilePlan.ts";
import type { RowId } from "../../model/row.ts";
import type { Cell, Style } from "./book.ts";

/** A row's actual in a month of the run; undefined where the value is worked out. */
export function actualAt({ actuals }: Pick<Compiled, "actuals">, id: RowId, t: number): number | undefined {
  const value = actuals.get(id)?.[t];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** The cell of an actual: the number itself, in every scenario, with a background that marks it. */
export function actualCell(
  compiled: Pick<Compiled, "actuals">,
  id: RowId,
  t: number,
  style: Style,
): Cell | undefined {
  const value = actualAt(compiled, id, t);
  return value === undefined ? undefined : { value, style: { ...style, fill: "actual" } };
}
