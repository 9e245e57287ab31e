import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { heldBy, setFilled, setKey } from "./setKey.ts";

/** One actual figure, in the plan or its history; undefined removes it. */
export type ActualFigure = {
  readonly row: RowId;
  readonly month: Month;
  readonly value: number | undefined;
};

/**
 * Sets or removes actual figures of any rows and months: a cell, or a pasted block. Months are kept in order, and
 * rows without any are removed. Where a row and month have two figures, the later in the list counts.
 */
export function setActuals(plan: Plan, figures: readonly ActualFigure[]): Plan {
  const byRow = new Map<RowId, Map<Month, number | undefined>>();
  for (const { row, month, value } of figures) {
    const months = byRow.get(row) ?? new Map<Month, number | undefined>();
    // -0 would not survive writing and reading.
    months.set(month, value === 0 ? 0 : value);
    byRow.set(row, months);
  }
  let { actuals } = plan;
  for (const [row, changed] of byRow) {
    let months = heldBy(actuals, row) ?? {};
    for (const [month, value] of changed) months = setKey(months, month, value);
    if (months === heldBy(actuals, row)) continue;
    const ordered = Object.fromEntries(Object.entries(months).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    actuals = setFilled(actuals, row, ordered);
  }
  return setKey(plan, "actuals", actuals);
}
