import type { Format } from "../../../i18n/format.ts";
import { isPercent } from "../../../model/units.ts";
import { writeEntry } from "../../../i18n/writeEntry.ts";
import { lastDay, monthOf, monthsBetween } from "../../../model/month.ts";
import type { Month } from "../../../model/month.ts";
import type { Goal, Plan } from "../../../model/plan.ts";
import type { RowId, Unit } from "../../../model/row.ts";
import type { Sheet } from "../../../model/sheet.ts";

export type Way = "at-least" | "at-most";

export function wayOf(goal: Goal): Way {
  return goal.at_least === undefined ? "at-most" : "at-least";
}

/** The value that the goal compares with. */
export function boundOf(goal: Goal): number {
  return goal.at_least ?? goal.at_most ?? 0;
}

/** The goal with other parts; a bound has one direction only. */
export function changeGoal(
  goal: Goal,
  changes: {
    readonly way?: Way;
    readonly bound?: number;
    readonly row?: RowId;
    readonly by?: string;
    readonly from?: string | undefined;
    readonly name?: string;
  },
): Goal {
  const { at_least: _least, at_most: _most, from, ...rest } = goal;
  const bound = changes.bound ?? boundOf(goal);
  const way = changes.way ?? wayOf(goal);
  const start = "from" in changes ? changes.from : from;
  return {
    ...rest,
    ...(changes.row === undefined ? {} : { row: changes.row }),
    ...(changes.by === undefined ? {} : { by: changes.by }),
    ...(changes.name === undefined ? {} : { name: changes.name }),
    ...(start === undefined ? {} : { from: start }),
    ...(way === "at-least" ? { at_least: bound } : { at_most: bound }),
  };
}

/** A goal's value as it stands in the sentence: its unit is said by the row's name, but of money and shares. */
export function boundText(goal: Goal, unit: Unit, format: Format): string {
  const bound = boundOf(goal);
  if (unit === "money") return Math.abs(bound) >= 100_000 ? format.moneyShort(bound) : format.money(bound);
  return isPercent(unit) ? format.percent(bound) : format.number(bound);
}

/** Money and shares may fall below zero; people, customers and calls can't. */
export function canBeNegative(unit: Unit): boolean {
  return unit === "" || unit === "money" || isPercent(unit);
}

/** What stands in the field when the value is edited: all its digits, as they can be typed. */
export function boundEntry(goal: Goal, unit: Unit, format: Format): string {
  return writeEntry(boundOf(goal), { unit, locale: format.locale, kind: "number" });
}

/** A goal's date in words: a month stands for its last day. */
export function dateText(monthOrDate: string, format: Format): string {
  return format.date(monthOrDate.length === 7 ? lastDay(monthOrDate) : monthOrDate);
}

/** The dates that a goal can have: the last day of every month of the plan. */
export function goalDates(months: readonly Month[], from: Month | undefined): string[] {
  return months.filter((month) => from === undefined || month >= monthOf(from)).map(lastDay);
}

/** Whether a goal counts from later than the plan's start, so that the sentence must say from when. */
export function countsFrom(goal: Goal, plan: Plan, sheet: Sheet): string | undefined {
  if (goal.from === undefined || sheet.byId.get(goal.row)?.total !== "flow") return undefined;
  return monthsBetween(plan.start, monthOf(goal.from)) > 0 ? goal.from : undefined;
}

/** What is wanted most, each with a value to start from. */
const WANTED = [
  { row: "new_customers", at_least: 10 },
  { row: "pipeline_coverage", at_least: 3 },
  { row: "ltv_to_cac", at_least: 3 },
  { row: "customers", at_least: 100 },
] as const;

/** A goal to start from: the first of what is wanted that is none yet, at the end of the first calendar year. */
export function firstGoal(plan: Plan, months: readonly Month[]): Goal {
  const december = months.find((month) => month.endsWith("-12"));
  const taken = new Set(plan.goals.map((goal) => goal.row));
  const wanted = WANTED.find(({ row }) => !taken.has(row)) ?? WANTED[0];
  return { ...wanted, by: lastDay(december ?? months.at(-1) ?? plan.start) };
}
