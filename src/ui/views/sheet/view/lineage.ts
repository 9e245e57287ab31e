import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { precedentsOf } from "./precedents.ts";

/** The rows whose formulas refer to a row. */
export function dependentsOf(id: RowId, rows: readonly SheetRow[]): ReadonlySet<RowId> {
  return new Set(rows.filter((row) => row.id !== id && precedentsOf(row).has(id)).map((row) => row.id));
}

/**
 * The source of a row's fault: the nearest row that it uses, over any number of steps, that is at fault
 * while none of the rows it uses itself is. Undefined if no row below it is at fault.
 */
export function rootOf(
  id: RowId,
  byId: ReadonlyMap<RowId, SheetRow>,
  isFaulty: (id: RowId) => boolean,
): RowId | undefined {
  const below = (of: RowId): RowId[] => {
    const row = byId.get(of);
    return row === undefined ? [] : [...precedentsOf(row)].filter((one) => byId.has(one));
  };
  // Nearest first; rows may refer back to each other over the months.
  const all = new Set([id]);
  for (const one of all) for (const next of below(one)) all.add(next);
  all.delete(id);
  const faulty = [...all].filter(isFaulty);
  return faulty.find((one) => !below(one).some((next) => next !== one && isFaulty(next))) ?? faulty.at(-1);
}
