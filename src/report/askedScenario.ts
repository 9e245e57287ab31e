import type { Plan } from "../model/plan.ts";
import type { Sheet } from "../model/sheet.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";
import { asksFor } from "./asksFor.ts";

/** As the plan file has it where the report was chosen to be of the plan itself. */
export const NOTHING_ASKED = "";

/** What a report is of: a scenario held against another or against the plan; undefined is the plan itself. */
export type AskedScenario = {
  readonly scenario: string | undefined;
  readonly baseline: string | undefined;
  /** Whether the scenario changes only what is believed, and nothing that can be decided. */
  readonly opinion: boolean;
};

/**
 * What a plan's report is of: what was chosen for it, else the scenario in view, else the first that asks for something.
 *
 * @param inView the scenario that is looked at.
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
  // A scenario that only believes otherwise is no request, unless somebody chose it.
  const scenario = others.find((name) => name === chosen) ?? others.find(asks);
  // Nothing is held against anything else where nothing is asked for.
  return scenario === undefined ? nothing : { scenario, baseline, opinion: !asks(scenario) };
}
