import type { Month } from "./month.ts";
import type { Plan, PlanRow } from "./plan.ts";
import type { Entry, Overrides } from "./row.ts";

/** Where a row keeps what its months said before what came taught the plan otherwise. Builds that don't know it keep it. */
export const BEFORE_LEARNING = "x_before_learning";

/**
 * By month: the text that was learnt, the override that it took the place of (left out where there was none), and the
 * last month that was closed then.
 */
export type BeforeLearning = {
  readonly [month: Month]: { readonly learnt: Entry; readonly before?: Entry; readonly closed: Month };
};

/**
 * What a row has to keep once months of it are given a text that was learnt: for each of them what the row said there
 * before anything was learnt, also where an earlier lesson is replaced by a later one.
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
 * The plan as it was before what came taught it anything. A month that somebody has given another text since the
 * lesson keeps that text. The same plan where nothing was learnt.
 *
 * @param known what was learnt while this month, or an earlier one, was the last that was closed stays.
 */
export function beforeLearning(plan: Plan, known: Month = ""): Plan {
  const rows = known === "" ? untaughtRows(plan.rows) : rowsBefore(plan.rows, known);
  return rows === plan.rows ? plan : { ...plan, rows };
}

const UNTAUGHT = new WeakMap<Plan["rows"], Plan["rows"]>();

/** The same object for the same rows, so that what came can be typed without the plan as it was made being run anew. */
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

/** undefined where nothing that was learnt is in force. */
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

/** A file may hold anything under a key that no check looks at: what can't be read is left out. */
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
