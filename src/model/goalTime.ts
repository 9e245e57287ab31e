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

/** The months that decide a goal, as indexes from the plan's start, both included; a single month for a stock or a ratio. */
export function countedMonths(
  goal: Pick<Goal, "row" | "from" | "by">,
  start: Month,
  isFlow: boolean,
): { readonly from: number; readonly to: number } {
  const to = monthsBetween(start, monthOf(goal.by));
  return { from: isFlow ? monthsBetween(start, firstCounted(goal, start)) : to, to };
}

/** The month that a flow's goal counts from: its own, or the plan's first. */
export function firstCounted(goal: Pick<Goal, "from">, start: Month): Month {
  const from = goal.from === undefined ? start : monthOf(goal.from);
  return from < start ? start : from;
}

/**
 * The month that a goal counts from, where it must be told: the plan has months before it, or it is not the start
 * of the fiscal year that the goal ends in. Undefined where that goes without saying, and for stocks and ratios.
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

/** The first month of the fiscal year that a month falls in. */
function yearStart(month: Month, yearStarts: number): Month {
  return addMonths(month, -((calendarMonth(month) - yearStarts + 12) % 12));
}

/** When a goal of a new plan is due: at the end of the plan's first twelve months, or of the plan. */
export function firstDue({ start, months }: Pick<Time, "start" | "months">): string {
  return lastDay(addMonths(start, Math.min(12, months) - 1));
}

/**
 * When a goal of a new plan counts and is due: over its first whole fiscal year, where it holds one that begins
 * later than itself; otherwise from its start.
 *
 * @param isFlow of whether the goal's row adds up; only then it has a month to count from.
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
 * Goals that ask the same of a plan which begins in another month: those that counted from its start count from
 * that month still, where the plan has it. What counted from before the new start counts from the new start.
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

/** What is wanted most, each with a value to start from. */
const WANTED = [
  { row: "new_customers", at_least: 10 },
  { row: "pipeline_coverage", at_least: 3 },
  { row: "ltv_to_cac", at_least: 3 },
  { row: "customers", at_least: 100 },
] as const;

/** A goal to begin with: about the first of the usual rows that has none yet, a year after the plan's start. */
export function firstGoal(plan: Pick<Plan, "goals" | "start" | "months">): Goal {
  const taken = new Set(plan.goals.map((goal) => goal.row));
  const wanted = WANTED.find(({ row }) => !taken.has(row)) ?? WANTED[0];
  return { ...wanted, by: firstDue(plan) };
}
