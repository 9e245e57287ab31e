import type { Compiled } from "../../engine/compilePlan.ts";
import type { RowId } from "../../model/row.ts";
import { isModelRow } from "../../model/sheet.ts";
import { eachName } from "../../engine/term.ts";
import type { Term } from "../../engine/term.ts";
import { ENDLESS, kindOfNumber, kindsBetween, MINUS_INFINITE, NEGATIVE, NO_VALUE } from "./kinds.ts";
import type { Kinds } from "./kinds.ts";
import { BOUNDLESS, termBounds } from "./termBounds.ts";
import type { Bounds } from "./termBounds.ts";
import { makeTermKinds, NOTHING_KNOWN } from "./termKinds.ts";
import type { RowKinds, TermKinds } from "./termKinds.ts";

/** The facts known about every row of a plan, whatever its inputs are within their ranges. */
export type RowFacts = RowKinds & {
  /** The kinds of value that a term can have, given facts about its parts. */
  readonly termKinds: TermKinds["of"];
  readonly assume: TermKinds["assume"];
  /** Whether a term is certainly between 0 and 1, so that a share need not be limited to that range. */
  readonly isShare: (term: Term) => boolean;
};

/** The model's only computed rows that may fall below 0. */
const MAY_BE_NEGATIVE: ReadonlySet<RowId> = new Set(["contribution", "cumulative_contribution"]);

/**
 * Works out the kinds of all rows. An input may take any value in its range, since the reader of a
 * workbook may change it; `variants` are the plan's compiled scenarios, whose entries count too.
 */
export function rowFacts(compiled: Compiled, variants: readonly Compiled[]): RowFacts {
  const found = new Map<RowId, Kinds>();
  const rows: RowKinds = { kinds: (id) => found.get(id) ?? 0, bounds: rowBounds(compiled) };
  const trusted = untouchedRows(compiled);
  // Facts found about a term hold only while the rows stay as they are.
  const kindsOf = (term: Term): Kinds => makeTermKinds(rows).of(term, NOTHING_KNOWN);

  for (const [id, row] of compiled.rows) {
    if (row.kind !== "input") continue;
    let all = kindsBetween(row.row.min, row.row.max) | actualKinds(compiled, id);
    for (const variant of [compiled, ...variants]) {
      const same = variant.rows.get(id);
      if (same?.kind !== "input") continue;
      for (const term of same.terms) all |= kindsOf(term) & (ENDLESS | NO_VALUE);
    }
    found.set(id, all);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, row] of compiled.rows) {
      if (row.kind === "input") continue;
      const mask = trusted.has(id) && !MAY_BE_NEGATIVE.has(id) ? ~(NEGATIVE | MINUS_INFINITE) : ~0;
      const next = rows.kinds(id) | (kindsOf(row.term) & mask) | actualKinds(compiled, id);
      if (next !== rows.kinds(id)) {
        found.set(id, next);
        changed = true;
      }
    }
  }
  return factsOf(rows);
}

/** The facts of rows that are settled; each term is evaluated once for each set of known facts. */
export function factsOf(rows: RowKinds): RowFacts {
  const { of, assume } = makeTermKinds(rows);
  return {
    ...rows,
    termKinds: of,
    assume,
    isShare: (term) => {
      const [least, most] = termBounds(term, rows.bounds);
      return most <= 1 && (least >= 0 || (of(term, NOTHING_KNOWN) & (NEGATIVE | ENDLESS)) === 0);
    },
  };
}

/** The bounds of rows: an input's range, and the bounds of a computed row that follow from them. */
function rowBounds(compiled: Compiled): (id: RowId) => Bounds {
  const found = new Map<RowId, Bounds>();
  const bounds = (id: RowId): Bounds => {
    const known = found.get(id);
    if (known !== undefined) return known;
    found.set(id, BOUNDLESS);
    const row = compiled.rows.get(id);
    const own: Bounds =
      row?.kind === "input"
        ? [row.row.min ?? -Infinity, row.row.max ?? Infinity]
        : row === undefined
          ? BOUNDLESS
          : termBounds(row.term, bounds);
    const all = [own, ...figuresOf(compiled, id).map((came): Bounds => [came, came])];
    const whole: Bounds = [Math.min(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))];
    found.set(id, whole);
    return whole;
  };
  return bounds;
}

/** A row's actuals in the months of the run. */
function figuresOf({ actuals }: Compiled, id: RowId): number[] {
  return [...(actuals.get(id) ?? [])].filter((came) => !Number.isNaN(came));
}

function actualKinds(compiled: Compiled, id: RowId): Kinds {
  return figuresOf(compiled, id).reduce((all, came) => all | kindOfNumber(came), 0);
}

/**
 * The model's own rows whose formulas, and those of all rows that they build on, are the model's. Actuals need not be
 * consistent (more customers than decided opportunities), so values worked out from them may be below 0.
 */
function untouchedRows(compiled: Compiled): Set<RowId> {
  const own = (id: RowId): boolean => {
    const row = compiled.sheet.byId.get(id);
    if (row === undefined || !isModelRow(id) || compiled.actuals.has(id)) return false;
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
