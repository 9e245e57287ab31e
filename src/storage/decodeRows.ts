import type { Place } from "../model/issue.ts";
import { LIMITS } from "../model/plan.ts";
import type { PlanLabel, PlanRow, ScenarioRow } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { MODEL_ROWS } from "../model/rows/index.ts";
import { modelRowById } from "../model/sheet.ts";
import {
  checkKeys,
  describeJson,
  foreignOf,
  optional,
  readAsBoolean,
  readAsEntry,
  readAsNumber,
  readAsObject,
  readAsOneOf,
  readAsShortText,
  readAsText,
  readByMonth,
  required,
  setOnly,
} from "./fields.ts";
import type { Faults } from "./fields.ts";
import type { Json, JsonObject } from "./json.ts";
import { idFault } from "./idFault.ts";
import { LANGUAGES } from "../model/language.ts";

export const INPUT_KEYS = ["value", "months", "carry", "min", "max"] as const;
export const REMARK_KEYS = ["label", "note", "source", "owner"] as const;
export const ROW_KEYS = ["kind", ...INPUT_KEYS, "formula", "unit", "total", "group", ...REMARK_KEYS];
/** The properties that the model fixes for its own rows. */
const FIXED_KEYS = ["kind", "carry", "min", "max", "unit", "total", "group"] as const;

export const KINDS = ["input", "computed"] as const;
export const TOTALS = ["flow", "stock", "ratio"] as const;

const MODEL_IDS: readonly RowId[] = MODEL_ROWS.map((row) => row.id);

export const SCENARIO_ROW_KEYS = ["value", "months"];

/** The rows that a plan names or adds: the model's rows and the plan's own. */
export type KnownRows = {
  readonly ids: ReadonlySet<RowId>;
  readonly isInput: (id: RowId) => boolean;
};

export type DecodedRows = {
  readonly rows: { readonly [id: RowId]: PlanRow };
  readonly known: KnownRows;
};

export function decodeRows(faults: Faults, at: Place, value: Json): DecodedRows {
  const object = readAsObject(faults, at, value) ?? {};
  const ids = Object.keys(object);
  const own = ids.filter((id) => modelRowById(id) === undefined);
  if (ids.length > LIMITS.rows) {
    faults.add(at, { code: "too-many", what: "rows", found: ids.length, max: LIMITS.rows });
  }
  const rows: { [id: RowId]: PlanRow } = {};
  for (const id of ids.slice(0, LIMITS.rows)) {
    const row = decodeRow(faults, [...at, id], id, object[id] ?? null);
    if (row !== undefined) rows[id] = row;
  }
  return { rows, known: knownRows(rows, own) };
}

/** A row with a fault still counts as known, so that the same fault is not reported twice. */
function knownRows(rows: { readonly [id: RowId]: PlanRow }, own: readonly RowId[]): KnownRows {
  return {
    ids: new Set([...MODEL_IDS, ...own]),
    isInput: (id) => {
      const model = modelRowById(id);
      if (model !== undefined) return model.kind === "input";
      return !Object.hasOwn(rows, id) || rows[id]?.kind === "input";
    },
  };
}

function decodeRow(faults: Faults, at: Place, id: RowId, value: Json): PlanRow | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  const model = modelRowById(id);
  checkKeys(faults, at, object, ROW_KEYS);
  return model === undefined
    ? decodeOwnRow(faults, at, id, object)
    : decodeModelRow(faults, at, model.kind, object);
}

function decodeModelRow(faults: Faults, at: Place, kind: "input" | "computed", object: JsonObject): PlanRow {
  for (const key of FIXED_KEYS) {
    if (Object.hasOwn(object, key)) faults.add([...at, key], { code: "template-row-fixed", key });
  }
  const fitting = withoutWrongKind(faults, at, kind, ["value", "months"], object);
  return setOnly({ ...decodeValues(faults, at, fitting), ...decodeRemarks(faults, at, fitting) });
}

function decodeOwnRow(faults: Faults, at: Place, id: RowId, object: JsonObject): PlanRow | undefined {
  const badId = idFault(id);
  if (badId !== undefined) faults.add(at, { code: badId, id });
  const kind = required(faults, at, object, "kind", (f, p, v) => readAsOneOf(f, p, v, KINDS));
  if (kind === undefined) {
    const meant = faults.suggest(id, MODEL_IDS);
    if (meant.nearest !== undefined) faults.add(at, { code: "unknown-row", id, ...meant });
    return undefined;
  }
  const fitting = withoutWrongKind(faults, at, kind, INPUT_KEYS, object);
  const needed = kind === "input" ? "value" : "formula";
  if (!Object.hasOwn(object, needed)) faults.add(at, { code: "missing-key", key: needed });
  const min = optional(faults, at, fitting, "min", readAsNumber);
  const max = optional(faults, at, fitting, "max", readAsNumber);
  if (min !== undefined && max !== undefined && min > max) {
    faults.add([...at, "min"], { code: "range-order", min, max });
  }
  const row = setOnly({
    kind,
    ...decodeValues(faults, at, fitting),
    carry: optional(faults, at, fitting, "carry", readAsBoolean),
    min,
    max,
    unit: optional(faults, at, fitting, "unit", readAsShortText),
    total: optional(faults, at, fitting, "total", (f, p, v) => readAsOneOf(f, p, v, TOTALS)),
    group: optional(faults, at, fitting, "group", readAsShortText),
    ...decodeRemarks(faults, at, fitting),
  });
  return badId === undefined ? row : undefined;
}

/** The row without the keys that belong only to rows of the other kind; each such key is reported. */
function withoutWrongKind(
  faults: Faults,
  at: Place,
  kind: "input" | "computed",
  inputKeys: readonly string[],
  object: JsonObject,
): JsonObject {
  const wrong = kind === "input" ? ["formula"] : inputKeys;
  for (const key of wrong) {
    if (!Object.hasOwn(object, key)) continue;
    const needs = kind === "input" ? "computed" : "input";
    faults.add([...at, key], { code: "key-needs-kind", key, kind: needs });
  }
  return Object.fromEntries(Object.entries(object).filter(([key]) => !wrong.includes(key)));
}

function decodeValues(faults: Faults, at: Place, object: JsonObject) {
  return {
    value: optional(faults, at, object, "value", readAsEntry),
    months: optional(faults, at, object, "months", (f, p, v) => readByMonth(f, p, v, readAsEntry)),
    formula: optional(faults, at, object, "formula", readAsText),
  };
}

function decodeRemarks(faults: Faults, at: Place, object: JsonObject) {
  return {
    label: optional(faults, at, object, "label", decodeLabel),
    note: optional(faults, at, object, "note", readAsText),
    source: optional(faults, at, object, "source", readAsText),
    owner: optional(faults, at, object, "owner", readAsText),
    ...foreignOf(object),
  };
}

/** One text for all languages, or one text per language. */
function decodeLabel(faults: Faults, at: Place, value: Json): PlanLabel | undefined {
  if (typeof value === "string") return readAsShortText(faults, at, value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    faults.add(at, { code: "wrong-type", expected: "label", found: describeJson(value) });
    return undefined;
  }
  const object = value as JsonObject;
  for (const key of Object.keys(object)) {
    if (!LANGUAGES.some((language) => language === key))
      faults.add([...at, key], { code: "unknown-key", key });
  }
  const texts = LANGUAGES.map((key) => [key, optional(faults, at, object, key, readAsShortText)] as const);
  const label = setOnly(Object.fromEntries(texts)) as PlanLabel;
  if (Object.keys(object).length === 0) {
    faults.add(at, { code: "wrong-type", expected: "label", found: "{}" });
    return undefined;
  }
  return label;
}

/** A scenario's entry for a row: an input's value and overrides, nothing else. */
export function decodeScenarioRow(
  faults: Faults,
  at: Place,
  id: RowId,
  value: Json,
  known: KnownRows,
): ScenarioRow | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  checkRowIsInput(faults, at, id, known);
  checkKeys(faults, at, object, SCENARIO_ROW_KEYS);
  return setOnly({
    value: optional(faults, at, object, "value", readAsEntry),
    months: optional(faults, at, object, "months", (f, p, v) => readByMonth(f, p, v, readAsEntry)),
    ...foreignOf(object),
  });
}

export function checkRowIsKnown(faults: Faults, at: Place, id: RowId, known: KnownRows): boolean {
  if (known.ids.has(id)) return true;
  faults.add(at, { code: "unknown-row", id, ...faults.suggest(id, known.ids) });
  return false;
}

export function checkRowIsInput(faults: Faults, at: Place, id: RowId, known: KnownRows): boolean {
  if (!checkRowIsKnown(faults, at, id, known)) return false;
  if (known.isInput(id)) return true;
  faults.add(at, { code: "not-an-input", id });
  return false;
}
