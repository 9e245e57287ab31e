import type { PlanView } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { SheetRow } from "../model/sheet.ts";

/**
 * The rows that can be seen, top to bottom: of the level chosen (essentials where none is), not
 * hidden, in groups that are open. A pinned row is seen whatever its level, and so is one that the plan needs.
 */
export function visibleRowsOf(
  rows: readonly SheetRow[],
  view: PlanView,
  needed: readonly RowId[] = [],
): RowId[] {
  const hidden = new Set(view.hidden ?? []);
  const pinned = new Set(view.pinned ?? []);
  const collapsed = new Set(view.collapsed ?? []);
  const all = view.level === "all";
  return rows
    .filter((row) => all || row.essential || pinned.has(row.id) || needed.includes(row.id))
    .filter((row) => !hidden.has(row.id) && !collapsed.has(row.group))
    .map((row) => row.id);
}
