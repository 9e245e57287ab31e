import type { Compiled, CompiledRow } from "../engine/compilePlan.ts";
import { namedNow } from "../engine/compilePlan.ts";
import { assert } from "../lib/assert.ts";
import { parts } from "../engine/term.ts";
import type { Term } from "../engine/term.ts";
import type { RowId } from "../model/row.ts";

/**
 * Opportunities made in the months from `from` to `to` (indexes, both included); with `start`, also those open at the
 * plan's start.
 */
export type Cohort = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly start: boolean;
};

/**
 * The plan with a hidden copy of `row` that counts only the cohort's part: units that enter a delay
 * in other months are left out; everything else (including their load on the sellers) is as in the plan. Each
 * opportunity keeps its random outcome, so that the cohort's customers are among the plan's.
 *
 * @returns the plan and the hidden row's id.
 */
export function withCohort(
  compiled: Compiled,
  row: RowId,
  cohort: Cohort,
): { readonly compiled: Compiled; readonly id: RowId } {
  const rows = new Map(compiled.rows);
  const own = new Map<RowId, RowId>();
  const waits = waiting(compiled.rows);
  const copy = (id: RowId): RowId => {
    const known = own.get(id);
    if (known !== undefined) return known;
    const original = compiled.rows.get(id)!;
    assert(original.kind === "computed", "only computed rows wait");
    const name = `${id}~${cohort.name}`;
    own.set(id, name);
    // The rows that it names come before it in the order of computation.
    const term = ofCohort(original.term, cohort, (named) => (waits.has(named) ? copy(named) : named));
    rows.set(name, { kind: "computed", id: name, term, hidden: true });
    return name;
  };
  if (!waits.has(row)) return { compiled, id: row };
  const id = copy(row);
  return { compiled: { ...compiled, rows }, id };
}

/** The rows whose value in a month leaves, in that month, a delay in which each unit waits by itself. */
function waiting(rows: ReadonlyMap<RowId, CompiledRow>): Set<RowId> {
  const found = new Set<RowId>();
  const holdsDelay = (term: Term): boolean =>
    term.op === "delay-each" || term.op === "runoff" || parts(term).some(holdsDelay);
  for (const row of rows.values()) {
    if (row.kind === "computed" && (holdsDelay(row.term) || namedNow(row).some((id) => found.has(id)))) {
      found.add(row.id);
    }
  }
  return found;
}

const NOTHING: Term = { op: "number", value: 0 };

function ofCohort(term: Term, cohort: Cohort, nameOf: (id: RowId) => RowId): Term {
  const inner = (one: Term): Term => ofCohort(one, cohort, nameOf);
  switch (term.op) {
    case "row":
      return { ...term, id: nameOf(term.id) };
    case "delay-each":
      return { ...term, a: inMonths(inner(term.a), cohort) };
    case "runoff":
      return cohort.start ? term : { ...term, a: NOTHING };
    case "unary":
    case "clip":
    case "trailing":
    case "cumulative":
    case "count":
      return { ...term, a: inner(term.a) };
    case "binary":
      return { ...term, a: inner(term.a), b: inner(term.b) };
    case "clamp":
    case "select":
      return { ...term, a: inner(term.a), b: inner(term.b), c: inner(term.c) };
    case "calendar":
      return { ...term, args: term.args.map(inner) };
    case "split":
      return { ...term, a: inner(term.a) };
    case "delay":
      return { ...term, a: inner(term.a) };
    default:
      return term;
  }
}

function inMonths(term: Term, { from, to }: Cohort): Term {
  const month: Term = { op: "month" };
  const test: Term = {
    op: "binary",
    fn: "and",
    a: { op: "binary", fn: ">=", a: month, b: { op: "number", value: from } },
    b: { op: "binary", fn: "<=", a: month, b: { op: "number", value: to } },
  };
  return { op: "select", a: test, b: term, c: NOTHING };
}
