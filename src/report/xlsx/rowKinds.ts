import type { Compiled } from "../../engine/compilePlan.ts";
import type { RowId } from "../../model/row.ts";
import { isModelRow } from "../../model/sheet.ts";
import { eachName } from "../../engine/term.ts";
import { ENDLESS, kindsBetween, MINUS_INFINITE, NEGATIVE, NO_VALUE } from "./kinds.ts";
import type { Kinds } from "./kinds.ts";
import { isShare, termKinds } from "./termKinds.ts";

/** What is known of every row of a plan, whatever its inputs are within their ranges. */
export type RowFacts = {
  readonly kinds: (id: RowId) => Kinds;
  /** Whether a row's values surely lie between 0 and 1. */
  readonly isShare: (id: RowId) => boolean;
};

/** The model's only computed rows that may fall below 0. */
const MAY_BE_NEGATIVE: ReadonlySet<RowId> = new Set(["contribution", "cumulative_contribution"]);

/**
 * Works the kinds of all rows out. An input may take any value of its range, since the reader of a
 * workbook changes it; `variants` are the plan's compiled scenarios, whose entries count too.
 */
export function rowFacts(compiled: Compiled, variants: readonly Compiled[]): RowFacts {
  const found = new Map<RowId, Kinds>();
  const kinds = (id: RowId): Kinds => found.get(id) ?? 0;
  const trusted = untouchedRows(compiled);

  for (const [id, row] of compiled.rows) {
    if (row.kind !== "input") continue;
    let all = kindsBetween(row.row.min, row.row.max);
    for (const variant of [compiled, ...variants]) {
      const same = variant.rows.get(id);
      if (same?.kind !== "input") continue;
      for (const term of same.terms) all |= termKinds(term, kinds) & (ENDLESS | NO_VALUE);
    }
    found.set(id, all);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, row] of compiled.rows) {
      if (row.kind === "input") continue;
      const mask = trusted.has(id) && !MAY_BE_NEGATIVE.has(id) ? ~(NEGATIVE | MINUS_INFINITE) : ~0;
      const next = kinds(id) | (termKinds(row.term, kinds) & mask);
      if (next !== kinds(id)) {
        found.set(id, next);
        changed = true;
      }
    }
  }

  const shares = new Map<RowId, boolean>();
  const share = (id: RowId): boolean => {
    const known = shares.get(id);
    if (known !== undefined) return known;
    shares.set(id, false);
    const row = compiled.rows.get(id);
    const is =
      row?.kind === "input"
        ? row.row.min !== undefined && row.row.min >= 0 && row.row.max !== undefined && row.row.max <= 1
        : row !== undefined && isShare(row.term, share);
    shares.set(id, is);
    return is;
  };
  return { kinds, isShare: share };
}

/** The model's own rows whose formulas, and those of all that they build on, are the model's. */
function untouchedRows(compiled: Compiled): Set<RowId> {
  const own = (id: RowId): boolean => {
    const row = compiled.sheet.byId.get(id);
    if (row === undefined || !isModelRow(id)) return false;
    return row.kind === "input" || row.original === undefined;
  };
  const rows = new Set([...compiled.rows.keys()].filter(own));
  for (let changed = true; changed;) {
    changed = false;
    for (const id of rows) {
      const row = compiled.rows.get(id)!;
      if (row.kind === "input") continue;
      let sound = true;
      eachName(row.term, (name) => {
        sound &&= rows.has(name);
      });
      if (!sound) {
        rows.delete(id);
        changed = true;
      }
    }
  }
  return rows;
}
