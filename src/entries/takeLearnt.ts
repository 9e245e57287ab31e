import type { Command } from "../editing/command.ts";
import { closedMonth } from "../model/closedMonth.ts";
import { addMonths, monthsBetween } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { Entry } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";

/**
 * The command that writes what the months have taught of an input into the plan: in the baseline from the month after
 * the closed ones on, with a note behind the row's own. Earlier months stay as they were planned. undefined where no
 * month of the plan is left.
 *
 * @param entry the text that was offered, `A to B`.
 */
export function takeLearnt(plan: Plan, row: InputRow, entry: Entry, note: string): Command | undefined {
  const closed = closedMonth(plan);
  const from = closed === undefined ? 0 : Math.max(0, monthsBetween(plan.start, closed) + 1);
  if (from >= plan.months) return undefined;
  const count = row.carry ? 1 : plan.months - from;
  const before = plan.rows[row.id]?.note;
  return {
    kind: "together",
    commands: [
      ...Array.from({ length: count }, (_, k): Command => {
        const month = addMonths(plan.start, from + k);
        return { kind: "set-entry", cell: { scenario: undefined, row: row.id, month }, entry };
      }),
      {
        kind: "describe-row",
        row: row.id,
        changes: { note: before === undefined ? note : `${before}\n${note}` },
      },
    ],
  };
}
