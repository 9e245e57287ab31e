import { fromMonthOn } from "../../../../analysis/change.ts";
import type { Change } from "../../../../analysis/change.ts";
import { digits } from "../../../../analysis/levers.ts";
import type { Compiled } from "../../../../engine/compilePlan.ts";
import type { ScenarioRow } from "../../../../model/plan.ts";
import type { RowId } from "../../../../model/row.ts";
import type { InputRow } from "../../../../model/sheet.ts";

/** The value of a slider, and the value of the plan itself. */
export type Moved = { readonly row: InputRow; readonly now: number; readonly value: number };

/**
 * The slider values as a scenario's rows: each input changed from a month on. A rate, a price and
 * money are scaled, so that their relative uncertainty is unchanged; people are added.
 */
export function sliderChange(moved: readonly Moved[], from: number, compiled: Compiled): Change {
  const change: { [id: RowId]: ScenarioRow } = {};
  for (const { row, now, value } of moved) {
    if (value === now) continue;
    change[row.id] = fromMonthOn(row, entryOf(row, now, value), from, compiled);
  }
  return change;
}

function entryOf({ unit, max }: InputRow, now: number, value: number): string | number {
  const more = value - now;
  if (unit === "people" || !(now > 0)) return `base ${more < 0 ? "-" : "+"} ${digits(Math.abs(more))}`;
  if (value === 0) return 0;
  const scaled = `base * ${digits(value / now)}`;
  // A rate that is scaled up must stay within its bounds in every trial.
  return max === undefined ? scaled : `min(${digits(max)}, ${scaled})`;
}
