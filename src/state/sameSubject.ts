import type { Plan } from "../model/plan.ts";

/** What figures are labelled by. Every plan that is opened has a list of goals of its own. */
const LABELLED = ["goals", "template", "start", "months", "year_starts", "currency", "closed"] as const;

/**
 * Whether figures of one plan may stand, dimmed, under the labels of the other until its own are there: it is the same
 * plan with other inputs. Of another plan, another goal or other months they would be read as what they are not.
 */
export function sameSubject(a: Plan, b: Plan): boolean {
  return LABELLED.every((part) => a[part] === b[part]);
}
