import { assert, unreachable } from "../lib/assert.ts";
import type { RowId } from "../model/row.ts";
import { sameActuals } from "./actualsInRun.ts";
import { namedNow, needed } from "./compilePlan.ts";
import type { Compiled, CompiledInput, CompiledRow } from "./compilePlan.ts";
import type { Mode } from "./simulator.ts";
import { parts } from "./term.ts";
import type { Term } from "./term.ts";

/**
 * What is known about a row before a run. A row that is the same in every trial is computed once, not for each trial;
 * a row that is the same in every month is computed once, not for each month.
 */
export type Shape = {
  /** Whether it may differ from trial to trial. */
  readonly perTrial: boolean;
  /** Whether it is the same in all months. */
  readonly constantOverTime: boolean;
  /** The number of its months that are read at a time: 1 for the current month alone, 2 with last month's. */
  readonly history: number;
};

export type Shapes = {
  readonly rows: ReadonlyMap<RowId, Shape>;
  readonly perTrial: (term: Term) => boolean;
  readonly constantOverTime: (term: Term) => boolean;
};

/**
 * The shapes of the rows in `wanted` and of all rows that they are computed from.
 *
 * @param hiresAtStart whether a headcount may differ in month 0 from the baseline's, so that people may be hired then.
 */
export function shapesOf(
  compiled: Compiled,
  mode: Mode,
  wanted: Iterable<RowId>,
  hiresAtStart: (id: RowId) => boolean,
): Shapes {
  const ids = needed(compiled.rows, wanted);
  const rows = [...compiled.rows.values()].filter((row) => ids.has(row.id));
  const wideRows = new Set<RowId>();
  const stillRows = new Set<RowId>();
  const wideAtStart = uncertainAtStart(compiled, mode, rows, hiresAtStart);

  function perTrial(term: Term): boolean {
    if (mode === "expected") return false;
    switch (term.op) {
      case "row":
        return wideRows.has(term.id);
      case "hired":
      case "ramped":
        return wideRows.has(term.id) || wideAtStart.has(term.id) || parts(term).some(perTrial);
      case "prev":
        return wideRows.has(term.id) || parts(term).some(perTrial);
      case "draw":
        return true;
      case "split":
      case "count":
      case "delay-each":
      case "runoff":
        return mode === "chance-on" || parts(term).some(perTrial);
      default:
        return parts(term).some(perTrial);
    }
  }

  function constantOverTime(term: Term): boolean {
    switch (term.op) {
      case "month":
      case "calendar-month":
      case "calendar":
      case "prev":
      case "trailing":
      case "cumulative":
      case "delay":
      case "delay-each":
      case "runoff":
        return false;
      case "split":
      case "count":
        return mode !== "chance-on" && parts(term).every(constantOverTime);
      case "row":
        return stillRows.has(term.id);
      case "hired":
      case "ramped":
        return stillRows.has(term.id) && !hiresAtStart(term.id) && parts(term).every(constantOverTime);
      default:
        return parts(term).every(constantOverTime);
    }
  }

  for (const row of rows) {
    // Actuals differ from month to month.
    if (compiled.actuals.has(row.id)) continue;
    if (row.kind === "input" ? stillInput(row) : constantOverTime(row.term)) stillRows.add(row.id);
  }
  // A row may read last month's value of a row that comes later: repeat until nothing changes.
  for (let before = -1; before !== wideRows.size;) {
    before = wideRows.size;
    for (const row of rows) {
      const terms = row.kind === "input" ? row.terms : [row.term];
      if (!wideRows.has(row.id) && terms.some(perTrial)) wideRows.add(row.id);
    }
  }

  const history = new Map<RowId, number>();
  for (const row of rows) {
    if (row.kind === "computed") eachLookBack(row.term, (id) => history.set(id, 2));
  }
  return {
    rows: new Map(
      rows.map(({ id }) => [
        id,
        { perTrial: wideRows.has(id), constantOverTime: stillRows.has(id), history: history.get(id) ?? 1 },
      ]),
    ),
    perTrial,
    constantOverTime,
  };
}

/**
 * The headcounts whose number before the start, the baseline's in month 0, differs from trial to trial. It may do so
 * even where the scenario's own headcount is certain.
 */
function uncertainAtStart(
  compiled: Compiled,
  mode: Mode,
  rows: readonly CompiledRow[],
  hiresAtStart: (id: RowId) => boolean,
): ReadonlySet<RowId> {
  const heads = new Set<RowId>();
  for (const row of rows) {
    if (row.kind === "computed") eachHead(row.term, (id) => hiresAtStart(id) && heads.add(id));
  }
  if (compiled.baseline === undefined || heads.size === 0) return new Set();
  const before = shapesOf(compiled.baseline, mode, heads, () => false);
  return new Set([...heads].filter((id) => before.rows.get(id)?.perTrial === true));
}

/** Calls back for every headcount whose hires a term counts. */
export function eachHead(term: Term, visit: (id: RowId) => void): void {
  if (term.op === "hired" || term.op === "ramped") visit(term.id);
  for (const part of parts(term)) eachHead(part, visit);
}

/** Whether an input is the same in all months. */
export function stillInput(row: CompiledInput): boolean {
  return row.row.startOnly || (row.terms.length === 1 && stillEntry(row.terms[0]!));
}

/** Whether an input's term, which can't name rows, is the same in all months. */
export function stillEntry(term: Term): boolean {
  if (term.op === "month" || term.op === "calendar-month" || term.op === "calendar") return false;
  return parts(term).every(stillEntry);
}

function eachLookBack(term: Term, visit: (id: RowId) => void): void {
  if (term.op === "prev" || term.op === "hired" || term.op === "ramped") visit(term.id);
  for (const part of parts(term)) eachLookBack(part, visit);
}

/**
 * The rows whose values may differ from those in `below` (for a scenario, the plan without it): those whose terms or
 * actuals differ, and all rows that are computed from them.
 */
export function changedRows(compiled: Compiled, below: Compiled): Set<RowId> {
  const users = usersOf(compiled);
  const changed = new Set<RowId>();
  for (const row of compiled.rows.values()) {
    const other = below.rows.get(row.id);
    const alike = other !== undefined && sameRow(row, other);
    if (!alike || !sameActuals(compiled.actuals.get(row.id), below.actuals.get(row.id))) changed.add(row.id);
  }
  const open = [...changed];
  while (open.length > 0) {
    for (const user of users.get(open.pop()!) ?? []) {
      if (!changed.has(user)) {
        changed.add(user);
        open.push(user);
      }
    }
  }
  return changed;
}

/**
 * The first month in which a plan's rows may differ from those of another; the number of months where they differ in
 * none. It is 0 unless the plans differ only in inputs' entries that begin in a later month.
 */
export function differsFrom(compiled: Compiled, below: Compiled): number {
  let first = compiled.months.length;
  if (compiled.actuals !== below.actuals) return 0;
  for (const row of compiled.rows.values()) {
    const other = below.rows.get(row.id);
    if (row === other) continue;
    if (other === undefined || row.kind === "computed" || other.kind === "computed" || row.row.startOnly) {
      if (other?.kind === "computed" && row.kind === "computed" && sameTerm(row.term, other.term)) continue;
      return 0;
    }
    const differs = row.which.findIndex((w, t) => !sameTerm(row.terms[w]!, other.terms[other.which[t]!]!));
    if (differs >= 0) first = Math.min(first, differs);
  }
  return first;
}

/** The rows that a computed row names, also those of which it reads last month's value. */
export function namesOf(row: CompiledRow): ReadonlySet<RowId> {
  assert(row.kind === "computed", "only computed rows name others");
  const known = NAMES.get(row);
  if (known !== undefined) return known;
  const ids = new Set<RowId>(namedNow(row));
  eachLookBack(row.term, (id) => ids.add(id));
  NAMES.set(row, ids);
  return ids;
}

const NAMES = new WeakMap<CompiledRow, ReadonlySet<RowId>>();

type Users = ReadonlyMap<RowId, readonly RowId[]>;

const USERS = new WeakMap<Compiled["rows"], Users>();

/**
 * For each row, the computed rows that name it. A plan that differs from its baseline only in inputs shares the
 * baseline's.
 */
export function usersOf({ rows, baseline }: Pick<Compiled, "rows" | "baseline">): Users {
  if (baseline !== undefined && sameComputed(rows, baseline.rows)) return usersOf(baseline);
  const known = USERS.get(rows);
  if (known !== undefined) return known;
  const users = new Map<RowId, RowId[]>();
  for (const row of rows.values()) {
    if (row.kind === "input") continue;
    for (const id of namesOf(row)) {
      const list = users.get(id);
      if (list === undefined) users.set(id, [row.id]);
      else list.push(row.id);
    }
  }
  USERS.set(rows, users);
  return users;
}

function sameComputed(a: Compiled["rows"], b: Compiled["rows"]): boolean {
  if (a.size !== b.size) return false;
  for (const [id, row] of a) if (row.kind === "computed" && b.get(id) !== row) return false;
  return true;
}

/** Whether two rows are computed in the same way in every month. */
export function sameRow(a: CompiledRow, b: CompiledRow): boolean {
  if (a === b) return true;
  if (a.kind === "computed") return b.kind === "computed" && sameTerm(a.term, b.term);
  return (
    b.kind === "input" &&
    a.row.startOnly === b.row.startOnly &&
    a.which.length === b.which.length &&
    a.which.every((index, t) => sameTerm(a.terms[index]!, b.terms[b.which[t]!]!))
  );
}

/** Whether two terms are identical, including their draws. */
export function sameTerm(a: Term, b: Term): boolean {
  if (a === b) return true;
  if (a.op !== b.op) return false;
  const inner = parts(a);
  const others = parts(b);
  return (
    inner.length === others.length && sameHead(a, b) && inner.every((part, i) => sameTerm(part, others[i]!))
  );
}

function sameHead(a: Term, b: Term): boolean {
  switch (a.op) {
    case "number":
      return Object.is(a.value, (b as typeof a).value);
    case "row":
    case "hired":
    case "ramped":
    case "prev":
      return a.id === (b as typeof a).id;
    case "unary":
    case "binary":
      return a.fn === (b as typeof a).fn;
    case "trailing":
      return a.n === (b as typeof a).n;
    case "delay":
    case "delay-each":
    case "runoff":
    case "split":
    case "count":
      return a.site === (b as typeof a).site;
    case "draw":
      return (
        a.site === (b as typeof a).site &&
        a.family === (b as typeof a).family &&
        a.tied === (b as typeof a).tied
      );
    case "clip":
      return a.min === (b as typeof a).min && a.max === (b as typeof a).max;
    case "month":
    case "calendar-month":
    case "calendar":
    case "cumulative":
    case "clamp":
    case "select":
      return true;
    default:
      return unreachable(a);
  }
}
