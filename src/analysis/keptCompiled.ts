import { compilePlan } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import type { Plan } from "../model/plan.ts";

/** How many compiled plans are kept: enough for a question asked of a plan and of its scenario in turn. */
const ROOM = 4;

const kept = new Map<string, Compiled>();

/**
 * A compiled plan, the same object for the same plan, so that the next answer can reuse what was computed about it.
 * Parts of a plan that no run reads (the view, the report, the agreement) make no difference.
 */
export function keptCompiled(plan: Plan, scenario?: string): Compiled {
  const { view: _view, report: _report, sla: _sla, ...model } = plan;
  const key = JSON.stringify([model, scenario ?? null]);
  const found = kept.get(key) ?? compilePlan(plan, scenario);
  // The most recently used plan is at the end.
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > ROOM) kept.delete(kept.keys().next().value!);
  return found;
}
