import { closedMonth } from "../model/closedMonth.ts";
import { compilePlan, compileScenario } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";

/**
 * The same plan with more months, for what lands after its end. The months it had keep every digit. Never shorter
 * than it is.
 */
export function extended(compiled: Compiled, months: number): Compiled {
  if (months <= compiled.months.length) return compiled;
  // Actuals after the plan's end stay unused, also where months are added to see what lands then.
  const closed = closedMonth(compiled.plan);
  const plan = { ...compiled.plan, months, ...(closed === undefined ? {} : { closed }) };
  return compiled.scenario === undefined ? compilePlan(plan) : compileScenario(plan, compiled.scenario);
}
