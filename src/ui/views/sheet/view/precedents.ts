import { namesIn } from "../../../../formula/namesIn.ts";
import { parseFormula } from "../../../../formula/parse.ts";
import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";

const KNOWN = new Map<string, readonly RowId[]>();
const MOST_KNOWN = 2000;

/** The rows that a row's formula names. */
export function precedentsOf(row: SheetRow): ReadonlySet<RowId> {
  if (row.kind === "input") return new Set();
  return new Set(named(row.formula).filter((id) => id !== row.id));
}

/** The rows whose formulas name a row. */
export function dependentsOf(id: RowId, rows: readonly SheetRow[]): ReadonlySet<RowId> {
  return new Set(rows.filter((row) => row.id !== id && precedentsOf(row).has(id)).map((row) => row.id));
}

/**
 * Where the fault of a row comes from: the nearest row that it is made of, over any number of steps,
 * that is at fault while nothing that it is made of is. Undefined where no row below it is at fault.
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
  // Nearest first; rows may look back at each other over the months.
  const all = new Set([id]);
  for (const one of all) for (const next of below(one)) all.add(next);
  all.delete(id);
  const faulty = [...all].filter(isFaulty);
  return faulty.find((one) => !below(one).some((next) => next !== one && isFaulty(next))) ?? faulty.at(-1);
}

function named(formula: string): readonly RowId[] {
  const known = KNOWN.get(formula);
  if (known !== undefined) return known;
  const parsed = parseFormula(formula);
  const { now, before } = parsed.ok
    ? namesIn(parsed.value)
    : { now: new Set<RowId>(), before: new Set<RowId>() };
  const names = [...new Set([...now, ...before])];
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(formula, names);
  return names;
}
