import { closedMonth } from "../model/closedMonth.ts";
import { monthsBetween } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";

/**
 * Actuals by row: a value for each month of the run, NaN where the row is computed. Rows without actuals are left
 * out.
 */
export type RunActuals = ReadonlyMap<RowId, Float64Array>;

/**
 * The actuals that a run uses: those of the plan's months up to the last closed one. Actuals of earlier months and of
 * months that are not closed are left out.
 */
export function actualsInRun(plan: Plan, sheet: Sheet): RunActuals {
  const found = new Map<RowId, Float64Array>();
  const closed = closedMonth(plan);
  const last = closed === undefined ? -1 : Math.min(plan.months - 1, monthsBetween(plan.start, closed));
  if (last < 0) return found;
  for (const [id, months] of Object.entries(plan.actuals)) {
    if (!sheet.byId.has(id)) continue;
    const values = new Float64Array(plan.months).fill(NaN);
    let any = false;
    for (const [month, value] of Object.entries(months)) {
      const t = monthsBetween(plan.start, month);
      if (t < 0 || t > last) continue;
      values[t] = value;
      any = true;
    }
    if (any) found.set(id, values);
  }
  return found;
}

/** Whether a row has the same actuals in two runs. */
export function sameActuals(a: Float64Array | undefined, b: Float64Array | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && a.length === b.length && a.every((x, t) => Object.is(x, b[t]));
}

/** Whether the same rows have actuals in the same months, with whatever values. */
export function sameActualMonths(a: RunActuals, b: RunActuals): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [id, values] of a) {
    const others = b.get(id);
    if (others?.length !== values.length) return false;
    if (!values.every((x, t) => Number.isNaN(x) === Number.isNaN(others[t]))) return false;
  }
  return true;
}
