import fc from "fast-check";
import { addMonths } from "../../src/model/month.ts";
import { PLAN_VERSION, TEMPLATE_IDS } from "../../src/model/plan.ts";
import type { Goal, Plan, PlanRow } from "../../src/model/plan.ts";

const text = fc.string({ unit: "binary", maxLength: 12 });
const finite = fc
  .double({ noDefaultInfinity: true, noNaN: true })
  .map((number) => (number === 0 ? 0 : number));
const entry = fc.oneof(fc.constantFrom("20% to 30%", "base + 1", ""), text, finite);
const month = fc.integer({ min: 0, max: 300 }).map((n) => addMonths("2015-01", n));
const months = fc.dictionary(month, entry, { maxKeys: 4 });
const key = fc.stringMatching(/^[a-z0-9]{1,8}$/).map((word) => `k_${word}`);
/** Any JSON but what other programs may not put in: keys that would change an object's nature. */
const foreign = fc
  .dictionary(
    fc.stringMatching(/^[a-z]{1,5}$/).map((word) => `x_${word}`),
    fc
      .json({ maxDepth: 2 })
      .map((json): unknown => JSON.parse(json.replaceAll("-0", "0")))
      .filter(isPlain),
    { maxKeys: 2 },
  )
  .map((bag) => ({ ...bag }));

function isPlain(value: unknown): boolean {
  return !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value));
}

/** An object in which each key may be left out. */
function some<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

const label = fc.oneof(text, fc.record({ en: text, sv: text }), fc.record({ sv: text }));
const remarks = some({ label, note: text, source: text, owner: text });
const inputChange = fc.tuple(some({ value: entry, months }), remarks, foreign).map(merged);
const computedChange = fc.tuple(some({ formula: text }), remarks, foreign).map(merged);
const shape = some({ unit: text, total: fc.constantFrom("flow", "stock", "ratio"), group: text });
const ownInput = fc
  .tuple(
    fc.record({ kind: fc.constant("input"), value: entry }),
    some({ months, carry: fc.boolean(), min: fc.constant(-5), max: finite.map(Math.abs) }),
    shape,
    remarks,
    foreign,
  )
  .map(merged);
const ownComputed = fc
  .tuple(fc.record({ kind: fc.constant("computed"), formula: text }), shape, remarks, foreign)
  .map(merged);

function merged(parts: readonly object[]): PlanRow {
  return Object.assign({}, ...parts) as PlanRow;
}

const rows = some({
  hunters: inputChange,
  answer_rate: inputChange,
  new_customers: computedChange,
  partner_leads: ownInput,
  partner_share: ownComputed,
});
const scenarios = fc.uniqueArray(
  fc.record({
    name: text.filter((name) => name !== ""),
    rows: some({
      hunters: fc.tuple(some({ value: entry, months }), foreign).map(merged),
      sellers: some({ value: entry }),
    }),
  }),
  { selector: ({ name }) => name, maxLength: 3 },
);

const estimates = fc.array(fc.tuple(fc.record({ value: entry }), some({ who: text }), foreign).map(merged), {
  maxLength: 3,
});
/** Five figures in rising order, of which the last may be infinite. */
const figures = fc.oneof(
  fc.array(finite, { minLength: 5, maxLength: 5 }).map((list) => list.toSorted((a, b) => a - b)),
  fc
    .array(finite, { minLength: 4, maxLength: 4 })
    .map((list) => [...list.toSorted((a, b) => a - b), "Infinity"]),
  fc.constant([null, null, null, null, null]),
);
const forecast = fc
  .tuple(
    fc.record({
      made: fc.constantFrom("2027-01-15", "2028-02-29"),
      name: text,
      trials: fc.integer({ min: 1, max: 100_000 }),
      seed: fc.nat(),
      program: text,
      digest: fc.stringMatching(/^[0-9a-f]{64}$/),
      rows: fc.dictionary(key, fc.dictionary(month, figures, { maxKeys: 3 }), { maxKeys: 2 }),
      goals: fc.array(
        fc.record({
          row: key,
          at_most: finite,
          by: month,
          probability: fc.double({ min: 0, max: 1, noNaN: true }).map((p) => p + 0),
        }),
        { maxLength: 2 },
      ),
    }),
    some({ scenario: text, closed: month }),
    foreign,
  )
  .map(merged);

const day = fc.constantFrom("2027-07-05", "2028-02-29");
const decision = fc
  .tuple(fc.record({ what: text }), some({ who: text, by: fc.oneof(month, day), done: day }), foreign)
  .map(merged);
const meeting = fc.tuple(fc.record({ date: day, decisions: fc.array(decision, { maxLength: 2 }) }), foreign);

/** Plans that a file may hold: right in structure, whatever their formulas say. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    name: text,
    template: fc.constantFrom(...TEMPLATE_IDS),
    start: month,
    months: fc.integer({ min: 1, max: 120 }),
    currency: fc.constantFrom("SEK", "EUR", "USD"),
    language: fc.constantFrom("en", "sv"),
    year_starts: fc.integer({ min: 1, max: 12 }),
    rows,
    correlations: fc.array(fc.tuple(fc.constant("hunters"), fc.constant("sellers"), finite), {
      maxLength: 2,
    }),
    goals: fc.array(
      fc.record({ row: fc.constant("customers"), at_least: finite, at: fc.nat({ max: 119 }) }),
      { maxLength: 2 },
    ),
    actuals: some({ new_customers: fc.dictionary(month, finite, { maxKeys: 3 }) }),
    closed: fc.option(month, { nil: undefined }),
    forecasts: fc.array(forecast, { maxLength: 2 }),
    estimates: some({ hunters: estimates, answer_rate: estimates }),
    meetings: fc.array(meeting.map(merged), { maxLength: 2 }),
    scenarios,
    run: fc.record({ trials: fc.integer({ min: 1, max: 100_000 }), seed: fc.nat(), chance: fc.boolean() }),
    view: fc
      .tuple(
        some({
          hidden: fc.array(key, { maxLength: 2 }),
          order: fc.dictionary(key, fc.array(key, { maxLength: 2 }), { maxKeys: 2 }),
          level: fc.constantFrom("essentials", "all"),
          history: fc.array(
            fc.record({
              at: text,
              goal: text,
              probability: fc.double({ min: 0, max: 1, noNaN: true }).map((p) => p + 0),
            }),
            { maxLength: 2 },
          ),
        }),
        foreign,
      )
      .map(merged),
    report: some({ baseline: text, paragraphs: fc.dictionary(key, text, { maxKeys: 2 }) }),
    sla: some({ texts: fc.dictionary(key, text, { maxKeys: 2 }) }),
    other: foreign,
  })
  .map(({ other, goals, closed, ...plan }) => {
    const timely = goals.map(({ at, ...goal }): Goal => ({
      ...goal,
      by: addMonths(plan.start, at % plan.months),
    }));
    const whole = { format: "ubm-plan", version: PLAN_VERSION, ...plan, goals: timely, ...other };
    return { ...whole, ...(closed === undefined ? {} : { closed }) } as unknown as Plan;
  });
