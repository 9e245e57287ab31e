import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";

/** What others charge for a click is observed, not decided. */
const PRICES_OF_OTHERS: ReadonlySet<RowId> = new Set(["linkedin_click_cost", "search_click_cost"]);

/**
 * Whether a change of these inputs can be requested: people or money, which can be decided. Rates, times and
 * starting amounts are assumptions, and a changed assumption is no request.
 */
export function asksFor(rows: readonly RowId[], sheet: Sheet): boolean {
  return rows.some((id) => {
    const row = sheet.byId.get(id);
    if (row?.kind !== "input" || row.startOnly || PRICES_OF_OTHERS.has(id)) return false;
    return row.unit === "people" || row.unit === "money";
  });
}
