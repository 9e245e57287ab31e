import type { Plan } from "../model/plan.ts";

/**
 * A plan without how it is looked at, when that was and what was said of it before: what its figures rest on, so that
 * the same figures have the same checksum.
 */
export function modelOf(plan: Plan): Plan {
  return { ...plan, view: {}, forecasts: [] };
}
