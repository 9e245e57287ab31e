import type { Plan, Scenario } from "../model/plan.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";
import { changeScenario } from "./entries.ts";
import { setKey } from "./setKey.ts";

/** Adds a scenario: a copy of another, or one that changes nothing yet. A name can be there once. */
export function addScenario(plan: Plan, name: string, from: string | undefined): Plan {
  if (hasScenario(plan, name)) return plan;
  const copied = scenarioNamed(plan, from);
  const added: Scenario = copied === undefined ? { name, rows: {} } : { ...copied, name };
  return setKey(plan, "scenarios", [...plan.scenarios, added]);
}

/** Gives a scenario another name, in the report's choices too. */
export function renameScenario(plan: Plan, name: string, to: string): Plan {
  if (!hasScenario(plan, name) || hasScenario(plan, to)) return plan;
  return inReport(
    changeScenario(plan, name, (scenario) => ({ ...scenario, name: to })),
    name,
    to,
  );
}

/** Removes a scenario, also from the report's choices. */
export function deleteScenario(plan: Plan, name: string): Plan {
  if (!hasScenario(plan, name)) return plan;
  const scenarios = plan.scenarios.filter((scenario) => scenario.name !== name);
  return inReport(setKey(plan, "scenarios", scenarios), name, undefined);
}

function hasScenario(plan: Plan, name: string): boolean {
  return plan.scenarios.some((scenario) => scenario.name === name);
}

function inReport(plan: Plan, name: string, to: string | undefined): Plan {
  let { report } = plan;
  for (const choice of ["baseline", "scenario"] as const) {
    if (report[choice] === name) report = setKey(report, choice, to);
  }
  return setKey(plan, "report", report);
}
