import { closedMonth } from "../model/closedMonth.ts";
import { compilePlan, compileScenario } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";

/**
 * The same plan with more months, for results that come after its end. Its own months keep every digit. Never shorter
 * than the plan itself.
 */
export function extended(compiled: Compiled, months: number): Compiled {
  if (months <= compiled.months.length) return compiled;
  // Actuals after the plan's own end stay unused in the added months too.
  const closed = closedMonth(compiled.plan);
  const plan = { ...compiled.plan, months, ...(closed === undefined ? {} : { closed }) };
  return compiled.scenario === undefined ? compilePlan(plan) : compileScenario(plan, compiled.scenario);
}
