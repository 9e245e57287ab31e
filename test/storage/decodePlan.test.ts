import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PlacedIssue } from "../../src/model/issue.ts";
import { decodePlan, readPlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";

const BASE = { format: "ubm-plan", version: 1, template: "reference", start: "2027-01" };
const file = (more: object) => JSON.stringify({ ...BASE, ...more });

function faults(text: string): readonly PlacedIssue[] {
  const result = decodePlan(text);
  return result.ok ? [] : result.error;
}
/** The faults as "place: code" lines. */
function told(more: object): string[] {
  return faults(file(more)).map(({ at, issue }) => `${at.join(".")}: ${issue.code}`);
}
/** A kept forecast that says nothing yet. */
const FORECAST = {
  made: "2027-01-15",
  name: "January",
  trials: 10_000,
  seed: 1,
  program: "1.0.0",
  digest: "0".repeat(64),
  rows: {},
  goals: [],
};
function withFigures(figures: readonly unknown[]): object {
  return { ...FORECAST, rows: { mrr: { "2027-01": figures } } };
}
function withGoal(changes: object): object {
  return { ...FORECAST, goals: [{ row: "mrr", at_least: 1, by: "2027-12", probability: 0.5, ...changes }] };
}
function withDecision(...decisions: readonly object[]): object {
  return { meetings: [{ date: "2027-07-05", decisions }] };
}
const partners = { kind: "input", value: "4 to 9" };

describe("a plan file", () => {
  test("needs only format, version, template and start; the rest has defaults", () => {
    const result = decodePlan(JSON.stringify(BASE));
    expect(result).toMatchObject({
      ok: true,
      value: {
        ...BASE,
        version: 3,
        months: 24,
        currency: "SEK",
        language: "en",
        year_starts: 1,
        rows: {},
        correlations: [],
        goals: [],
        actuals: {},
        forecasts: [],
        estimates: {},
        meetings: [],
        scenarios: [],
        run: { trials: 10_000, seed: 1, chance: true },
        view: {},
        report: {},
        sla: {},
      },
    });
    expect(result.ok && result.value.name.length > 0).toBe(true);
  });

  test("that lacks what is required says each missing key", () => {
    expect(faults('{"format": "ubm-plan"}').map(({ issue }) => issue)).toEqual([
      { code: "missing-key", key: "version" },
    ]);
    expect(faults('{"format": "ubm-plan", "version": 1}').map(({ issue }) => issue)).toEqual([
      { code: "missing-key", key: "template" },
      { code: "missing-key", key: "start" },
    ]);
  });

  test.each([["[]"], ["null"], ['"ubm-plan"'], ["{}"], ['{"format": "other"}'], ["7"]])(
    "is not what %s is",
    (text) => {
      expect(faults(text)).toEqual([{ at: [], issue: { code: "not-a-plan" } }]);
    },
  );

  test("of a newer version is refused with both versions, and nothing else is said", () => {
    expect(faults(file({ version: 4, unheard: 1 }))).toEqual([
      { at: ["version"], issue: { code: "newer-version", version: 4, supported: 3 } },
    ]);
  });

  test.each([[0], [1.5], ["1"], [null], [-1]])("has no version %j", (version) => {
    expect(told({ version })).toEqual(["version: bad-version"]);
  });

  test("over 5 MB is refused, counted in bytes", () => {
    const filler = "å".repeat(2_700_000);
    expect(faults(file({ x_note: filler }))[0]?.issue.code).toBe("file-too-large");
  });

  test("tells every fault at once", () => {
    expect(
      told({
        template: "refrence",
        start: "2027-13",
        months: 121,
        currency: "kronor",
        language: "de",
        year_starts: 0,
        colour: "red",
      }),
    ).toEqual([
      "colour: unknown-key",
      "template: not-one-of",
      "start: wrong-type",
      "months: number-outside",
      "language: not-one-of",
      "currency: wrong-type",
      "year_starts: number-outside",
    ]);
  });

  test.each([
    [{ name: 1 }, "name: wrong-type"],
    [{ name: "n".repeat(201) }, "name: text-too-long"],
    [{ months: 1.5 }, "months: wrong-type"],
    [{ months: "24" }, "months: wrong-type"],
    [{ rows: null }, "rows: wrong-type"],
    [{ rows: [] }, "rows: wrong-type"],
    [{ goals: {} }, "goals: wrong-type"],
    [{ view: null }, "view: wrong-type"],
    [{ run: { trials: 0 } }, "run.trials: number-outside"],
    [{ run: { trials: 10.5 } }, "run.trials: wrong-type"],
    [{ run: { seed: -1 } }, "run.seed: number-outside"],
    [{ run: { chance: "on" } }, "run.chance: wrong-type"],
    [{ run: { speed: 1 } }, "run.speed: unknown-key"],
    [{ view: { folded: [] } }, "view.folded: unknown-key"],
    [{ view: { level: "some" } }, "view.level: not-one-of"],
    [{ view: { hidden: [1] } }, "view.hidden.0: wrong-type"],
    [{ view: { order: { time: "x" } } }, "view.order.time: wrong-type"],
    [
      { view: { history: [{ at: "2027-01-01", goal: "a", probability: 2 }] } },
      "view.history.0.probability: number-outside",
    ],
    [{ report: { title: "x" } }, "report.title: unknown-key"],
    [{ report: { paragraphs: { ask: 1 } } }, "report.paragraphs.ask: wrong-type"],
    [{ sla: { texts: [] } }, "sla.texts: wrong-type"],
    [{ actuals: { new_customers: { "2027-1": 2 } } }, "actuals.new_customers.2027-1: wrong-type"],
    [{ actuals: { new_customers: { "2027-01": "2" } } }, "actuals.new_customers.2027-01: wrong-type"],
    [{ actuals: { new_custmers: {} } }, "actuals.new_custmers: unknown-row"],
    [{ actuals: { new_customers: { "2027-01": null } } }, "actuals.new_customers.2027-01: wrong-type"],
    [{ actuals: [] }, "actuals: wrong-type"],
    [{ closed: "2027-1" }, "closed: wrong-type"],
    [{ closed: null }, "closed: wrong-type"],
    [{ closed: "2027-01-31" }, "closed: wrong-type"],
    [{ forecasts: [{ ...FORECAST, made: "2027-01" }] }, "forecasts.0.made: wrong-type"],
    [{ forecasts: [{ ...FORECAST, made: "2027-02-30" }] }, "forecasts.0.made: wrong-type"],
    [{ forecasts: [{ ...FORECAST, digest: "abc" }] }, "forecasts.0.digest: wrong-type"],
    [{ forecasts: [{ ...FORECAST, trials: 0 }] }, "forecasts.0.trials: number-outside"],
    [{ forecasts: [{ ...FORECAST, colour: 1 }] }, "forecasts.0.colour: unknown-key"],
    [{ forecasts: [withFigures([1, 2, 3, 4])] }, "forecasts.0.rows.mrr.2027-01: wrong-type"],
    [{ forecasts: [withFigures([1, 2, 2, 1, 4])] }, "forecasts.0.rows.mrr.2027-01: wrong-type"],
    [{ forecasts: [withFigures([1, 2, 3, 4, "much"])] }, "forecasts.0.rows.mrr.2027-01: wrong-type"],
    [{ forecasts: [withGoal({ probability: 1.5 })] }, "forecasts.0.goals.0.probability: number-outside"],
    [{ forecasts: [withGoal({ at_most: 1 })] }, "forecasts.0.goals.0: goal-bounds"],
    [{ meetings: [{ date: "2027-07", decisions: [] }] }, "meetings.0.date: wrong-type"],
    [{ meetings: [{ date: "2027-07-05" }] }, "meetings.0: missing-key"],
    [withDecision({ who: "A" }), "meetings.0.decisions.0: missing-key"],
    [withDecision({ what: "a", by: "soon" }), "meetings.0.decisions.0.by: wrong-type"],
    [withDecision({ what: "a", done: true }), "meetings.0.decisions.0.done: wrong-type"],
    [withDecision({ what: "a".repeat(201) }), "meetings.0.decisions.0.what: text-too-long"],
    [withDecision({ what: "a", colour: 1 }), "meetings.0.decisions.0.colour: unknown-key"],
    [withDecision(...Array.from({ length: 51 }, () => ({ what: "a" }))), "meetings.0.decisions: too-many"],
    [{ forecasts: Array.from({ length: 101 }, () => FORECAST) }, "forecasts: too-many"],
    [{ estimates: { answer_rat: [] } }, "estimates.answer_rat: unknown-row"],
    [{ estimates: { new_customers: [] } }, "estimates.new_customers: not-an-input"],
    [{ estimates: { hunters: { value: 2 } } }, "estimates.hunters: wrong-type"],
    [{ estimates: { hunters: [{ who: "A" }] } }, "estimates.hunters.0: missing-key"],
    [{ estimates: { hunters: [{ who: 1, value: 2 }] } }, "estimates.hunters.0.who: wrong-type"],
    [{ estimates: { hunters: [{ value: 2, sure: 1 }] } }, "estimates.hunters.0.sure: unknown-key"],
    [
      { estimates: { hunters: Array.from({ length: 51 }, () => ({ value: 2 })) } },
      "estimates.hunters: too-many",
    ],
  ])("with %j is told where", (more, line) => {
    expect(told(more)).toEqual([line]);
  });

  test("suggests the key that was meant", () => {
    expect(faults(file({ scenario: [] }))[0]?.issue).toEqual({
      code: "unknown-key",
      key: "scenario",
      nearest: "scenarios",
    });
  });

  test("keeps other programs' keys everywhere and untouched", () => {
    const x_tool = { deep: [1, { a: null }] };
    const more = {
      x_tool,
      rows: { hunters: { x_tool }, partners: { ...partners, x_tool } },
      goals: [{ row: "customers", at_least: 1, by: "2027-03", x_tool }],
      scenarios: [{ name: "a", rows: { hunters: { x_tool } }, x_tool }],
      run: { trials: 5, x_tool },
      view: { x_tool },
      report: { x_tool },
      sla: { x_tool },
    };
    const result = decodePlan(file(more));
    expect(result).toMatchObject({ ok: true, value: more });
  });
});

describe("rows of a plan file", () => {
  test.each([
    [{ hunters: { unit: "people" } }, "rows.hunters.unit: template-row-fixed"],
    [{ hunters: { kind: "input" } }, "rows.hunters.kind: template-row-fixed"],
    [{ hunters: { min: 0 } }, "rows.hunters.min: template-row-fixed"],
    [{ hunters: { formula: "2" } }, "rows.hunters.formula: key-needs-kind"],
    [{ customers: { value: 2 } }, "rows.customers.value: key-needs-kind"],
    [{ customers: { months: {} } }, "rows.customers.months: key-needs-kind"],
    [{ hunters: { values: 2 } }, "rows.hunters.values: unknown-key"],
    [{ hunters: { value: null } }, "rows.hunters.value: wrong-type"],
    [{ hunters: { value: true } }, "rows.hunters.value: wrong-type"],
    [{ hunters: 2 }, "rows.hunters: wrong-type"],
    [{ hunters: { months: { "2027-4": 1 } } }, "rows.hunters.months.2027-4: wrong-type"],
    [{ hunters: { months: { "2027-04": [] } } }, "rows.hunters.months.2027-04: wrong-type"],
    [{ hunters: { label: 3 } }, "rows.hunters.label: wrong-type"],
    [{ hunters: { label: {} } }, "rows.hunters.label: wrong-type"],
    [{ hunters: { label: { en: "a", fr: "b" } } }, "rows.hunters.label.fr: unknown-key"],
    [{ hunters: { label: { sv: "n".repeat(201) } } }, "rows.hunters.label.sv: text-too-long"],
    [{ partners: { kind: "input" } }, "rows.partners: missing-key"],
    [{ partners: { kind: "computed" } }, "rows.partners: missing-key"],
    [{ partners: { kind: "output", value: 1 } }, "rows.partners.kind: not-one-of"],
    [{ partners: { ...partners, formula: "1" } }, "rows.partners.formula: key-needs-kind"],
    [{ partners: { kind: "computed", formula: "1", min: 0 } }, "rows.partners.min: key-needs-kind"],
    [{ partners: { ...partners, min: 2, max: 1 } }, "rows.partners.min: range-order"],
    [{ partners: { ...partners, total: "sum" } }, "rows.partners.total: not-one-of"],
    [{ partners: { ...partners, carry: "no" } }, "rows.partners.carry: wrong-type"],
    [{ Partners: partners }, "rows.Partners: bad-id"],
    [{ x_partners: partners }, "rows.x_partners: bad-id"],
    [{ "1st": partners }, "rows.1st: bad-id"],
    [{ base: partners }, "rows.base: reserved-id"],
    [{ runoff: partners }, "rows.runoff: reserved-id"],
  ])("with %j are told where", (rows, line) => {
    expect(told({ rows })).toEqual([line]);
  });

  test("with a slip in a name say which row was meant", () => {
    expect(faults(file({ rows: { hunterz: { value: "2" } } })).map(({ issue }) => issue)).toEqual([
      { code: "missing-key", key: "kind" },
      { code: "unknown-row", id: "hunterz", nearest: "hunters" },
    ]);
  });

  test("may hold overrides before the start and after the end", () => {
    expect(told({ rows: { hunters: { months: { "2020-01": 1, "2050-01": "base + 1" } } } })).toEqual([]);
  });

  test("are at most 500, the model's own that it says nothing of apart", () => {
    const own = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`row_${String(i)}`, { kind: "input", value: i }]),
      );
    expect(told({ rows: { ...own(499), hunters: { value: 1 } } })).toEqual([]);
    expect(told({ rows: { ...own(500), hunters: { value: 1 } } })).toEqual(["rows: too-many"]);
  });
});

describe("the months of a plan file", () => {
  test("end in December 9999 at the latest: later ones can't be written", () => {
    expect(told({ start: "9999-01", months: 12 })).toEqual([]);
    expect(told({ start: "9999-02", months: 12 })).toEqual(["start: past-last-month"]);
    expect(told({ start: "9999-02" })).toEqual(["start: past-last-month"]);
    const { plan } = readPlan(file({ start: "9999-02" }));
    expect(plan?.months).toBe(24);
  });
});

describe("scenarios, goals and correlations of a plan file", () => {
  const scenario = (rows: object) => ({ scenarios: [{ name: "a", rows }] });
  const goal = (more: object) => ({
    goals: [{ row: "new_customers", at_least: 1, by: "2027-12-31", ...more }],
  });

  test.each([
    [scenario({ customers: { value: 1 } }), "scenarios.0.rows.customers: not-an-input"],
    [scenario({ hunter: { value: 1 } }), "scenarios.0.rows.hunter: unknown-row"],
    [scenario({ hunters: { formula: "1" } }), "scenarios.0.rows.hunters.formula: unknown-key"],
    [scenario({ hunters: { label: "x" } }), "scenarios.0.rows.hunters.label: unknown-key"],
    [{ scenarios: [{ rows: {} }] }, "scenarios.0: missing-key"],
    [{ scenarios: [{ name: "", rows: {} }] }, "scenarios.0.name: wrong-type"],
    [{ scenarios: [{ name: "a" }, { name: "b" }, { name: "a" }] }, "scenarios.2.name: duplicate-name"],
    [goal({ row: "new_custom" }), "goals.0.row: unknown-row"],
    [goal({ at_most: 3 }), "goals.0: goal-bounds"],
    [{ goals: [{ row: "customers", by: "2027-12" }] }, "goals.0: goal-bounds"],
    [{ goals: [{ row: "customers", at_most: 2 }] }, "goals.0: missing-key"],
    [goal({ by: "2027-02-30" }), "goals.0.by: wrong-type"],
    [goal({ by: "2029-01" }), "goals.0.by: goal-outside"],
    [goal({ from: "2026-12-31" }), "goals.0.from: goal-outside"],
    [goal({ from: "2028-01", by: "2027-12" }), "goals.0.from: goal-order"],
    [goal({ at_least: "10" }), "goals.0.at_least: wrong-type"],
    [goal({ until: "2027-12" }), "goals.0.until: unknown-key"],
    [{ correlations: [["hunters", "sellers"]] }, "correlations.0: wrong-type"],
    [{ correlations: [["hunters", "sellers", "0.5"]] }, "correlations.0: wrong-type"],
    [{ correlations: [["hunters", "customers", 0.5]] }, "correlations.0.1: not-an-input"],
    [{ correlations: [["huntress", "sellers", 0.5]] }, "correlations.0.0: unknown-row"],
  ])("with %j are told where", (more, line) => {
    expect(told(more)).toEqual([line]);
  });

  test("whose names differ by a capital are two scenarios", () => {
    expect(told({ scenarios: [{ name: "a" }, { name: "A" }] })).toEqual([]);
  });

  test("whose goal runs within one month by dates out of order stand: a date stands for its month", () => {
    expect(told(goal({ from: "2027-12-31", by: "2027-12-01" }))).toEqual([]);
  });

  test("are at most 200 scenarios", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ name: `s${String(i)}`, rows: {} }));
    expect(told({ scenarios: many(200) })).toEqual([]);
    expect(told({ scenarios: many(201) })).toEqual(["scenarios: too-many"]);
  });

  test("are at most 100 goals", () => {
    const many = (count: number) => ({ goals: Array.from({ length: count }, () => goal({}).goals[0]) });
    expect(told(many(100))).toEqual([]);
    expect(told(many(101))).toEqual(["goals: too-many"]);
  });

  test("leave what is good of a faulty plan to be checked further", () => {
    const { plan, issues } = readPlan(file({ months: 0, rows: { hunters: { value: "3" } } }));
    expect(issues).toHaveLength(1);
    expect(plan?.rows).toEqual({ hunters: { value: "3" } });
  });
});

describe("the plans whose results others have worked out", () => {
  const folder = new URL("../fixtures/conformance/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".plan.json"));

  test.each(names)("are read: %s", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const result = decodePlan(text);
    expect(result).toMatchObject({ ok: true });
    if (result.ok) expect(JSON.parse(encodePlan(result.value))).toEqual(JSON.parse(text));
  });
});

describe("files that were written once", () => {
  const folder = new URL("../fixtures/plans/", import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".plan.json"));

  test.each([1, 2, 3])("are there for version %i", (version) => {
    expect(names.filter((name) => name.startsWith(`v${version}/`)).length).toBeGreaterThan(0);
  });

  test.each(names)("read, and write to the same bytes but for the version: %s", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const result = decodePlan(text);
    expect(result).toMatchObject({ ok: true });
    // What came is of version 2, meetings of version 3; a plan without them is written as earlier builds read it.
    const version = text.includes('"meetings"') ? 3 : text.includes('"actuals"') ? 2 : 1;
    if (result.ok) {
      expect(encodePlan(result.value)).toBe(text.replace('"version": 1', `"version": ${version}`));
    }
  });
});
