import { beforeLearning } from "./beforeLearning.ts";
import { addMonths, hasEnded, monthsBetween } from "./month.ts";
import type { Month } from "./month.ts";
import type { Plan } from "./plan.ts";
import type { RowId } from "./row.ts";

/**
 * The last closed month: actuals count up to it. It is the month that the plan states, or else the last month, not
 * after the plan's end, for which any row has an actual; undefined where there is neither. It may be before the start.
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

/**
 * The last closed month if it has not ended by a day ("2027-07-05"); undefined if it has ended, or nothing is closed.
 */
export function closedEarly(
  plan: Pick<Plan, "actuals" | "closed" | "start" | "months">,
  day: string,
): Month | undefined {
  const month = closedMonth(plan);
  return month === undefined || hasEnded(month, day) ? undefined : month;
}

/**
 * The first month that is not closed, as an index from the start: the earliest that can still be influenced. The
 * plan's number of months where all are closed.
 */
export function firstOpenMonth(plan: Pick<Plan, "actuals" | "closed" | "start" | "months">): number {
  const closed = closedMonth(plan);
  return closed === undefined ? 0 : Math.max(0, monthsBetween(plan.start, closed) + 1);
}

/** The actual of a row in a closed month, which replaces the plan's value; undefined where there is none. */
export function actualInForce(plan: Plan, row: RowId, month: Month): number | undefined {
  const closed = closedMonth(plan);
  if (closed === undefined || month > closed || !Object.hasOwn(plan.actuals, row)) return undefined;
  return plan.actuals[row]![month];
}

/** The plan as if it were closed up to a month, which may not be after its end; later actuals do not count yet. */
export function asOf(plan: Plan, month: Month): Plan {
  return plan.closed === month ? plan : { ...plan, closed: month };
}

/** The plan as it was made: without actuals, and without what was learnt from them. */
export function asMade(plan: Plan): Plan {
  const untaught = beforeLearning(plan);
  if (untaught.closed === undefined && Object.keys(untaught.actuals).length === 0) return untaught;
  const { closed: _, ...rest } = untaught;
  return { ...rest, actuals: {} };
}

/** The plan with the actuals of these rows only, closed up to the same month as before. */
export function withActualsOf(plan: Plan, rows: ReadonlySet<RowId>): Plan {
  const closed = closedMonth(plan);
  const kept = Object.entries(plan.actuals).filter(([id]) => rows.has(id));
  return { ...plan, actuals: Object.fromEntries(kept), ...(closed === undefined ? {} : { closed }) };
}
