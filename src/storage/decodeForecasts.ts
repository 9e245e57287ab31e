import type { Forecast, ForecastFigures, ForecastGoal } from "../model/forecast.ts";
import type { Place } from "../model/issue.ts";
import { isDate } from "../model/month.ts";
import { LIMITS } from "../model/plan.ts";
import { readAsMonthOrDate } from "./decodeGoals.ts";
import { readAsProbability } from "./decodeParts.ts";
import {
  checkKeys,
  describeJson,
  foreignOf,
  optional,
  readAsMonth,
  readAsNumber,
  readAsObject,
  readAsShortText,
  readAsText,
  readAsWhole,
  readByMonth,
  readListOf,
  readWith,
  required,
  setOnly,
} from "./fields.ts";
import type { Faults } from "./fields.ts";
import type { Json } from "./json.ts";

export const FORECAST_KEYS = [
  ...["made", "name", "scenario", "closed", "trials", "seed", "program", "digest", "rows", "goals"],
];
export const FORECAST_GOAL_KEYS = ["name", "row", "at_least", "at_most", "from", "by", "probability"];

/**
 * Stored forecasts. They may name rows, scenarios and dates that the plan no longer has: a forecast stays as it was
 * made.
 */
export function decodeForecasts(faults: Faults, at: Place, value: Json): readonly Forecast[] {
  const list = readListOf(faults, at, value, decodeForecast) ?? [];
  const found = Array.isArray(value) ? value.length : 0;
  if (found > LIMITS.forecasts) {
    faults.add(at, { code: "too-many", what: "forecasts", found, max: LIMITS.forecasts });
  }
  return list.slice(0, LIMITS.forecasts);
}

function decodeForecast(faults: Faults, at: Place, value: Json): Forecast | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  checkKeys(faults, at, object, FORECAST_KEYS);
  const made = required(faults, at, object, "made", (f, p, v) => readWith(f, p, v, "day", isDate));
  const name = required(faults, at, object, "name", readAsShortText);
  const scenario = optional(faults, at, object, "scenario", readAsText);
  const closed = optional(faults, at, object, "closed", readAsMonth);
  const trials = required(faults, at, object, "trials", (f, p, v) => readAsWhole(f, p, v, 1, LIMITS.trials));
  const seed = required(faults, at, object, "seed", (f, p, v) => readAsWhole(f, p, v, 0, LIMITS.seed));
  const program = required(faults, at, object, "program", readAsShortText);
  const digest = required(faults, at, object, "digest", (f, p, v) => readWith(f, p, v, "digest", isDigest));
  const rows = required(faults, at, object, "rows", decodeRows);
  const goals = required(faults, at, object, "goals", (f, p, v) => readListOf(f, p, v, decodeGoal));
  if (made === undefined || name === undefined || trials === undefined || seed === undefined)
    return undefined;
  if (program === undefined || digest === undefined || rows === undefined || goals === undefined) {
    return undefined;
  }
  const said = setOnly({ scenario, closed });
  return { made, name, ...said, trials, seed, program, digest, rows, goals, ...foreignOf(object) };
}

/** The pattern of a SHA-256 in text form: 64 hexadecimal digits in lower case. */
export const DIGEST = /^[0-9a-f]{64}$/;

function isDigest(text: unknown): text is string {
  return typeof text === "string" && DIGEST.test(text);
}

function decodeRows(faults: Faults, at: Place, value: Json): Forecast["rows"] | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  const rows: { [id: string]: { readonly [month: string]: ForecastFigures } } = {};
  for (const [id, item] of Object.entries(object)) {
    const months = readByMonth(faults, [...at, id], item, readFigures);
    if (months !== undefined) rows[id] = months;
  }
  return rows;
}

/** Five percentiles in ascending order (equal values are allowed). */
function readFigures(faults: Faults, at: Place, value: Json): ForecastFigures | undefined {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [];
  const isOrdered = list.every((figure, i) => i === 0 || !(sizeOf(list[i - 1]!) > sizeOf(figure)));
  if (list.length === 5 && list.every(isFigure) && isOrdered) return list as unknown as ForecastFigures;
  faults.add(at, { code: "wrong-type", expected: "figures", found: describeJson(value) });
  return undefined;
}

function isFigure(value: Json): boolean {
  return typeof value === "number" || value === null || value === "Infinity" || value === "-Infinity";
}

function sizeOf(value: Json): number {
  return value === null ? NaN : Number(value);
}

function decodeGoal(faults: Faults, at: Place, value: Json): ForecastGoal | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  checkKeys(faults, at, object, FORECAST_GOAL_KEYS);
  const name = optional(faults, at, object, "name", readAsShortText);
  const row = required(faults, at, object, "row", readAsText);
  const at_least = optional(faults, at, object, "at_least", readAsNumber);
  const at_most = optional(faults, at, object, "at_most", readAsNumber);
  if (Object.hasOwn(object, "at_least") === Object.hasOwn(object, "at_most")) {
    faults.add(at, { code: "goal-bounds" });
  }
  const from = optional(faults, at, object, "from", readAsMonthOrDate);
  const by = required(faults, at, object, "by", readAsMonthOrDate);
  const probability = required(faults, at, object, "probability", readAsProbability);
  if (row === undefined || by === undefined || probability === undefined) return undefined;
  if ((at_least === undefined) === (at_most === undefined)) return undefined;
  const said = setOnly({ name, at_least, at_most, from });
  return { row, by, ...said, probability, ...foreignOf(object) };
}
