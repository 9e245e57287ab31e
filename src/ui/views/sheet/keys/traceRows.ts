import type { Setter } from "solid-js";
import type { RowId } from "../../../../model/row.ts";
import type { Grid } from "../createGrid.ts";
import { dependentsOf } from "../view/lineage.ts";
import { precedentsOf } from "../view/precedents.ts";

/** Rows that are marked because the active row uses them, or because they use it. */
export type Trace = {
  readonly kind: "precedents" | "dependents";
  readonly of: RowId;
  readonly rows: ReadonlySet<RowId>;
};

type Say = (sentence: string) => void;

/** Marks the rows that the active row uses, or those that use it, and says how many. */
export function traceRows(
  grid: Grid,
  kind: Trace["kind"],
  {
    setTrace,
    say,
    tell,
  }: { readonly setTrace: Setter<Trace | undefined>; readonly say: Say; readonly tell: Say },
): void {
  const { document, session } = grid.app;
  const row = grid.rowOf(grid.selection().anchor.line);
  if (row === undefined) return;
  const rows = kind === "precedents" ? precedentsOf(row) : dependentsOf(row.id, document.sheet().rows);
  setTrace({ kind, of: row.id, rows });
  const words = grid.words().grid.trace;
  const found = words[kind](row.label[session.language()], rows.size);
  const unseen = [...rows].filter((id) => !grid.layout().lineAt.has(id)).length;
  // Rows that are out of view cannot show their marks, so they are named.
  if (unseen > 0) tell(`${found}; ${words.unseen(unseen)}`);
  else say(found);
}
