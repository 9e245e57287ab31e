import type { Goal } from "./plan.ts";
import type { Unit } from "./row.ts";
import { isPercent } from "./units.ts";

export type Way = "at-least" | "at-most";

/** The condition that a goal sets for a value. */
export type Bound = Pick<Goal, "at_least" | "at_most">;

export function wayOf(goal: Bound): Way {
  return goal.at_least === undefined ? "at-most" : "at-least";
}

/** The value that the goal compares with. */
export function boundOf(goal: Bound): number {
  return goal.at_least ?? goal.at_most ?? 0;
}

/** Whether a value meets a goal; no value (NaN) does not. */
export function meetsGoal(goal: Bound, value: number): boolean {
  return goal.at_least !== undefined
    ? value >= goal.at_least
    : goal.at_most !== undefined && value <= goal.at_most;
}

/** Names that templates once wrote into a plan's goals; no user typed them. */
const GIVEN_NAMES: ReadonlySet<string> = new Set([
  "New customers by 31 December",
  "Nya kunder till den 31 december",
  "Ten new customers by 31 December",
  "Tio nya kunder till den 31 december",
]);

/** The name that somebody gave the goal; undefined where there is none, so that its condition is shown instead. */
export function typedName({ name }: Pick<Goal, "name">): string | undefined {
  return name === undefined || GIVEN_NAMES.has(name) ? undefined : name;
}

/** The goal with some parts changed; it has one bound, in one direction. */
export function changeGoal(
  goal: Goal,
  changes: {
    readonly way?: Way;
    readonly bound?: number;
    readonly by?: string;
    /** undefined: from the plan's start. */
    readonly from?: string | undefined;
  },
): Goal {
  const { at_least: _least, at_most: _most, from, ...rest } = goal;
  const bound = changes.bound ?? boundOf(goal);
  const way = changes.way ?? wayOf(goal);
  const start = "from" in changes ? changes.from : from;
  return {
    ...rest,
    ...(changes.by === undefined ? {} : { by: changes.by }),
    ...(start === undefined ? {} : { from: start }),
    ...(way === "at-least" ? { at_least: bound } : { at_most: bound }),
  };
}

/** Money and shares may fall below zero; people, customers and calls can't. */
export function canBeNegative(unit: Unit): boolean {
  return unit === "" || unit === "money" || isPercent(unit);
}
