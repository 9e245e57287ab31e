import { writeDistribution } from "../entries/distribution.ts";
import { setCounting } from "../entries/countingEntry.ts";
import type { Command } from "../editing/command.ts";
import { firstOpenMonth } from "../model/closedMonth.ts";
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

/** People's answers for an input, as the plan keeps them. */
export function estimatesOf(answers: readonly Answer[], unit: Unit): Estimate[] {
  return answers.map((answer) => ({
    ...(answer.who === undefined ? {} : { who: answer.who }),
    value: entryOf(answer, unit),
  }));
}

/** The data that is written into the plan with an agreed range. */
export type AgreementWords = {
  readonly note: string;
  /** The note of an earlier agreement, which the new note replaces. */
  readonly before?: string | undefined;
  /** The source of the value, as the plan then shows it: the day, the number of people and the agreed range. */
  readonly source: string;
};

/**
 * The command that writes an agreed range into the baseline with its note and its source, as one step of undo: as the
 * input's value, or, where a month's own entry overrides that, from the first open month on. Other notes stay.
 * Undefined where no month of the plan is left.
 */
export function agreementCommand(
  plan: Plan,
  row: InputRow,
  entry: Entry,
  { note, before, source }: AgreementWords,
): Command | undefined {
  if (!row.startOnly && firstOpenMonth(plan) >= plan.months) return undefined;
  const kept = (plan.rows[row.id]?.note ?? "")
    .split("\n")
    .filter((line) => line !== "" && line !== before && line !== note);
  const changes = { note: [...kept, note].join("\n"), source };
  const describe: Command = { kind: "describe-row", row: row.id, changes };
  return { kind: "together", commands: [...setCounting(plan, row, entry), describe] };
}

/** Whether the plan has the agreement: an undo removes it from the plan but not from the workshop. */
export function isInPlan(plan: Plan, row: RowId, entry: Entry): boolean {
  const own = plan.rows[row];
  return own?.value === entry || Object.values(own?.months ?? {}).includes(entry);
}
