import { nearest } from "../lib/nearest.ts";
import type { Issue, Place, PlacedIssue } from "../model/issue.ts";
import { isMonth } from "../model/month.ts";
import { LIMITS } from "../model/plan.ts";
import type { Entry } from "../model/row.ts";
import { MAX_ISSUES } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Foreign } from "../model/foreign.ts";

/** Collects faults; the readers below add to it and return undefined for values that they can't accept. */
export type Faults = {
  readonly list: readonly PlacedIssue[];
  readonly add: (at: Place, issue: Issue) => void;
  /** A suggestion is given for the first few faults only: thousands of faults are not caused by typing errors. */
  readonly suggest: (text: string, candidates: Iterable<string>) => { readonly nearest?: string };
};

const MAX_SUGGESTIONS = 25;

type Expected = Extract<Issue, { code: "wrong-type" }>["expected"];

export function makeFaults(first: readonly PlacedIssue[]): Faults {
  const list = [...first];
  let suggestions = 0;
  return {
    list,
    suggest: (text, candidates) => {
      suggestions += 1;
      const meant = suggestions > MAX_SUGGESTIONS ? undefined : nearest(text, candidates);
      return meant === undefined ? {} : { nearest: meant };
    },
    add: (at, issue) => {
      if (list.length < MAX_ISSUES) list.push({ at, issue });
    },
  };
}

/** A value as shown in a fault: short, and the same in every language. */
export function describeJson(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0 ? "{}" : "{…}";
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function wrongType(faults: Faults, at: Place, expected: Expected, value: Json): undefined {
  faults.add(at, { code: "wrong-type", expected, found: describeJson(value) });
}

export function readAsObject(faults: Faults, at: Place, value: Json): JsonObject | undefined {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as JsonObject;
  return wrongType(faults, at, "object", value);
}

export function readAsList(faults: Faults, at: Place, value: Json): readonly Json[] | undefined {
  return Array.isArray(value) ? value : wrongType(faults, at, "list", value);
}

export function readAsText(faults: Faults, at: Place, value: Json): string | undefined {
  return typeof value === "string" ? value : wrongType(faults, at, "text", value);
}

/** A text of at most LIMITS.labelLength characters (not UTF-16 units). */
export function readAsShortText(faults: Faults, at: Place, value: Json): string | undefined {
  const text = readAsText(faults, at, value);
  if (text === undefined || text.length <= LIMITS.labelLength) return text;
  const length = [...text].length;
  if (length <= LIMITS.labelLength) return text;
  faults.add(at, { code: "text-too-long", length, max: LIMITS.labelLength });
  return undefined;
}

export function readAsNumber(faults: Faults, at: Place, value: Json): number | undefined {
  return typeof value === "number" ? value : wrongType(faults, at, "number", value);
}

/** A whole number from `min` to `max`, both included. */
export function readAsWhole(
  faults: Faults,
  at: Place,
  value: Json,
  min: number,
  max: number,
): number | undefined {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    return wrongType(faults, at, "whole-number", value);
  }
  if (value >= min && value <= max) return value;
  faults.add(at, { code: "number-outside", found: value, min, max });
  return undefined;
}

export function readAsBoolean(faults: Faults, at: Place, value: Json): boolean | undefined {
  return typeof value === "boolean" ? value : wrongType(faults, at, "true-or-false", value);
}

export function readAsOneOf<T extends string>(
  faults: Faults,
  at: Place,
  value: Json,
  allowed: readonly T[],
): T | undefined {
  const found = allowed.find((one) => one === value);
  if (found === undefined) faults.add(at, { code: "not-one-of", found: describeJson(value), allowed });
  return found;
}

export function readAsEntry(faults: Faults, at: Place, value: Json): Entry | undefined {
  if (typeof value === "string" || typeof value === "number") return value;
  return wrongType(faults, at, "text-or-number", value);
}

export function readAsMonth(faults: Faults, at: Place, value: Json): string | undefined {
  return isMonth(value) ? value : wrongType(faults, at, "month", value);
}

export function readWith(
  faults: Faults,
  at: Place,
  value: Json,
  expected: Expected,
  fits: (value: unknown) => value is string,
): string | undefined {
  return fits(value) ? value : wrongType(faults, at, expected, value);
}

/** An object whose keys are months; other entries are reported and left out. */
export function readByMonth<T>(
  faults: Faults,
  at: Place,
  value: Json,
  read: (faults: Faults, at: Place, value: Json) => T | undefined,
): { readonly [month: string]: T } | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  const months: { [month: string]: T } = {};
  for (const [month, item] of Object.entries(object)) {
    const place = [...at, month];
    const good = readAsMonth(faults, place, month);
    const entry = read(faults, place, item);
    if (good !== undefined && entry !== undefined) months[good] = entry;
  }
  return months;
}

export function readListOf<T>(
  faults: Faults,
  at: Place,
  value: Json,
  read: (faults: Faults, at: Place, value: Json) => T | undefined,
): readonly T[] | undefined {
  return readAsList(faults, at, value)
    ?.map((item, index) => read(faults, [...at, index], item))
    .filter((item) => item !== undefined);
}

/** Reports every key that is neither known nor another program's (`x_`). */
export function checkKeys(faults: Faults, at: Place, object: JsonObject, known: readonly string[]): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key) || key.startsWith("x_")) continue;
    faults.add([...at, key], {
      code: "unknown-key",
      key: shortKey(key),
      ...faults.suggest(key, known),
    });
  }
}

/** Other programs' keys of an object, unchanged. */
export function foreignOf(object: JsonObject): Foreign {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key.startsWith("x_")));
}

function shortKey(key: string): string {
  return key.length > 60 ? `${key.slice(0, 59)}…` : key;
}

/** Reads a key where it is present: undefined where it is absent or faulty. */
export function optional<T>(
  faults: Faults,
  at: Place,
  object: JsonObject,
  key: string,
  read: (faults: Faults, at: Place, value: Json) => T | undefined,
): T | undefined {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return value === undefined ? undefined : read(faults, [...at, key], value);
}

/** As `optional`, but reports a key that is missing. */
export function required<T>(
  faults: Faults,
  at: Place,
  object: JsonObject,
  key: string,
  read: (faults: Faults, at: Place, value: Json) => T | undefined,
): T | undefined {
  if (!Object.hasOwn(object, key)) faults.add(at, { code: "missing-key", key });
  return optional(faults, at, object, key, read);
}

/** The entries of an object that are set: exactOptionalPropertyTypes does not allow undefined. */
export function setOnly<T extends { readonly [key: string]: unknown }>(
  object: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
