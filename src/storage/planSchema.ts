import { reservedWords } from "../formula/functions.ts";
import { LANGUAGES } from "../model/language.ts";
import { DATE, MONTH } from "../model/month.ts";
import { LIMITS, PLAN_VERSION, TEMPLATE_IDS } from "../model/plan.ts";
import { MODEL_ROWS } from "../model/rows/index.ts";
import { ESTIMATE_KEYS } from "./decodeEstimates.ts";
import { DIGEST, FORECAST_GOAL_KEYS, FORECAST_KEYS } from "./decodeForecasts.ts";
import { GOAL_KEYS } from "./decodeGoals.ts";
import { DECISION_KEYS, MEETING_KEYS } from "./decodeMeetings.ts";
import { HISTORY_KEYS, REPORT_KEYS, RUN_KEYS, SLA_KEYS } from "./decodeParts.ts";
import { START_CARD, VIEW_KEYS, VIEW_LEVELS } from "./decodeParts.ts";
import { CURRENCY, PLAN_KEYS } from "./decodePlan.ts";
import { INPUT_KEYS, KINDS, REMARK_KEYS, SCENARIO_ROW_KEYS, TOTALS } from "./decodeRows.ts";
import { SCENARIO_KEYS } from "./decodeScenarios.ts";
import { ID, OBJECT_NAMES } from "./idFault.ts";
import { assert } from "../lib/assert.ts";

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

const text: Schema = { type: "string" };
const shortText: Schema = { type: "string", maxLength: LIMITS.labelLength };
const number: Schema = { type: "number" };
const probability: Schema = { type: "number", minimum: 0, maximum: 1 };
const boolean: Schema = { type: "boolean" };
const month: Schema = { type: "string", pattern: MONTH.source };
const day: Schema = { type: "string", pattern: DATE.source };
const monthOrDay: Schema = { type: "string", anyOf: [month, day] };
const texts: Schema = { type: "array", items: text };
const textByKey: Schema = { type: "object", additionalProperties: text };

function whole(minimum: number, maximum: number): Schema {
  return { type: "integer", minimum, maximum };
}

function oneOf(allowed: readonly string[]): Schema {
  return { enum: allowed };
}

function listOf(items: Schema, maxItems?: number): Schema {
  return { type: "array", items, ...(maxItems === undefined ? {} : { maxItems }) };
}

function byMonth(item: Schema): Schema {
  return { type: "object", propertyNames: month, additionalProperties: item };
}

function byRow(item: Schema): Schema {
  return { type: "object", additionalProperties: item };
}

/**
 * An object with the decoder's keys, each with its schema, and other programs' keys, which start with `x_`.
 *
 * @param keys the decoder's keys: a key that only one of the two has is a bug.
 */
function objectOf(
  keys: readonly string[],
  properties: { readonly [key: string]: Schema },
  more: Schema = {},
): Schema {
  assert(
    keys.length === Object.keys(properties).length && keys.every((key) => Object.hasOwn(properties, key)),
    `the schema has other keys than the decoder: ${keys.join(", ")}`,
  );
  return {
    type: "object",
    properties,
    patternProperties: { "^x_": {} },
    additionalProperties: false,
    ...more,
  };
}

const entry: Schema = {
  type: ["string", "number"],
  description: "A number, or a formula as text: 20% to 30%, base + 1.",
};
const label: Schema = {
  anyOf: [
    shortText,
    {
      type: "object",
      properties: Object.fromEntries(LANGUAGES.map((language) => [language, shortText])),
      additionalProperties: false,
      minProperties: 1,
    },
  ],
};

const remarks = { label, note: text, source: text, owner: text };
const values = { value: entry, months: byMonth(entry) };
const inputOnly = { ...values, carry: boolean, min: number, max: number };
const ownRow = {
  kind: oneOf(KINDS),
  unit: shortText,
  total: oneOf(TOTALS),
  group: shortText,
  ...remarks,
};

/** What a plan can set for the model's own rows, and for rows that it adds. */
const ROWS: { readonly [name: string]: Schema } = {
  modelInput: objectOf(["value", "months", ...REMARK_KEYS], { ...values, ...remarks }),
  modelComputed: objectOf(["formula", ...REMARK_KEYS], { formula: text, ...remarks }),
  ownInput: objectOf(
    ["kind", ...INPUT_KEYS, "unit", "total", "group", ...REMARK_KEYS],
    { ...ownRow, ...inputOnly, kind: { const: "input" } },
    { required: ["kind", "value"] },
  ),
  ownComputed: objectOf(
    ["kind", "formula", "unit", "total", "group", ...REMARK_KEYS],
    { ...ownRow, formula: text, kind: { const: "computed" } },
    { required: ["kind", "formula"] },
  ),
};

function rows(): Schema {
  const named = MODEL_ROWS.map(({ id, kind, label: { en } }) => [
    id,
    { $ref: `#/$defs/${kind === "input" ? "modelInput" : "modelComputed"}`, title: en },
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(named) as Schema,
    additionalProperties: { oneOf: [{ $ref: "#/$defs/ownInput" }, { $ref: "#/$defs/ownComputed" }] },
    propertyNames: {
      pattern: ID.source,
      not: { anyOf: [{ pattern: "^x_" }, { enum: [...reservedWords(), ...OBJECT_NAMES] }] },
    },
    maxProperties: LIMITS.rows,
  };
}

const atLeastOrMost: Schema = { oneOf: [{ required: ["at_least"] }, { required: ["at_most"] }] };
const goalParts = { name: shortText, row: text, at_least: number, at_most: number };
const goalTime = { from: monthOrDay, by: monthOrDay };
const goal = objectOf(
  GOAL_KEYS,
  { ...goalParts, ...goalTime },
  { required: ["row", "by"], ...atLeastOrMost },
);

const forecastGoal = objectOf(
  FORECAST_GOAL_KEYS,
  { ...goalParts, ...goalTime, probability },
  { required: ["row", "by", "probability"], ...atLeastOrMost },
);
const figure: Schema = { anyOf: [number, { enum: ["Infinity", "-Infinity", null] }] };
const forecast = objectOf(
  FORECAST_KEYS,
  {
    ...{ made: day, name: shortText, scenario: text, closed: month, trials: whole(1, LIMITS.trials) },
    ...{
      seed: whole(0, LIMITS.seed),
      program: shortText,
      digest: { type: "string", pattern: DIGEST.source },
    },
    rows: byRow(byMonth({ ...listOf(figure, 5), minItems: 5 })),
    goals: listOf(forecastGoal),
  },
  { required: ["made", "name", "trials", "seed", "program", "digest", "rows", "goals"] },
);

const decision = objectOf(
  DECISION_KEYS,
  { what: shortText, who: shortText, by: monthOrDay, done: day },
  { required: ["what"] },
);
const meeting = objectOf(
  MEETING_KEYS,
  { date: day, decisions: listOf(decision, LIMITS.decisions) },
  { required: ["date", "decisions"] },
);
const estimate = objectOf(ESTIMATE_KEYS, { who: shortText, value: entry }, { required: ["value"] });
const scenario = objectOf(
  SCENARIO_KEYS,
  { name: { ...shortText, minLength: 1 }, rows: byRow(objectOf(SCENARIO_ROW_KEYS, values)) },
  { required: ["name"] },
);
const correlation: Schema = {
  type: "array",
  prefixItems: [text, text, number],
  minItems: 3,
  maxItems: 3,
  description: "Two inputs and the rank correlation of their draws.",
};

const run = objectOf(RUN_KEYS, {
  trials: whole(1, LIMITS.trials),
  seed: whole(0, LIMITS.seed),
  chance: boolean,
});
const historyPoint = objectOf(
  HISTORY_KEYS,
  { at: text, goal: text, probability },
  { required: ["at", "goal", "probability"] },
);
const view = objectOf(VIEW_KEYS, {
  ...{ hidden: texts, order: byRow(texts), pinned: texts, collapsed: texts, level: oneOf(VIEW_LEVELS) },
  start_card: oneOf(START_CARD),
  history: listOf(historyPoint),
});
const report = objectOf(REPORT_KEYS, {
  ...{ until: month, baseline: text, scenario: text, paragraphs: textByKey },
});

/**
 * The plan file's JSON Schema (draft 2020-12), built from the decoder's definitions. Conditions that a schema can't
 * express are checked when a file is opened: that the named rows, scenarios and months exist, formulas, and the order
 * of dates and figures.
 */
export function planSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "UBM Planner plan file (*.plan.json)",
    ...objectOf(
      PLAN_KEYS,
      {
        format: { const: "ubm-plan" },
        version: whole(1, PLAN_VERSION),
        name: shortText,
        template: oneOf(TEMPLATE_IDS),
        start: month,
        months: whole(1, LIMITS.months),
        currency: { type: "string", pattern: CURRENCY.source },
        language: oneOf(LANGUAGES),
        year_starts: whole(1, 12),
        rows: rows(),
        correlations: listOf(correlation),
        goals: listOf(goal, LIMITS.goals),
        actuals: byRow(byMonth(number)),
        closed: month,
        forecasts: listOf(forecast, LIMITS.forecasts),
        estimates: byRow(listOf(estimate, LIMITS.estimates)),
        meetings: listOf(meeting, LIMITS.meetings),
        scenarios: listOf(scenario, LIMITS.scenarios),
        ...{ run, view, report, sla: objectOf(SLA_KEYS, { texts: textByKey }) },
      },
      { required: ["format", "version", "template", "start"] },
    ),
    $defs: ROWS,
  };
}
