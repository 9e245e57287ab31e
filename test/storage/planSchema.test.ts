import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/model/issue.ts";
import { readPlan } from "../../src/storage/decodePlan.ts";
import { planSchema } from "../../src/storage/planSchema.ts";
import { misfits } from "../support/jsonSchema.ts";

const FIXTURES = resolve(import.meta.dirname, "../fixtures");
const schema = planSchema();

/** Every plan file that the tests have, by its name. */
const FILES = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".plan.json"))
  .map((name) => ({ name, text: readFileSync(resolve(FIXTURES, name), "utf8") }));

/** What the decoder finds that a schema can't say: what is named and is not there, order, days of a month. */
const BEYOND: ReadonlySet<Issue["code"]> = new Set<Issue["code"]>([
  ...(["unknown-row", "not-an-input", "goal-outside", "goal-order", "range-order"] as const),
  ...(["duplicate-name", "duplicate-key", "past-last-month", "file-too-large"] as const),
]);

/** Whether the decoder refuses a document, and whether a schema could know. */
function decoded(document: unknown): { readonly refused: boolean; readonly sayable: boolean } {
  const { issues } = readPlan(JSON.stringify(document));
  const sayable = issues.some(({ issue }) => !BEYOND.has(issue.code));
  return { refused: issues.length > 0, sayable };
}

test.each(FILES)("$name is accepted", ({ text }) => {
  expect(readPlan(text).issues).toEqual([]);
  expect(misfits(JSON.parse(text), schema)).toEqual([]);
});

const WHOLE = {
  format: "ubm-plan",
  version: 3,
  name: "Board plan",
  template: "reference",
  start: "2027-01",
  months: 24,
  currency: "SEK",
  language: "en",
  year_starts: 7,
  rows: {
    hunters: { value: "2", months: { "2027-04": "base + 1" }, owner: "Ann" },
    new_customers: { formula: "won_outbound", label: { sv: "Nya" } },
    partner_leads: { kind: "input", value: "4 to 9", unit: "leads", total: "flow", group: "inbound", min: 0 },
    both: { kind: "computed", formula: "hunters + sellers", label: "Both" },
  },
  correlations: [["answer_rate", "meeting_rate", 0.5]],
  goals: [{ name: "Ten", row: "new_customers", at_least: 10, from: "2027-01", by: "2027-12-31" }],
  actuals: { new_customers: { "2027-01": 2 } },
  closed: "2027-01",
  forecasts: [
    {
      ...{ made: "2027-01-15", name: "Board", trials: 100, seed: 1, program: "1", digest: "0".repeat(64) },
      // In any order: that they don't fall is beyond a schema.
      rows: { new_customers: { "2027-01": [null, null, null, null, "Infinity"] } },
      goals: [{ row: "new_customers", at_most: 10, by: "2027-12", probability: 0.5 }],
    },
  ],
  estimates: { answer_rate: [{ who: "A", value: "10% to 20%" }] },
  meetings: [{ date: "2027-02-01", decisions: [{ what: "Hire", by: "2027-03", done: "2027-02-20" }] }],
  scenarios: [{ name: "More", rows: { hunters: { months: { "2027-03": "base + 1" } } } }],
  run: { trials: 100, seed: 1, chance: true },
  view: { hidden: ["sdrs"], level: "all", history: [{ at: "x", goal: "g", probability: 1 }] },
  report: { until: "2027-12", paragraphs: { ask: "…" } },
  sla: { texts: { lead: "…" } },
  x_other: { anything: [1] },
};

test("a plan that says everything is accepted by both", () => {
  expect(decoded(WHOLE).refused).toBe(false);
  expect(misfits(WHOLE, schema)).toEqual([]);
});

/** Every place of a document: the keys that lead to it. */
function placesOf(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...at, key]))];
}

/** The document with what stands at a place replaced, or left out. */
function withChange(value: unknown, at: readonly (string | number)[], to: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => (i === Number(key) ? [withChange(item, rest, to)] : [item as unknown]));
  }
  const changed = Object.entries(value as object).map(([name, item]) => [
    name,
    name === key ? withChange(item, rest, to) : (item as unknown),
  ]);
  return Object.fromEntries(changed.filter(([, item]) => item !== undefined)) as unknown;
}

const OTHER = [
  ...[null, true, 0, -1, 1.5, 1e9, "", "text", "2027-02", "2027-13", "2027-12-31", "en", "input"],
  ...["a".repeat(201), [], {}, ["hunters"], { name: "A" }, { "2027-01": 1 }, { bad_key: 1 }, { x_y: 1 }],
] as const;

/** Leaves out what undefined stands for. */
function json(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document) ?? "null");
}

describe("the schema refuses what the decoder refuses, as far as it can know", () => {
  const places = placesOf(WHOLE).filter((at) => at.length > 0 && at[0] !== "x_other");

  test.each(places.map((at) => ({ place: at.join("."), at })))("$place, changed in every way", ({ at }) => {
    for (const to of [undefined, ...OTHER]) {
      const document = json(withChange(WHOLE, at, to));
      const { refused, sayable } = decoded(document);
      const wrong = misfits(document, schema);
      const what = `${at.join(".")} = ${JSON.stringify(to)}`;
      if (!refused) expect(wrong, what).toEqual([]);
      if (sayable) expect(wrong, what).not.toEqual([]);
    }
  });

  test("two changes at once", () => {
    const change = fc.tuple(fc.constantFrom(...places), fc.constantFrom(undefined, ...OTHER));
    fc.assert(
      fc.property(change, change, ([at, to], [at2, to2]) => {
        const first = withChange(WHOLE, at, to);
        const has = placesOf(first).some((one) => one.join(".") === at2.join("."));
        const document = json(has ? withChange(first, at2, to2) : first);
        const { refused, sayable } = decoded(document);
        const wrong = misfits(document, schema);
        if (!refused) expect(wrong).toEqual([]);
        if (sayable) expect(wrong).not.toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
