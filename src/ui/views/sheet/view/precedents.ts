import { namesIn } from "../../../../formula/namesIn.ts";
import { parseFormula } from "../../../../formula/parse.ts";
import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";

const KNOWN = new Map<string, readonly RowId[]>();
const MOST_KNOWN = 2000;

/** The rows that a row's formula refers to. */
export function precedentsOf(row: SheetRow): ReadonlySet<RowId> {
  if (row.kind === "input") return new Set();
  return new Set(named(row.formula).filter((id) => id !== row.id));
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
