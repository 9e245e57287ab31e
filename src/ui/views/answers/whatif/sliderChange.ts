import { fromMonthOn } from "../../../../analysis/change.ts";
import type { Change } from "../../../../analysis/change.ts";
import { digits } from "../../../../analysis/levers.ts";
import type { Compiled } from "../../../../engine/compilePlan.ts";
import type { ScenarioRow } from "../../../../model/plan.ts";
import type { RowId } from "../../../../model/row.ts";
import type { InputRow } from "../../../../model/sheet.ts";

/** Where a slider stands, and where the plan itself does. */
export type Moved = { readonly row: InputRow; readonly now: number; readonly value: number };

/**
 * What the sliders say, as a scenario's rows: each input moved from a month on. A rate, a price and
 * money are scaled, so that they stay as uncertain as they are; people are added.
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
  // A rate that is scaled up must not pass what is allowed in a single future.
  return max === undefined ? scaled : `min(${digits(max)}, ${scaled})`;
}
