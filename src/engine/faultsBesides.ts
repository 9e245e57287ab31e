import type { PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import { checkPlan } from "./checkPlan.ts";

/** Faults that say where a plan's months begin or end. */
const TIMED: ReadonlySet<string> = new Set(["goal-outside", "actual-too-early", "closed-outside"]);

/**
 * The faults of what could be read of a plan file whose structure has faults itself, so that all are
 * told at once. What merely follows from those `told` is left out: a name of a row that could not be
 * read, what stands inside a part that was told already, and dates outside a time that is not known.
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
