import type { Place } from "../model/issue.ts";
import type { Decision, Meeting } from "../model/meeting.ts";
import { isDate } from "../model/month.ts";
import { LIMITS } from "../model/plan.ts";
import { readAsMonthOrDate } from "./decodeGoals.ts";
import {
  checkKeys,
  foreignOf,
  optional,
  readAsObject,
  readAsShortText,
  readListOf,
  readWith,
  required,
  setOnly,
} from "./fields.ts";
import type { Faults } from "./fields.ts";
import type { Json } from "./json.ts";

export const MEETING_KEYS = ["date", "decisions"];
export const DECISION_KEYS = ["what", "who", "by", "done"];

/** Meetings with their decisions. */
export function decodeMeetings(faults: Faults, at: Place, value: Json): readonly Meeting[] {
  return limited(faults, at, value, decodeMeeting, "meetings");
}

function decodeMeeting(faults: Faults, at: Place, value: Json): Meeting | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  checkKeys(faults, at, object, MEETING_KEYS);
  const date = required(faults, at, object, "date", readAsDay);
  const decisions = required(faults, at, object, "decisions", (f, p, v) =>
    limited(f, p, v, decodeDecision, "decisions"),
  );
  if (date === undefined || decisions === undefined) return undefined;
  return { date, decisions, ...foreignOf(object) };
}

function decodeDecision(faults: Faults, at: Place, value: Json): Decision | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  checkKeys(faults, at, object, DECISION_KEYS);
  const what = required(faults, at, object, "what", readAsShortText);
  const who = optional(faults, at, object, "who", readAsShortText);
  const by = optional(faults, at, object, "by", readAsMonthOrDate);
  const done = optional(faults, at, object, "done", readAsDay);
  return what === undefined ? undefined : { what, ...setOnly({ who, by, done }), ...foreignOf(object) };
}

function readAsDay(faults: Faults, at: Place, value: Json): string | undefined {
  return readWith(faults, at, value, "day", isDate);
}

/** A list whose length is within the plan's limits. */
function limited<T>(
  faults: Faults,
  at: Place,
  value: Json,
  read: (faults: Faults, at: Place, value: Json) => T | undefined,
  what: "meetings" | "decisions",
): readonly T[] {
  const list = readListOf(faults, at, value, read) ?? [];
  const found = Array.isArray(value) ? value.length : 0;
  if (found > LIMITS[what]) faults.add(at, { code: "too-many", what, found, max: LIMITS[what] });
  return list.slice(0, LIMITS[what]);
}
