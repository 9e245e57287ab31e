import type { Command } from "../editing/command.ts";
import { inForce, overrideIn } from "../model/inForce.ts";
import { firstOpenMonth } from "../model/closedMonth.ts";
import { addMonths } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { Entry } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";

/** What the baseline follows from the first month on whose books are open. */
export type Counting = {
  readonly entry: Entry | undefined;
  /** From which month on it is set where a month's own entry stands over the base value; undefined: the base value. */
  readonly from: Month | undefined;
};

/** The entry of an input that counts for what is still open; a plan whose months are all closed is looked at in its last. */
export function countingEntry(plan: Plan, row: InputRow): Counting {
  const month = firstOpen(plan);
  const base = { ...row, layers: row.layers.filter(({ name }) => name !== "scenario") };
  const entry = inForce(base, month)?.entry;
  const own = row.layers.find(({ name }) => name === "plan")?.months ?? {};
  const over = row.startOnly ? undefined : overrideIn(own, month, row.carry)?.entry;
  const value = base.layers.findLast((layer) => layer.value !== undefined)?.value;
  if (row.startOnly || over === "base") return { entry: value, from: undefined };
  return { entry, from: over === undefined ? undefined : month };
}

/**
 * The commands that set what counts in the baseline: the base value, or where a month's own entry stands over it the
 * entry from the first open month on. What stood behind the earlier value as its source goes with it.
 */
export function setCounting(plan: Plan, row: InputRow, entry: Entry): Command[] {
  const { from } = countingEntry(plan, row);
  const at = (month: Month | undefined): Command => {
    return { kind: "set-entry", cell: { scenario: undefined, row: row.id, month }, entry };
  };
  if (from === undefined) return [at(undefined)];
  const left = Math.max(1, plan.months - firstOpenMonth(plan));
  const months = Array.from({ length: row.carry ? 1 : left }, (_, k) => addMonths(from, k));
  return [...months.map(at), { kind: "describe-row", row: row.id, changes: { source: undefined } }];
}

function firstOpen(plan: Plan): Month {
  return addMonths(plan.start, Math.min(firstOpenMonth(plan), plan.months - 1));
}
