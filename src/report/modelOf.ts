import type { Plan } from "../model/plan.ts";

/**
 * A plan without its view settings and its kept forecasts, on which no figure depends: so the same figures keep the
 * same checksum.
 */
export function modelOf(plan: Plan): Plan {
  return { ...plan, view: {}, forecasts: [] };
}
