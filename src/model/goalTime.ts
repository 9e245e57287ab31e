import { addMonths, calendarMonth, lastDay, monthOf, monthsBetween } from "./month.ts";
import type { Month } from "./month.ts";
import type { Goal, Plan } from "./plan.ts";
import type { RowId } from "./row.ts";
import type { Sheet } from "./sheet.ts";

type Time = Pick<Plan, "start" | "months" | "year_starts">;

/** The dates that a goal can have: the last day of every month of the plan. */
export function goalDates(months: readonly Month[], from: Month | undefined): string[] {
  return months.filter((month) => from === undefined || month >= monthOf(from)).map(lastDay);
}

/**
 * The months that count for a goal, as indexes from the plan's start, both included; a single month for a stock or a
 * ratio.
 */
export function countedMonths(
  goal: Pick<Goal, "row" | "from" | "by">,
  start: Month,
  isFlow: boolean,
): { readonly from: number; readonly to: number } {
  const to = monthsBetween(start, monthOf(goal.by));
  return { from: isFlow ? monthsBetween(start, firstCounted(goal, start)) : to, to };
}

/** The month from which a flow's goal counts: its own, but not before the plan's first. */
export function firstCounted(goal: Pick<Goal, "from">, start: Month): Month {
  const from = goal.from === undefined ? start : monthOf(goal.from);
  return from < start ? start : from;
}

/**
 * The first month that counts for a goal, where it must be stated: unless it is both the plan's first month and the
 * first of the fiscal year in which the goal ends. undefined where it need not be stated, and for stocks and ratios.
 */
export function countsFrom(
  goal: Pick<Goal, "row" | "from" | "by">,
  plan: Time,
  sheet: Sheet,
): Month | undefined {
  if (sheet.byId.get(goal.row)?.total !== "flow") return undefined;
  const from = firstCounted(goal, plan.start);
  const isFirst = from === plan.start;
  return isFirst && from === yearStart(monthOf(goal.by), plan.year_starts) ? undefined : from;
}

/** The first month of the fiscal year that contains a month. */
function yearStart(month: Month, yearStarts: number): Month {
  return addMonths(month, -((calendarMonth(month) - yearStarts + 12) % 12));
}

/** The due date of a new plan's goal: the end of the plan's first twelve months, or of the plan where it is shorter. */
export function firstDue({ start, months }: Pick<Time, "start" | "months">): string {
  return lastDay(addMonths(start, Math.min(12, months) - 1));
}

/**
 * The period of a new plan's goal: the plan's first whole fiscal year, if the plan contains one that begins later than
 * the plan itself; otherwise the plan's first twelve months.
 *
 * @param isFlow whether the goal's row adds up over months; only then the goal gets a first month.
 */
export function firstTime(
  { start, months, year_starts: yearStarts }: Time,
  isFlow: boolean,
): Pick<Goal, "from" | "by"> {
  const wait = (yearStarts - calendarMonth(start) + 12) % 12;
  if (wait === 0 || wait + 12 > months) return { by: firstDue({ start, months }) };
  const by = lastDay(addMonths(start, wait + 11));
  return isFlow ? { from: addMonths(start, wait), by } : { by };
}

/**
 * The same goals for a plan that is moved to another start: flows that counted from the old start still count from
 * that month, if the plan has it. Those that counted from an earlier month than the new start now count from the new
 * start.
 */
export function goalsOverStart(
  goals: readonly Goal[],
  start: { readonly before: Month; readonly after: Month },
  isFlow: (row: RowId) => boolean,
): readonly Goal[] {
  if (start.before === start.after) return goals;
  return goals.map((goal) => {
    const { from: own, ...rest } = goal;
    if (!isFlow(goal.row)) return goal;
    const from = own ?? start.before;
    return monthsBetween(start.after, monthOf(from)) > 0 ? { ...rest, from } : (rest as Goal);
  });
}

/** The goals that are wanted most often, each with a value to start from. */
const WANTED = [
  { row: "new_customers", at_least: 10 },
  { row: "pipeline_coverage", at_least: 3 },
  { row: "ltv_to_cac", at_least: 3 },
  { row: "customers", at_least: 100 },
] as const;

/** A first goal: about the first of the usual measures that has no goal yet, due a year after the plan's start. */
export function firstGoal(plan: Pick<Plan, "goals" | "start" | "months">): Goal {
  const taken = new Set(plan.goals.map((goal) => goal.row));
  const wanted = WANTED.find(({ row }) => !taken.has(row)) ?? WANTED[0];
  return { ...wanted, by: firstDue(plan) };
}
