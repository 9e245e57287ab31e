import type { Command } from "../editing/command.ts";
import { baseInForce, inForce, overrideIn } from "../model/inForce.ts";
import { firstOpenMonth } from "../model/closedMonth.ts";
import { addMonths } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { Entry, Overrides } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";
import { setBase, setMonth } from "./cellCommands.ts";

/** The entry that the baseline follows from the first open month on. */
export type Counting = {
  readonly entry: Entry | undefined;
  /**
   * The first month in which to set it, where a month's own entry overrides the base value; undefined: the base
   * value.
   */
  readonly from: Month | undefined;
};

/**
 * The entry of an input that applies to the open months; for a plan whose months are all closed, the last month is
 * used. For an input whose entries hold in single months, it is the base value as long as one open month follows that.
 */
export function countingEntry(plan: Plan, row: InputRow): Counting {
  const open = openMonths(plan);
  const own = ownMonths(row);
  const layers = row.layers.filter(({ name }) => name !== "scenario");
  const over = overrideIn(own, open[0]!, row.carry)?.entry;
  const isOver = row.carry
    ? over !== undefined && over !== "base"
    : open.every((at) => Object.hasOwn(own, at));
  if (isOver && !row.startOnly) return { entry: over, from: open[0] };
  const base = baseInForce({ ...row, layers })?.entry;
  const isOwn = over !== undefined || row.startOnly;
  return { entry: isOwn ? base : inForce({ ...row, layers }, open[0]!)?.entry, from: undefined };
}

/**
 * The commands that set the entry that applies in the baseline: the base value, or, where a month's own entry
 * overrides it, the entry from the first open month on, and the base value as well where a later month returns to it.
 * The source recorded for the replaced value is removed.
 */
export function setCounting(plan: Plan, row: InputRow, entry: Entry): Command[] {
  const { from } = countingEntry(plan, row);
  const base = setBase(row, undefined, entry);
  if (from === undefined) return base;
  const own = ownMonths(row);
  const returns = Object.keys(own).some((at) => at > from && own[at] === "base");
  const months = row.carry ? [from] : openMonths(plan);
  return [
    ...(returns ? base : []),
    ...months.flatMap((month) => setMonth(row, undefined, month, entry, row.carry ? "onwards" : "month")),
    { kind: "describe-row", row: row.id, changes: { source: undefined } },
  ];
}

function ownMonths(row: InputRow): Overrides {
  return row.layers.find(({ name }) => name === "plan")?.months ?? {};
}

/** The open months; the last month where all are closed. */
function openMonths(plan: Plan): Month[] {
  const first = Math.min(firstOpenMonth(plan), plan.months - 1);
  return Array.from({ length: plan.months - first }, (_, k) => addMonths(plan.start, first + k));
}
