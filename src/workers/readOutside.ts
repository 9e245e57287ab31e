import { checkPlan } from "../engine/checkPlan.ts";
import { err } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import { decodePlan } from "../storage/decodePlan.ts";
import { withoutUnseen } from "../storage/withoutUnseen.ts";

/**
 * A plan from a text that came from outside, or all its faults. The text may be designed to take forever: it is read in
 * a worker, where it blocks nothing and can be ended.
 */
export function* readOutside(
  _open: Plan,
  { text }: { readonly text: string },
): Generator<number, Result<Plan, readonly PlacedIssue[]>> {
  yield 0;
  const written = decodePlan(text);
  if (!written.ok) return written;
  const decoded = withoutUnseen(written.value);
  if (!decoded.ok) return decoded;
  yield 0.5;
  const faults = checkPlan(decoded.value);
  return faults.length > 0 ? err(faults) : decoded;
}
