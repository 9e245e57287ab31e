import type { Compiled } from "../engine/compilePlan.ts";
import type { Term } from "../engine/term.ts";
import { calendarMonth } from "../model/month.ts";
import type { RowId } from "../model/row.ts";

/** The inputs that a term's value in a month depends on. */
export type Sources = (term: Term, t: number) => ReadonlySet<RowId>;

const NOWHERE: ReadonlySet<RowId> = new Set();

/**
 * The inputs on which a term depends in each month of a run, through any chain of rows and months.
 *
 * @param ends whether a row's value in a month is given, so that what it is computed from does not matter.
 * @param counts whether an input in a month is one of those looked for.
 */
export function sourcesIn(
  compiled: Compiled,
  ends: (id: RowId, t: number) => boolean,
  counts: (id: RowId, t: number) => boolean,
): Sources {
  /**
   * Each row's inputs by month. Months are filled one after another in the model's order, so nothing is followed
   * twice.
   */
  const known: Map<RowId, ReadonlySet<RowId>>[] = [];

  function monthOf(t: number): Map<RowId, ReadonlySet<RowId>> {
    for (let s = known.length; s <= t; s++) {
      const month = new Map<RowId, ReadonlySet<RowId>>();
      known.push(month);
      for (const [id, row] of compiled.rows) {
        if (ends(id, s)) continue;
        if (row.kind === "computed") month.set(id, sources(row.term, s));
        else if (counts(id, row.row.startOnly ? 0 : s)) month.set(id, new Set([id]));
      }
    }
    return known[t]!;
  }

  const ofRow = (id: RowId, t: number): ReadonlySet<RowId> => monthOf(t).get(id) ?? NOWHERE;

  function sources(term: Term, t: number): ReadonlySet<RowId> {
    const all = (parts: readonly Term[], from = t): ReadonlySet<RowId> => {
      const found: ReadonlySet<RowId>[] = [];
      for (let s = Math.max(0, from); s <= t; s++) found.push(...parts.map((part) => sources(part, s)));
      return union(found);
    };
    const heads = (id: RowId, from: number): ReadonlySet<RowId>[] =>
      Array.from({ length: t - Math.max(0, from) + 1 }, (_, k) => ofRow(id, t - k));
    switch (term.op) {
      case "number":
      case "month":
      case "calendar-month":
        return NOWHERE;
      case "row":
        return ofRow(term.id, t);
      case "prev":
        return t === 0 ? sources(term.start, 0) : ofRow(term.id, t - 1);
      case "calendar":
        return sources(term.args[calendarMonth(compiled.months[t]!) - 1]!, t);
      case "unary":
      case "clip":
      case "count":
        return sources(term.a, t);
      case "binary":
        return all([term.a, term.b]);
      case "clamp":
      case "select":
        return all([term.a, term.b, term.c]);
      case "split":
        return all([term.a, term.p]);
      case "draw":
        return all(term.args);
      case "trailing":
        return all([term.a], t - term.n + 1);
      case "cumulative":
        return all([term.a], 0);
      case "delay":
      case "delay-each":
      case "runoff":
        return all([term.a, term.mean, term.sd], 0);
      case "hired":
        return union(heads(term.id, t - 1));
      case "ramped":
        return union([...heads(term.id, 0), all([term.ramp], 0)]);
    }
  }

  return sources;
}

function union(sets: readonly ReadonlySet<RowId>[]): ReadonlySet<RowId> {
  const some = sets.filter(({ size }) => size > 0);
  if (some.length <= 1) return some[0] ?? NOWHERE;
  const found = new Set<RowId>();
  for (const set of some) for (const id of set) found.add(id);
  return found;
}
