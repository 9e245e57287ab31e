import { addMonths } from "../../../../model/month.ts";
import type { Month } from "../../../../model/month.ts";
import type { Grid } from "../createGrid.ts";

/** Closes the books through a month, and says so. */
export function closeThrough(grid: Grid, month: Month): void {
  const { document, session } = grid.app;
  const [fault] = document.dispatch({ kind: "set-closed", month }, session.selection());
  if (fault !== undefined) return session.notify(grid.issueText(fault.issue, undefined));
  const name = grid.format().month(month, "long");
  session.announce(grid.words().cameSheet.closedNow(name));
}

/** Opens a month again, and all that comes after it. */
function openFrom(grid: Grid, month: Month): void {
  const { document, session } = grid.app;
  document.dispatch({ kind: "set-closed", month: addMonths(month, -1) }, session.selection());
  session.announce(grid.words().cameSheet.openNow(grid.format().month(month, "long")));
}

/** What can be closed or opened where the active cell is in a month; its words come with the menu. */
export function closingItems(grid: Grid): { readonly label: string; readonly run: () => void }[] {
  const { document } = grid.app;
  const column = grid.columnOf(grid.selection().anchor.column);
  const at = column?.kind === "month" ? column.period?.from : undefined;
  if (at === undefined || document.readOnly()) return [];
  const words = grid.words().cameSheet;
  const month = grid.monthAt(at);
  const name = grid.format().month(month, "long");
  const items: { readonly label: string; readonly run: () => void }[] = [];
  if (at !== grid.closedTo() && at < document.plan().months) {
    items.push({ label: words.closeThrough(name), run: () => closeThrough(grid, month) });
  }
  if (at <= grid.closedTo()) items.push({ label: words.openAgain(name), run: () => openFrom(grid, month) });
  return items;
}
