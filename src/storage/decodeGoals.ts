import type { Place } from "../model/issue.ts";
import { addMonths, isDate, isMonth, monthOf } from "../model/month.ts";
import { LIMITS } from "../model/plan.ts";
import type { Goal } from "../model/plan.ts";
import { checkRowIsKnown } from "./decodeRows.ts";
import type { KnownRows } from "./decodeRows.ts";
import {
  checkKeys,
  foreignOf,
  optional,
  readAsList,
  readAsNumber,
  readAsObject,
  readAsShortText,
  readAsText,
  readListOf,
  readWith,
  required,
  setOnly,
} from "./fields.ts";
import type { Faults } from "./fields.ts";
import type { Json } from "./json.ts";

export const GOAL_KEYS = ["name", "row", "at_least", "at_most", "from", "by"];

/** The plan's first and last month, where the plan states them without a fault. */
export type PlanTime = { readonly start: string; readonly months: number } | undefined;

export function decodeGoals(
  faults: Faults,
  at: Place,
  value: Json,
  known: KnownRows,
  time: PlanTime,
): readonly Goal[] {
  const list = readAsList(faults, at, value) ?? [];
  if (list.length > LIMITS.goals) {
    faults.add(at, { code: "too-many", what: "goals", found: list.length, max: LIMITS.goals });
  }
  return (
    readListOf(faults, at, list.slice(0, LIMITS.goals), (f, p, v) => decodeGoal(f, p, v, known, time)) ?? []
  );
}

function decodeGoal(
  faults: Faults,
  at: Place,
  value: Json,
  known: KnownRows,
  time: PlanTime,
): Goal | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  checkKeys(faults, at, object, GOAL_KEYS);
  const name = optional(faults, at, object, "name", readAsShortText);
  const row = required(faults, at, object, "row", readAsText);
  const isKnown = row !== undefined && checkRowIsKnown(faults, [...at, "row"], row, known);
  const at_least = optional(faults, at, object, "at_least", readAsNumber);
  const at_most = optional(faults, at, object, "at_most", readAsNumber);
  if (Object.hasOwn(object, "at_least") === Object.hasOwn(object, "at_most")) {
    faults.add(at, { code: "goal-bounds" });
  }
  const from = optional(faults, at, object, "from", readAsMonthOrDate);
  const by = required(faults, at, object, "by", readAsMonthOrDate);
  const fromInTime = checkWithin(faults, [...at, "from"], from, time);
  const byInTime = checkWithin(faults, [...at, "by"], by, time);
  if (from !== undefined && by !== undefined && monthOf(from) > monthOf(by)) {
    faults.add([...at, "from"], { code: "goal-order", from, by });
    return undefined;
  }
  if (!isKnown || by === undefined || !fromInTime || !byInTime) return undefined;
  if ((at_least === undefined) === (at_most === undefined)) return undefined;
  return { row, by, ...setOnly({ name, at_least, at_most, from }), ...foreignOf(object) };
}

export function readAsMonthOrDate(faults: Faults, at: Place, value: Json): string | undefined {
  const fits = (text: unknown): text is string => isMonth(text) || isDate(text);
  return readWith(faults, at, value, "date", fits);
}

/** Whether the month of `date` is in the plan; true where the date or the plan's time is not known. */
function checkWithin(faults: Faults, at: Place, date: string | undefined, time: PlanTime): boolean {
  if (date === undefined || time === undefined) return true;
  const last = addMonths(time.start, time.months - 1);
  if (monthOf(date) >= time.start && monthOf(date) <= last) return true;
  faults.add(at, { code: "goal-outside", date, first: time.start, last });
  return false;
}
