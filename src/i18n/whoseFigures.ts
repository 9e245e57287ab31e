import type { Plan } from "../model/plan.ts";
import type { Dictionary } from "./words.ts";

/**
 * Whose figures are shown below the fields for what came: the baseline's, or those of the scenario in view. Undefined
 * where the plan has no scenarios, so that there is only one plan.
 */
export function whoseFigures(
  { scenarios }: Pick<Plan, "scenarios">,
  scenario: string | undefined,
  words: Pick<Dictionary["followUpView"], "plannedBaseline" | "plannedScenario">,
): string | undefined {
  if (scenarios.length === 0) return undefined;
  return scenario === undefined ? words.plannedBaseline : words.plannedScenario(scenario);
}
