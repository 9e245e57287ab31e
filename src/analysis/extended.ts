import { closedMonth } from "../model/closedMonth.ts";
import { compilePlan, compileScenario } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";

/**
 * The same plan run on for longer, for what lands after its end; the months it had stay the same to
 * the last digit. Never shorter than it is.
 */
export function extended(compiled: Compiled, months: number): Compiled {
  if (months <= compiled.months.length) return compiled;
  // Actuals after the plan's end wait, also where months are added to look at what lands then.
  const closed = closedMonth(compiled.plan);
  const plan = { ...compiled.plan, months, ...(closed === undefined ? {} : { closed }) };
  return compiled.scenario === undefined ? compilePlan(plan) : compileScenario(plan, compiled.scenario);
}
