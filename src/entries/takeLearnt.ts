import type { Command } from "../editing/command.ts";
import { BEFORE_LEARNING, keptBefore } from "../model/beforeLearning.ts";
import { closedMonth } from "../model/closedMonth.ts";
import { addMonths, monthsBetween } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { Entry } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";

/**
 * The command that writes an input's value learnt from the actuals into the plan: in the baseline from the month after
 * the closed ones on, with a note after the row's own. Earlier months keep their planned values, and the entries that
 * are replaced are stored, so that the original plan stays known. Undefined where no month of the plan is left.
 *
 * @param entry the text that was offered, `A to B`.
 */
export function takeLearnt(plan: Plan, row: InputRow, entry: Entry, note: string): Command | undefined {
  const closed = closedMonth(plan);
  const from = closed === undefined ? 0 : Math.max(0, monthsBetween(plan.start, closed) + 1);
  if (from >= plan.months) return undefined;
  const count = row.carry ? 1 : plan.months - from;
  const months = Array.from({ length: count }, (_, k) => addMonths(plan.start, from + k));
  const before = plan.rows[row.id]?.note;
  const kept = keptBefore(plan.rows[row.id], months, { learnt: entry, closed: closed ?? "" });
  return {
    kind: "together",
    commands: [
      ...months.map((month): Command => {
        return { kind: "set-entry", cell: { scenario: undefined, row: row.id, month }, entry };
      }),
      {
        kind: "describe-row",
        row: row.id,
        changes: { note: before === undefined ? note : `${before}\n${note}`, [BEFORE_LEARNING]: kept },
      },
    ],
  };
}
