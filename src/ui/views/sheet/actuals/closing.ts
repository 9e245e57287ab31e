import { addMonths, hasEnded } from "../../../../model/month.ts";
import type { Month } from "../../../../model/month.ts";
import { hasFigures } from "../../../../model/actuals.ts";
import { dayOf } from "../../../kit/dayOf.ts";
import type { Grid } from "../createGrid.ts";

/** Whether a month's books can be expected to be closed: the month is over, or has an actual already. */
export function isDue(grid: Grid, month: Month): boolean {
  return hasEnded(month, dayOf(new Date())) || hasFigures(grid.app.document.plan().actuals, month);
}

/** Closes the books through a month, and says so; if the month is not over, only after a confirmation. */
export function closeThrough(grid: Grid, month: Month): void {
  if (isDue(grid, month)) return close(grid, month);
  const text = grid.words().cameSheet;
  grid.app.session.notify(text.notOver(grid.format().month(month, "long")), {
    label: text.closeAllTheSame,
    run: () => close(grid, month),
  });
}

function close(grid: Grid, month: Month): void {
  const { document, session } = grid.app;
  const { closed: before, actuals } = document.plan();
  const [fault] = document.dispatch({ kind: "set-closed", month }, session.selection());
  if (fault !== undefined) return session.notify(grid.issueText(fault.issue, undefined));
  const name = grid.format().month(month, "long");
  const text = grid.words().cameSheet;
  if (hasFigures(actuals, month)) return session.announce(text.closedNow(name));
  session.notify(text.closedEmpty(name), {
    label: text.undoClose,
    run: () => void document.dispatch({ kind: "set-closed", month: before }, session.selection()),
  });
}

/** Reopens a month, and all months after it. */
function openFrom(grid: Grid, month: Month): void {
  const { document, session } = grid.app;
  document.dispatch({ kind: "set-closed", month: addMonths(month, -1) }, session.selection());
  session.announce(grid.words().cameSheet.openNow(grid.format().month(month, "long")));
}

/**
 * Commands that close or open the selected months: the books through the last of them, or all months from the first on.
 * Their texts are loaded with the menu.
 */
export function closingItems(grid: Grid): { readonly label: string; readonly run: () => void }[] {
  const { document } = grid.app;
  const { left, right } = grid.area();
  const columns = grid.layout().columns.slice(left, right + 1);
  const months = columns.flatMap(({ kind, period }) => (kind === "month" ? (period?.from ?? []) : []));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || document.readOnly()) return [];
  const words = grid.words().cameSheet;
  const name = (month: Month) => grid.format().month(month, "long");
  const items: { readonly label: string; readonly run: () => void }[] = [];
  if (last !== grid.closedTo() && last < document.plan().months) {
    const month = grid.monthAt(last);
    items.push({ label: words.closeThrough(name(month)), run: () => closeThrough(grid, month) });
  }
  if (first <= grid.closedTo()) {
    const month = grid.monthAt(first);
    items.push({ label: words.openAgain(name(month)), run: () => openFrom(grid, month) });
  }
  return items;
}
