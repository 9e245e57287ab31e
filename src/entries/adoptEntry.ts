import type { Command } from "../editing/command.ts";
import { substituteBase } from "../formula/base.ts";
import type { Plan } from "../model/plan.ts";
import type { Entry, RowId } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";
import type { OwnEntry } from "../model/inForce.ts";
import { overrideIn } from "../model/inForce.ts";

/**
 * The command that moves one entry of a scenario into the baseline. An entry relative to the baseline (`base + 1`) is
 * rewritten relative to the value below the entry's new place.
 *
 * @param row the input as it is in the baseline, without the scenario.
 */
export function adoptCell(row: InputRow, scenario: string, own: OwnEntry): Command {
  const at = { row: row.id, month: own.month };
  return {
    kind: "together",
    commands: [
      { kind: "set-entry", cell: { scenario: undefined, ...at }, entry: rebased(row, own) },
      { kind: "clear-entry", cell: { scenario, ...at } },
    ],
  };
}

export function revertCell(row: RowId, scenario: string, own: OwnEntry): Command {
  return { kind: "clear-entry", cell: { scenario, row, month: own.month } };
}

/**
 * In the plan's layer `base` means the template's value, or in a month the plan's own value: it is replaced by the
 * plan's current entry there.
 */
function rebased(row: InputRow, { month, entry }: OwnEntry): Entry {
  const layer = row.layers.find(({ name }) => name === "plan");
  if (month === undefined) return substituteBase(entry, layer?.value);
  const now = layer === undefined ? undefined : overrideIn(layer.months, month, row.carry)?.entry;
  return substituteBase(entry, now);
}

/** Whether a name is one of the plan's scenarios; the plan itself has no entries to move into the baseline. */
export function isScenario(plan: Plan, name: string | undefined): name is string {
  return plan.scenarios.some((scenario) => scenario.name === name);
}
