import { isTemplates } from "../../../../formula/inputOrigin.ts";
import type { RowId } from "../../../../model/row.ts";
import type { Grid } from "../createGrid.ts";
import type { Editing } from "./cellContent.ts";

/** Whether an editor was opened by typing over the template's own value: the same again says that it is the plan's, too. */
export function confirms({ app: { document } }: Grid, now: Editing): boolean {
  return (
    now.replaces === true &&
    now.target === "base" &&
    document.scenario() === undefined &&
    isTemplates(document.origins().get(now.row.id)?.origin)
  );
}

/**
 * Makes a value that is still the template's the plan's own. A plan holds only what differs from its template, so it
 * is the value's source that says so. Does nothing where another value was taken.
 */
export function confirmOwn(grid: Grid, row: RowId): void {
  const { document, session } = grid.app;
  if (!isTemplates(document.origins().get(row)?.origin)) return;
  const source = grid.words().answer.ownFigure;
  document.dispatch({ kind: "describe-row", row, changes: { source } }, session.selection());
}
