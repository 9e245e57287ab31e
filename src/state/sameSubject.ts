import type { Plan } from "../model/plan.ts";

/**
 * Whether figures of one plan may stand, dimmed, under the labels of the other until its own are there: it is the same
 * plan with other inputs. Of another plan, another goal or other months they would be read as what they are not.
 */
export function sameSubject(a: Plan, b: Plan): boolean {
  return (
    // Every plan that is opened has a list of goals of its own.
    a.goals === b.goals &&
    a.template === b.template &&
    a.start === b.start &&
    a.months === b.months &&
    a.year_starts === b.year_starts &&
    a.currency === b.currency &&
    a.closed === b.closed
  );
}
