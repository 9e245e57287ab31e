import { beforeLearning } from "./beforeLearning.ts";
import { addMonths, hasEnded, monthsBetween } from "./month.ts";
import type { Month } from "./month.ts";
import type { Plan } from "./plan.ts";
import type { RowId } from "./row.ts";

/**
 * The last month whose books are closed: up to it what came counts. What the plan says, or else the last month, not
 * after the plan's end, of which any row has an actual; undefined where there is neither. May be before the start.
 */
export function closedMonth(plan: Pick<Plan, "actuals" | "closed" | "start" | "months">): Month | undefined {
  if (plan.closed !== undefined) return plan.closed;
  const last = addMonths(plan.start, plan.months - 1);
  let found: Month | undefined;
  for (const months of Object.values(plan.actuals)) {
    for (const month of Object.keys(months)) {
      if (month <= last && (found === undefined || month > found)) found = month;
    }
  }
  return found;
}

/** The last closed month where it is not over on a day ("2027-07-05"); undefined where it is, or nothing is closed. */
export function closedEarly(
  plan: Pick<Plan, "actuals" | "closed" | "start" | "months">,
  day: string,
): Month | undefined {
  const month = closedMonth(plan);
  return month === undefined || hasEnded(month, day) ? undefined : month;
}

/**
 * The first month whose books are open, as an index from the start: the earliest that anything can still be done about.
 * As many as the plan has months where all are closed.
 */
export function firstOpenMonth(plan: Pick<Plan, "actuals" | "closed" | "start" | "months">): number {
  const closed = closedMonth(plan);
  return closed === undefined ? 0 : Math.max(0, monthsBetween(plan.start, closed) + 1);
}

/** What came of a row in a month that is closed: it stands in place of what the plan has. */
export function actualInForce(plan: Plan, row: RowId, month: Month): number | undefined {
  const closed = closedMonth(plan);
  if (closed === undefined || month > closed || !Object.hasOwn(plan.actuals, row)) return undefined;
  return plan.actuals[row]![month];
}

/** The plan as if the books were closed up to a month, which may not be after its end; later actuals wait. */
export function asOf(plan: Plan, month: Month): Plan {
  return plan.closed === month ? plan : { ...plan, closed: month };
}

/** The plan as it was made: without what came, and without what was learnt of it. */
export function asMade(plan: Plan): Plan {
  const untaught = beforeLearning(plan);
  if (untaught.closed === undefined && Object.keys(untaught.actuals).length === 0) return untaught;
  const { closed: _, ...rest } = untaught;
  return { ...rest, actuals: {} };
}

/** The plan with the actuals of these rows alone, its books closed up to the same month as before. */
export function withActualsOf(plan: Plan, rows: ReadonlySet<RowId>): Plan {
  const closed = closedMonth(plan);
  const kept = Object.entries(plan.actuals).filter(([id]) => rows.has(id));
  return { ...plan, actuals: Object.fromEntries(kept), ...(closed === undefined ? {} : { closed }) };
}
