import type { Command } from "../editing/command.ts";
import { addMonths } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Entry } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";
import { editedLayer, overrideIn } from "../model/inForce.ts";

/** The commands that make a row follow its base value again in all months. */
export function backInAllMonths(row: InputRow, scenario: string | undefined): Command[] {
  const months = editedLayer(row, scenario)?.months ?? {};
  return Object.keys(months).map((month) => cleared(row, scenario, month));
}

/**
 * The commands that make a row follow its base value again from these months on. A month into which an earlier entry
 * would carry gets its own `base`; a `base` that then only repeats the value in force is removed.
 */
export function backInMonths(
  row: InputRow,
  scenario: string | undefined,
  months: readonly Month[],
): Command[] {
  const held = new Map<Month, Entry>(Object.entries(editedLayer(row, scenario)?.months ?? {}));
  const commands: Command[] = [];
  const clear = (month: Month) => {
    if (held.delete(month)) commands.push(cleared(row, scenario, month));
  };
  for (const month of months.toSorted()) {
    if (held.get(month) !== "base") clear(month);
    if (!row.carry) continue;
    if (carriedInto(held, month) !== "base") {
      held.set(month, "base");
      commands.push({ kind: "set-entry", cell: { scenario, row: row.id, month }, entry: "base" });
    }
    const next = addMonths(month, 1);
    if (held.get(next) === "base" && carriedInto(held, month) === "base") clear(next);
  }
  return commands;
}

/** The entry in force in a month of a carried row. */
function carriedInto(held: ReadonlyMap<Month, Entry>, month: Month): Entry {
  return overrideIn(Object.fromEntries(held), month, true)?.entry ?? "base";
}

function cleared(row: InputRow, scenario: string | undefined, month: Month): Command {
  return { kind: "clear-entry", cell: { scenario, row: row.id, month } };
}
