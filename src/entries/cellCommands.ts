import type { CellRef, Command } from "../editing/command.ts";
import { addMonths, isMonth } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Entry } from "../model/row.ts";
import type { InputRow, SheetRow } from "../model/sheet.ts";
import { editedLayer, inForce, overrideIn } from "../model/inForce.ts";

/** How long a month's entry holds: until the next one, or in that month alone. */
export type Scope = "onwards" | "month";

/** Why there is nothing to clear. */
export type ClearRefusal = "calculated" | "carried" | "from-below" | "nothing-set";

/** Spend is usually meant for a single month; other entries hold until the next one. */
export function firstScope(row: InputRow): Scope {
  if (!row.carry) return "month";
  return row.unit === "money" && row.id.includes("spend") ? "month" : "onwards";
}

/** The command for a base value. */
export function setBase(row: InputRow, scenario: string | undefined, entry: Entry): Command[] {
  return [{ kind: "set-entry", cell: cell(row, scenario, undefined), entry }];
}

/** The commands for an entry in one month. */
export function setMonth(
  row: InputRow,
  scenario: string | undefined,
  month: Month,
  entry: Entry,
  scope: Scope,
): Command[] {
  if (scope === "month") return setMonths(row, scenario, new Map([[month, entry]]));
  const commands: Command[] = [{ kind: "set-entry", cell: cell(row, scenario, month), entry }];
  const next = addMonths(month, 1);
  if (isMonth(next) && givesBack(row, scenario, month)) {
    commands.push({ kind: "clear-entry", cell: cell(row, scenario, next) });
  }
  return commands;
}

/**
 * Whether the next month's entry only restores the value before this one, as an entry for this month alone leaves it:
 * if it stayed, it would end a new entry after one month.
 */
function givesBack(row: InputRow, scenario: string | undefined, month: Month): boolean {
  const layer = editedLayer(row, scenario);
  if (layer === undefined || !row.carry || !Object.hasOwn(layer.months, month)) return false;
  const former = overrideIn(layer.months, addMonths(month, -1), true)?.entry ?? "base";
  return layer.months[addMonths(month, 1)] === former;
}

/**
 * The commands for entries that hold in their own months only, as with a paste or a fill: the month after such a run
 * gets back the value it followed before, unless it has its own entry.
 */
export function setMonths(
  row: InputRow,
  scenario: string | undefined,
  entries: ReadonlyMap<Month, Entry>,
): Command[] {
  const layer = editedLayer(row, scenario) ?? { name: "plan" as const, months: {} };
  const commands: Command[] = [];
  for (const [month, entry] of entries) {
    commands.push({ kind: "set-entry", cell: cell(row, scenario, month), entry });
    const next = addMonths(month, 1);
    if (!row.carry || !isMonth(next) || entries.has(next) || Object.hasOwn(layer.months, next)) continue;
    const former = overrideIn(layer.months, next, true)?.entry ?? "base";
    if (former !== entry)
      commands.push({ kind: "set-entry", cell: cell(row, scenario, next), entry: former });
  }
  return commands;
}

/** The command that removes an entry so that the value below it shows, or why there is none. */
export function clearCell(
  row: SheetRow,
  scenario: string | undefined,
  month: Month | undefined,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly why: ClearRefusal } {
  if (row.kind === "computed") return { ok: false, why: "calculated" };
  const layer = editedLayer(row, scenario);
  if (month === undefined) {
    // For a row that the user added, there is nothing below its value in the plan.
    const bare = row.own && scenario === undefined;
    const isConfirmed = scenario === undefined && row.confirmed === true;
    if ((layer?.value === undefined && !isConfirmed) || bare) return { ok: false, why: "nothing-set" };
  } else if (layer === undefined || !Object.hasOwn(layer.months, month)) {
    const force = inForce(row, month);
    if (force === undefined || force.from === "base") return { ok: false, why: "nothing-set" };
    return { ok: false, why: force.from === "carried" ? "carried" : "from-below" };
  }
  return { ok: true, command: { kind: "clear-entry", cell: cell(row, scenario, month) } };
}

/** Several commands as one step of undo; undefined where there are none. */
export function together(commands: readonly Command[]): Command | undefined {
  return commands.length <= 1 ? commands[0] : { kind: "together", commands };
}

function cell(row: SheetRow, scenario: string | undefined, month: Month | undefined): CellRef {
  return { scenario, row: row.id, month };
}
