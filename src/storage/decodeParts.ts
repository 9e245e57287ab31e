import type { Actuals } from "../model/actuals.ts";
import type { Place } from "../model/issue.ts";
import { DEFAULT_RUN, LIMITS } from "../model/plan.ts";
import type { Correlation, PlanReport, PlanSla, PlanView, RunSettings } from "../model/plan.ts";
import { checkRowIsInput, checkRowIsKnown } from "./decodeRows.ts";
import type { KnownRows } from "./decodeRows.ts";
import {
  checkKeys,
  describeJson,
  foreignOf,
  optional,
  readAsBoolean,
  readAsNumber,
  readAsObject,
  readAsOneOf,
  readAsText,
  readAsWhole,
  readByMonth,
  readListOf,
  required,
  setOnly,
  readAsMonth,
} from "./fields.ts";
import type { Faults } from "./fields.ts";
import type { Json } from "./json.ts";

export const RUN_KEYS = ["trials", "seed", "chance"];
export const VIEW_KEYS = ["hidden", "order", "pinned", "collapsed", "level", "start_card", "history"];
export const START_CARD = ["closed"] as const;
export const VIEW_LEVELS = ["essentials", "all"] as const;
export const HISTORY_KEYS = ["at", "goal", "probability"];
export const REPORT_KEYS = ["until", "baseline", "scenario", "paragraphs"];
export const SLA_KEYS = ["texts"];

/**
 * The structure of each pair; the other conditions (size, order, duplicate pairs) are checked together with the
 * formulas.
 */
export function decodeCorrelations(
  faults: Faults,
  at: Place,
  value: Json,
  known: KnownRows,
): readonly Correlation[] {
  const read = (f: Faults, p: Place, v: Json) => decodeCorrelation(f, p, v, known);
  return readListOf(faults, at, value, read) ?? [];
}

function decodeCorrelation(
  faults: Faults,
  at: Place,
  value: Json,
  known: KnownRows,
): Correlation | undefined {
  const [first, second, rho] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const shaped = Array.isArray(value) && value.length === 3;
  if (!shaped || typeof first !== "string" || typeof second !== "string" || typeof rho !== "number") {
    faults.add(at, { code: "wrong-type", expected: "correlation", found: describeJson(value) });
    return undefined;
  }
  const firstFits = checkRowIsInput(faults, [...at, 0], first, known);
  const secondFits = checkRowIsInput(faults, [...at, 1], second, known);
  return firstFits && secondFits ? [first, second, rho] : undefined;
}

/** The actuals, by row and month. */
export function decodeActuals(faults: Faults, at: Place, value: Json, known: KnownRows): Actuals {
  const actuals: { [id: string]: { readonly [month: string]: number } } = {};
  for (const [id, item] of Object.entries(readAsObject(faults, at, value) ?? {})) {
    const place = [...at, id];
    const isKnown = checkRowIsKnown(faults, place, id, known);
    const months = readByMonth(faults, place, item, readAsNumber);
    if (isKnown && months !== undefined) actuals[id] = months;
  }
  return actuals;
}

export function decodeRun(faults: Faults, at: Place, value: Json): RunSettings {
  const object = readAsObject(faults, at, value) ?? {};
  checkKeys(faults, at, object, RUN_KEYS);
  const trials = optional(faults, at, object, "trials", (f, p, v) => readAsWhole(f, p, v, 1, LIMITS.trials));
  const seed = optional(faults, at, object, "seed", (f, p, v) => readAsWhole(f, p, v, 0, LIMITS.seed));
  const chance = optional(faults, at, object, "chance", readAsBoolean);
  return { ...DEFAULT_RUN, ...setOnly({ trials, seed, chance }), ...foreignOf(object) };
}

/** The layout of the sheet. Rows that no longer exist are left out. */
export function decodeView(faults: Faults, at: Place, value: Json): PlanView {
  const object = readAsObject(faults, at, value) ?? {};
  checkKeys(faults, at, object, VIEW_KEYS);
  return setOnly({
    hidden: optional(faults, at, object, "hidden", readTexts),
    order: optional(faults, at, object, "order", (f, p, v) => readRecord(f, p, v, readTexts)),
    pinned: optional(faults, at, object, "pinned", readTexts),
    collapsed: optional(faults, at, object, "collapsed", readTexts),
    level: optional(faults, at, object, "level", (f, p, v) => readAsOneOf(f, p, v, VIEW_LEVELS)),
    start_card: optional(faults, at, object, "start_card", (f, p, v) => readAsOneOf(f, p, v, START_CARD)),
    history: optional(faults, at, object, "history", (f, p, v) => readListOf(f, p, v, decodeHistoryPoint)),
    ...foreignOf(object),
  });
}

function decodeHistoryPoint(faults: Faults, at: Place, value: Json) {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  checkKeys(faults, at, object, HISTORY_KEYS);
  const when = required(faults, at, object, "at", readAsText);
  const goal = required(faults, at, object, "goal", readAsText);
  const probability = required(faults, at, object, "probability", readAsProbability);
  if (when === undefined || goal === undefined || probability === undefined) return undefined;
  return { at: when, goal, probability, ...foreignOf(object) };
}

export function readAsProbability(faults: Faults, at: Place, value: Json): number | undefined {
  const share = readAsNumber(faults, at, value);
  if (share === undefined || (share >= 0 && share <= 1)) return share;
  faults.add(at, { code: "number-outside", found: share, min: 0, max: 1 });
  return undefined;
}

export function decodeReport(faults: Faults, at: Place, value: Json): PlanReport {
  const object = readAsObject(faults, at, value) ?? {};
  checkKeys(faults, at, object, REPORT_KEYS);
  return setOnly({
    until: optional(faults, at, object, "until", readAsMonth),
    baseline: optional(faults, at, object, "baseline", readAsText),
    scenario: optional(faults, at, object, "scenario", readAsText),
    paragraphs: optional(faults, at, object, "paragraphs", (f, p, v) => readRecord(f, p, v, readAsText)),
    ...foreignOf(object),
  });
}

export function decodeSla(faults: Faults, at: Place, value: Json): PlanSla {
  const object = readAsObject(faults, at, value) ?? {};
  checkKeys(faults, at, object, SLA_KEYS);
  return setOnly({
    texts: optional(faults, at, object, "texts", (f, p, v) => readRecord(f, p, v, readAsText)),
    ...foreignOf(object),
  });
}

function readTexts(faults: Faults, at: Place, value: Json): readonly string[] | undefined {
  return readListOf(faults, at, value, readAsText);
}

/** An object with any keys and with entries of one kind. */
function readRecord<T>(
  faults: Faults,
  at: Place,
  value: Json,
  read: (faults: Faults, at: Place, value: Json) => T | undefined,
): { readonly [key: string]: T } | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  const record: { [key: string]: T } = {};
  for (const [key, item] of Object.entries(object)) {
    const entry = read(faults, [...at, key], item);
    if (entry !== undefined) record[key] = entry;
  }
  return record;
}
