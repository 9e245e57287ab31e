import { together } from "../../../../entries/cellCommands.ts";
import type { Scope } from "../../../../entries/cellCommands.ts";
import { reachOf } from "../../../../entries/reachOf.ts";
import { editedLayer } from "../../../../model/inForce.ts";
import type { Month } from "../../../../model/month.ts";
import type { Plan } from "../../../../model/plan.ts";
import type { Entry, RowId } from "../../../../model/row.ts";
import type { Grid } from "../createGrid.ts";
import type { Spot } from "../keys/selection.ts";
import { commandsFor } from "./typedCommands.ts";

/** The most recent entry in a month: its place, the months it applies to, and the plan after it. */
export type Taken = {
  readonly spot: Spot;
  readonly row: RowId;
  readonly month: Month;
  readonly entry: Entry;
  readonly reach: Scope;
  readonly after: Pick<Plan, "rows" | "scenarios">;
};

/** The accepted entry, if it is a month's entry that can apply to that month alone or from there on. */
export function takenIn(grid: Grid, spot: Spot, id: RowId, month: Month, reach: Scope): Taken | undefined {
  const { document } = grid.app;
  const row = document.sheet().byId.get(id);
  if (row?.kind !== "input" || !row.carry) return undefined;
  const entry = editedLayer(row, document.scenario())?.months[month];
  const { rows, scenarios } = document.plan();
  return entry === undefined ? undefined : { spot, row: id, month, entry, reach, after: { rows, scenarios } };
}

/** Whether no figure has changed since. */
export function isLast(grid: Grid, { after }: Taken): boolean {
  const { rows, scenarios } = grid.app.document.plan();
  return rows === after.rows && scenarios === after.scenarios;
}

/** The months in which the entry applies, in words. */
export function reachText(grid: Grid, { row: id, month }: Taken): string {
  const { document, session } = grid.app;
  const text = grid.words().grid.reach;
  const row = document.sheet().byId.get(id);
  const name = (at: Month) => grid.format().month(at);
  const last = session.months().at(-1) ?? month;
  const to = row?.kind === "input" ? reachOf(row, document.scenario(), month, last) : month;
  if (to === undefined) return text.on(name(month));
  return to === month ? text.only(name(month)) : text.until(name(month), name(to));
}

/** Repeats the entry with the other choice of months, replacing its undo step; undefined if it is too late for that. */
export function changeReach(grid: Grid, taken: Taken): Taken | undefined {
  const { document, session } = grid.app;
  if (!isLast(grid, taken)) return undefined;
  document.undo();
  const row = document.sheet().byId.get(taken.row);
  if (row?.kind !== "input") return undefined;
  const reach = taken.reach === "month" ? "onwards" : "month";
  const now = { row, month: taken.month, target: "month" } as const;
  const command = together(commandsFor(document, now, taken.entry, reach));
  if (command === undefined || document.dispatch(command, session.selection()).length > 0) return undefined;
  const again = takenIn(grid, taken.spot, taken.row, taken.month, reach);
  if (again !== undefined) session.announce(reachText(grid, again));
  return again;
}
