import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { Place, PlacedIssue } from "../model/issue.ts";
import { DEFAULT_MONTHS, DEFAULT_RUN, LIMITS, PLAN_VERSION, TEMPLATE_IDS } from "../model/plan.ts";
import type { Plan } from "../model/plan.ts";
import { LAST_MONTH, monthsBetween } from "../model/month.ts";
import { TEMPLATES } from "../model/templates.ts";
import { decodeEstimates } from "./decodeEstimates.ts";
import { decodeForecasts } from "./decodeForecasts.ts";
import { decodeGoals } from "./decodeGoals.ts";
import { decodeMeetings } from "./decodeMeetings.ts";
import {
  decodeActuals,
  decodeCorrelations,
  decodeReport,
  decodeRun,
  decodeSla,
  decodeView,
} from "./decodeParts.ts";
import { decodeRows } from "./decodeRows.ts";
import { decodeScenarios } from "./decodeScenarios.ts";
import {
  checkKeys,
  describeJson,
  foreignOf,
  makeFaults,
  optional,
  readAsMonth,
  readAsOneOf,
  readAsShortText,
  readAsWhole,
  readWith,
  required,
  setOnly,
} from "./fields.ts";
import type { Faults } from "./fields.ts";
import { readJson } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { migrate } from "./migrations/index.ts";
import { LANGUAGES } from "../model/language.ts";

/** The keys of a plan file, in the order in which they are written. */
export const PLAN_KEYS = [
  ...["format", "version", "name", "template", "start", "months", "currency", "language", "year_starts"],
  ...[
    "rows",
    "correlations",
    "goals",
    "actuals",
    "closed",
    "forecasts",
    "estimates",
    "meetings",
    "scenarios",
  ],
  ...["run", "view", "report", "sla"],
];

const ROOT: Place = [];

/**
 * A plan read as far as possible, with every fault of its structure. Parts with faults are left out or set to their
 * defaults, so that the rest can be checked as well.
 */
export type PlanReading = { readonly plan: Plan | undefined; readonly issues: readonly PlacedIssue[] };

/** Reads a plan from the text of its file, or reports every fault of its structure with its place. */
export function decodePlan(text: string): Result<Plan, readonly PlacedIssue[]> {
  const { plan, issues } = readPlan(text);
  return plan !== undefined && issues.length === 0 ? ok(plan) : err(issues);
}

export function readPlan(text: string): PlanReading {
  const bytes = utf8Bytes(text);
  if (bytes > LIMITS.fileBytes) return failed({ code: "file-too-large", bytes, max: LIMITS.fileBytes });
  const { value, issues } = readJson(text);
  if (value === undefined) return { plan: undefined, issues };
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return failed({ code: "not-a-plan" });
  const document = value as JsonObject;
  if (document["format"] !== "ubm-plan") return failed({ code: "not-a-plan" });
  const faults = makeFaults(issues);
  const version = readVersion(faults, document);
  if (version === undefined) return { plan: undefined, issues: faults.list };
  return { plan: decodeDocument(faults, migrate(document, version)), issues: faults.list };
}

function failed(issue: PlacedIssue["issue"]): PlanReading {
  return { plan: undefined, issues: [{ at: ROOT, issue }] };
}

/** The version of a file, where this program can read it; otherwise undefined, and a fault is reported. */
function readVersion(faults: Faults, document: JsonObject): number | undefined {
  return required(faults, ROOT, document, "version", (f, at, value) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1) {
      f.add(at, { code: "bad-version", found: describeJson(value) });
      return undefined;
    }
    if (value <= PLAN_VERSION) return value;
    f.add(at, { code: "newer-version", version: value, supported: PLAN_VERSION });
    return undefined;
  });
}

function decodeDocument(faults: Faults, document: JsonObject): Plan {
  checkKeys(faults, ROOT, document, PLAN_KEYS);
  const read = <T>(key: string, reader: (faults: Faults, at: Place, value: Json) => T | undefined) =>
    optional(faults, ROOT, document, key, reader);
  const template =
    required(faults, ROOT, document, "template", (f, at, v) => readAsOneOf(f, at, v, TEMPLATE_IDS)) ??
    "reference";
  const begins = required(faults, ROOT, document, "start", readAsMonth);
  const months = read("months", (f, at, v) => readAsWhole(f, at, v, 1, LIMITS.months));
  const monthsGood = months !== undefined || !Object.hasOwn(document, "months");
  const length = months ?? DEFAULT_MONTHS;
  const start = endsInTime(faults, begins, length) ? begins : undefined;
  const time = start !== undefined && monthsGood ? { start, months: length } : undefined;
  const language = read("language", (f, at, v) => readAsOneOf(f, at, v, LANGUAGES)) ?? "en";
  const { rows, known } = read("rows", decodeRows) ?? decodeRows(faults, ["rows"], {});
  return {
    format: "ubm-plan",
    version: PLAN_VERSION,
    name: read("name", readAsShortText) ?? TEMPLATES[template].name[language],
    template,
    start: start ?? "2027-01",
    months: length,
    currency: read("currency", (f, at, v) => readWith(f, at, v, "currency", isCurrency)) ?? "SEK",
    language,
    year_starts: read("year_starts", (f, at, v) => readAsWhole(f, at, v, 1, 12)) ?? 1,
    rows,
    correlations: read("correlations", (f, at, v) => decodeCorrelations(f, at, v, known)) ?? [],
    goals: read("goals", (f, at, v) => decodeGoals(f, at, v, known, time)) ?? [],
    actuals: read("actuals", (f, at, v) => decodeActuals(f, at, v, known)) ?? {},
    ...setOnly({ closed: read("closed", readAsMonth) }),
    forecasts: read("forecasts", decodeForecasts) ?? [],
    estimates: read("estimates", (f, at, v) => decodeEstimates(f, at, v, known)) ?? {},
    meetings: read("meetings", decodeMeetings) ?? [],
    scenarios: read("scenarios", (f, at, v) => decodeScenarios(f, at, v, known)) ?? [],
    run: read("run", decodeRun) ?? DEFAULT_RUN,
    view: read("view", decodeView) ?? {},
    report: read("report", decodeReport) ?? {},
    sla: read("sla", decodeSla) ?? {},
    ...foreignOf(document),
  };
}

/** Whether the last month is a valid date; true where the start is not known. */
function endsInTime(faults: Faults, start: string | undefined, months: number): boolean {
  if (start === undefined || monthsBetween(start, LAST_MONTH) >= months - 1) return true;
  faults.add(["start"], { code: "past-last-month", last: LAST_MONTH });
  return false;
}

export const CURRENCY = /^[A-Z]{3}$/;

/** A currency code in the form of ISO 4217. It is only a label. */
function isCurrency(text: unknown): text is string {
  return typeof text === "string" && CURRENCY.test(text);
}

/** Whether a text is within the size limit of a plan file. */
export function fitsInFile(text: string): boolean {
  return utf8Bytes(text) <= LIMITS.fileBytes;
}

/** The length of a text in UTF-8 bytes, or its UTF-16 units where it is surely within a file's limit. */
function utf8Bytes(text: string): number {
  // A UTF-16 unit takes at most three bytes, so the bytes of a short text need not be counted.
  return text.length * 3 <= LIMITS.fileBytes ? text.length : new TextEncoder().encode(text).length;
}
