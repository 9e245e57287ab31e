import type { Command } from "../editing/command.ts";
import { addMonths } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Entry } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";
import { editedLayer } from "../model/inForce.ts";

/** From this many consecutive overrides, beginning in the first month, they are shown as a list. */
const LIST = 12;

/** The entries of a row that gives a value month by month from the plan's start; else undefined. */
export function listOf(
  row: InputRow,
  scenario: string | undefined,
  start: Month,
): readonly Entry[] | undefined {
  const months = editedLayer(row, scenario)?.months ?? {};
  const entries: Entry[] = [];
  for (let month = start; Object.hasOwn(months, month); month = addMonths(month, 1)) {
    entries.push(months[month]!);
  }
  return entries.length >= LIST ? entries : undefined;
}

/**
 * The commands that give each month its own entry, from the plan's start. The last entry holds from there on: entries
 * in later months are removed.
 */
export function putList(
  row: InputRow,
  scenario: string | undefined,
  start: Month,
  entries: readonly Entry[],
): Command[] {
  const cell = (month: Month) => ({ scenario, row: row.id, month });
  const listed = entries.map((entry, t) => ({ month: addMonths(start, t), entry }));
  const last = listed.at(-1)?.month ?? start;
  const later = Object.keys(editedLayer(row, scenario)?.months ?? {}).filter((month) => month > last);
  return [
    ...listed.map(({ month, entry }) => ({ kind: "set-entry" as const, cell: cell(month), entry })),
    ...later.map((month) => ({ kind: "clear-entry" as const, cell: cell(month) })),
  ];
}
