import type { Plan, Scenario } from "./plan.ts";

/** The plan's scenario of that name; undefined for the baseline, which has none, and for a name that is not there. */
export function scenarioNamed(
  { scenarios }: Pick<Plan, "scenarios">,
  name: string | undefined,
): Scenario | undefined {
  return scenarios.find((scenario) => scenario.name === name);
}
