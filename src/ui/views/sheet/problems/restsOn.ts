import type { Month } from "../../../../model/month.ts";
import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { precedentsOf } from "../view/precedents.ts";
import type { Problem } from "./problems.ts";

/** A row whose entry was not accepted, so that rows calculated from it use its last good value. */
export type Rest = {
  readonly on: RowId;
  /** The first month that the entry was meant for; undefined: all months. */
  readonly from: Month | undefined;
};

/** The faulty rows that each row depends on, over any number of steps; rows that depend on none are left out. */
export function restsOn(
  problems: readonly Problem[],
  rows: readonly SheetRow[],
): ReadonlyMap<RowId, readonly Rest[]> {
  const uses = new Map<RowId, RowId[]>();
  for (const row of rows) {
    for (const id of precedentsOf(row)) {
      const known = uses.get(id);
      if (known === undefined) uses.set(id, [row.id]);
      else known.push(row.id);
    }
  }
  const resting = new Map<RowId, Rest[]>();
  for (const rest of roots(problems)) {
    // The set grows during the iteration: each row is visited once, nearest first.
    const reached = new Set([rest.on]);
    for (const id of reached) for (const user of uses.get(id) ?? []) reached.add(user);
    reached.delete(rest.on);
    for (const id of reached) resting.set(id, [...(resting.get(id) ?? []), rest]);
  }
  return resting;
}

/** The faulty rows, each once, with the first month that one of its faulty entries was meant for. */
function roots(problems: readonly Problem[]): readonly Rest[] {
  const found = new Map<RowId, Month | undefined>();
  for (const { row, at } of problems) {
    const month = at === "value" || at === "formula" ? undefined : at;
    const known = found.get(row);
    const first = !found.has(row) || (month !== undefined && known !== undefined && month < known);
    if (first || month === undefined) found.set(row, month);
  }
  return [...found].map(([on, from]) => ({ on, from }));
}
