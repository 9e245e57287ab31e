import type { PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import { checkPlan } from "./checkPlan.ts";

/** Faults of dates outside the plan's months. */
const TIMED: ReadonlySet<string> = new Set(["goal-outside", "actual-too-early", "closed-outside"]);

/**
 * The faults in the readable parts of a plan file whose structure has the faults in `told`, so that all are reported
 * at once. Faults that merely follow from `told` are left out: names of rows that could not be read, faults inside a
 * part that was reported, and dates outside the plan's months where these are not known.
 */
export function faultsBesides(plan: Plan, told: readonly PlacedIssue[]): PlacedIssue[] {
  const unread = new Set(told.filter(({ at }) => at[0] === "rows").map(({ at }) => at[1]));
  const timeless = told.some(({ at }) => at[0] === "start" || at[0] === "months");
  return checkPlan(plan).filter(({ at, issue }) => {
    if (timeless && TIMED.has(issue.code)) return false;
    const isTold = told.some((known) => known.at.every((key, i) => key === at[i]));
    return (
      !isTold && !("name" in issue && unread.has(issue.name)) && !("id" in issue && unread.has(issue.id))
    );
  });
}
