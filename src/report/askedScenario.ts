import type { Plan } from "../model/plan.ts";
import type { Sheet } from "../model/sheet.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";
import { asksFor } from "./asksFor.ts";

/** The value in the plan file if the report was chosen to be on the plan itself. */
export const NOTHING_ASKED = "";

/** The subject of a report: a scenario compared with another or with the plan; undefined is the plan itself. */
export type AskedScenario = {
  readonly scenario: string | undefined;
  readonly baseline: string | undefined;
  /** Whether the scenario changes only assumptions, and nothing that can be decided. */
  readonly opinion: boolean;
};

/**
 * The subject of a plan's report: the one chosen for it, else the scenario in view, else the first scenario that asks
 * for something.
 *
 * @param inView the scenario in view.
 */
export function askedScenario(
  { scenarios, report }: Plan,
  sheet: Sheet,
  inView: string | undefined,
): AskedScenario {
  const nothing = { scenario: undefined, baseline: undefined, opinion: false };
  if (report.scenario === NOTHING_ASKED) return nothing;
  const names = scenarios.map(({ name }) => name);
  const known = (name: string | undefined) => names.find((one) => one === name);
  const asks = (name: string): boolean => {
    const rows = Object.keys(scenarioNamed({ scenarios }, name)?.rows ?? {});
    return rows.length === 0 || asksFor(rows, sheet);
  };
  const baseline = known(report.baseline);
  const others = names.filter((name) => name !== baseline);
  const chosen = known(report.scenario) ?? inView;
  // A scenario that changes only assumptions is no request, unless somebody chose it.
  const scenario = others.find((name) => name === chosen) ?? others.find(asks);
  // If nothing is asked for, nothing is compared.
  return scenario === undefined ? nothing : { scenario, baseline, opinion: !asks(scenario) };
}
