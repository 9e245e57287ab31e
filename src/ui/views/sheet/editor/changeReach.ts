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

/** An entry that a month was given just now: where, how far it reaches, and the plan that it made. */
export type Taken = {
  readonly spot: Spot;
  readonly row: RowId;
  readonly month: Month;
  readonly entry: Entry;
  readonly reach: Scope;
  readonly after: Pick<Plan, "rows" | "scenarios">;
};

/** What was taken, where it was a month's entry that can hold in that month alone or go on. */
export function takenIn(grid: Grid, spot: Spot, id: RowId, month: Month, reach: Scope): Taken | undefined {
  const { document } = grid.app;
  const row = document.sheet().byId.get(id);
  if (row?.kind !== "input" || !row.carry) return undefined;
  const entry = editedLayer(row, document.scenario())?.months[month];
  const { rows, scenarios } = document.plan();
  return entry === undefined ? undefined : { spot, row: id, month, entry, reach, after: { rows, scenarios } };
}

/** Whether nothing of the figures was changed since. */
export function isLast(grid: Grid, { after }: Taken): boolean {
  const { rows, scenarios } = grid.app.document.plan();
  return rows === after.rows && scenarios === after.scenarios;
}

/** In which months the entry holds, in words. */
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

/** Takes the entry again with the other reach, in the place of the step that took it; undefined where that is too late. */
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
