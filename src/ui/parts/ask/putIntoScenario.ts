import type { Change } from "../../../analysis/change.ts";
import { overScenario } from "../../../analysis/overScenario.ts";
import type { Command } from "../../../editing/command.ts";
import type { Plan } from "../../../model/plan.ts";
import type { RowId } from "../../../model/row.ts";
import type { InputRow, Sheet } from "../../../model/sheet.ts";
import { scenarioNamed } from "../../../model/scenarioNamed.ts";
import { assert } from "../../../lib/assert.ts";

/** Makes a change a scenario of its own, based on the one in view: one command, one undo step. */
export function scenarioCommand(
  plan: Plan,
  sheet: Sheet,
  inView: string | undefined,
  change: Change,
  name: string,
): Command {
  const below = scenarioNamed(plan, inView);
  const inputOf = (id: RowId): InputRow => {
    const row = sheet.byId.get(id);
    assert(row?.kind === "input", `not an input: ${id}`);
    return row;
  };
  const scenario = overScenario(below, change, name, inputOf);
  const commands: Command[] = [{ kind: "add-scenario", name }];
  for (const [row, { value, months }] of Object.entries(scenario.rows)) {
    const cell = { scenario: name, row, month: undefined };
    if (value !== undefined) commands.push({ kind: "set-entry", cell, entry: value });
    for (const [month, entry] of Object.entries(months ?? {})) {
      commands.push({ kind: "set-entry", cell: { ...cell, month }, entry });
    }
  }
  return { kind: "together", commands };
}
