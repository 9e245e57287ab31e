import type { Plan, Scenario } from "./plan.ts";

/** The plan's scenario with a name; undefined for the baseline (no name) and for an unknown name. */
export function scenarioNamed(
  { scenarios }: Pick<Plan, "scenarios">,
  name: string | undefined,
): Scenario | undefined {
  return scenarios.find((scenario) => scenario.name === name);
}
