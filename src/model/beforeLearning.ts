import type { Month } from "./month.ts";
import type { Plan, PlanRow } from "./plan.ts";
import type { Entry, Overrides } from "./row.ts";

/**
 * The key under which a row keeps its months' entries from before learning. Versions of the program that do not know
 * it keep it.
 */
export const BEFORE_LEARNING = "x_before_learning";

/**
 * By month: the learnt entry, the override that it replaced (left out where there was none), and the last month that
 * was closed at that time.
 */
export type BeforeLearning = {
  readonly [month: Month]: { readonly learnt: Entry; readonly before?: Entry; readonly closed: Month };
};

/**
 * What a row must keep when a learnt entry is put into some of its months: for each of them the entry from before
 * anything was learnt, also where an earlier learnt entry is replaced by a later one.
 */
export function keptBefore(
  row: PlanRow | undefined,
  months: readonly Month[],
  { learnt, closed }: Pick<BeforeLearning[Month], "learnt" | "closed">,
): BeforeLearning {
  const kept: { [month: Month]: BeforeLearning[Month] } = { ...keptOf(row) };
  for (const month of months) {
    const now = row?.months?.[month];
    const earlier = kept[month];
    const before = earlier !== undefined && earlier.learnt === now ? earlier.before : now;
    kept[month] = { learnt, ...(before === undefined ? {} : { before }), closed };
  }
  return kept;
}

/**
 * The plan as it was before anything was learnt from actuals. An entry that somebody has changed since it was learnt
 * stays as changed. Returns the same plan where nothing was learnt.
 *
 * @param known entries learnt while this month or an earlier one was the last closed month stay.
 */
export function beforeLearning(plan: Plan, known: Month = ""): Plan {
  const rows = known === "" ? untaughtRows(plan.rows) : rowsBefore(plan.rows, known);
  return rows === plan.rows ? plan : { ...plan, rows };
}

const UNTAUGHT = new WeakMap<Plan["rows"], Plan["rows"]>();

/** The same object for the same rows, so that the plan as it was made need not be run again when actuals are typed. */
function untaughtRows(rows: Plan["rows"]): Plan["rows"] {
  const found = UNTAUGHT.get(rows) ?? rowsBefore(rows, "");
  UNTAUGHT.set(rows, found);
  return found;
}

function rowsBefore(rows: Plan["rows"], known: Month): Plan["rows"] {
  const changed = Object.entries(rows).flatMap(([id, row]) => {
    const months = monthsBefore(row, known);
    return months === undefined ? [] : [[id, { ...row, months }] as const];
  });
  return changed.length === 0 ? rows : { ...rows, ...Object.fromEntries(changed) };
}

/** The row's months without the learnt entries; undefined where no learnt entry is in use. */
function monthsBefore(row: PlanRow, known: Month): Overrides | undefined {
  const months: { [month: Month]: Entry } = { ...row.months };
  let some = false;
  for (const [month, { learnt, before, closed }] of Object.entries(keptOf(row))) {
    if (closed <= known || !Object.hasOwn(months, month) || months[month] !== learnt) continue;
    some = true;
    if (before === undefined) delete months[month];
    else months[month] = before;
  }
  return some ? months : undefined;
}

/** A file may contain anything under a key that is not checked: entries that can't be read are left out. */
function keptOf(row: PlanRow | undefined): BeforeLearning {
  const held = row?.[BEFORE_LEARNING];
  if (typeof held !== "object" || held === null) return {};
  return Object.fromEntries(
    Object.entries(held as { readonly [month: string]: unknown }).filter(([, one]) => {
      if (typeof one !== "object" || one === null) return false;
      const { learnt, before, closed } = one as { readonly [key: string]: unknown };
      return isEntry(learnt) && (before === undefined || isEntry(before)) && typeof closed === "string";
    }),
  ) as BeforeLearning;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "string" || typeof value === "number";
}
