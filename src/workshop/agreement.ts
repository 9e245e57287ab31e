import { writeDistribution } from "../entries/distribution.ts";
import { takeLearnt } from "../entries/takeLearnt.ts";
import type { Command } from "../editing/command.ts";
import { closedMonth } from "../model/closedMonth.ts";
import type { Estimate } from "../model/estimate.ts";
import type { Plan } from "../model/plan.ts";
import type { Entry, RowId, Unit } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";
import type { Answer } from "./answer.ts";
import { entryOf } from "./entryOf.ts";

/** The range that a group agreed on, as an input's value. */
export function agreedEntry(low: number, high: number, unit: Unit): string {
  return writeDistribution({ kind: "points", low, likely: undefined, high, level: 0.9 }, unit);
}

/** What people said of an input, as the plan keeps it. */
export function estimatesOf(answers: readonly Answer[], unit: Unit): Estimate[] {
  return answers.map((answer) => ({
    ...(answer.who === undefined ? {} : { who: answer.who }),
    value: entryOf(answer, unit),
  }));
}

/**
 * The command that writes an agreed range into the baseline with its note, as one step of undo: the input's value, or
 * where months are closed its value from the next one on. `before` is the note of an earlier agreement, which it
 * replaces; others stay. undefined where no month of the plan is left.
 */
export function agreementCommand(
  plan: Plan,
  row: InputRow,
  entry: Entry,
  note: string,
  before: string | undefined,
): Command | undefined {
  const kept = (plan.rows[row.id]?.note ?? "")
    .split("\n")
    .filter((line) => line !== "" && line !== before && line !== note);
  const changes = { note: [...kept, note].join("\n") };
  const describe: Command = { kind: "describe-row", row: row.id, changes };
  if (closedMonth(plan) === undefined || row.startOnly) {
    const cell = { scenario: undefined, row: row.id, month: undefined };
    return { kind: "together", commands: [{ kind: "set-entry", cell, entry }, describe] };
  }
  const taken = takeLearnt(plan, row, entry, note);
  return taken === undefined ? undefined : { kind: "together", commands: [taken, describe] };
}

/** Whether the plan has it: an undo takes an agreement out of the plan and not out of the workshop. */
export function isInPlan(plan: Plan, row: RowId, entry: Entry): boolean {
  const own = plan.rows[row];
  return own?.value === entry || Object.values(own?.months ?? {}).includes(entry);
}
