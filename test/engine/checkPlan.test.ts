import { describe, expect, test } from "vitest";
import { checkPlan, outOfRange } from "../../src/engine/checkPlan.ts";
import type { Entry } from "../../src/model/row.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import type { InputRow } from "../../src/model/sheet.ts";
import { LIMITS } from "../../src/model/plan.ts";
import type { Plan, PlanRow } from "../../src/model/plan.ts";
import { makePlan, seriesInput } from "../support/makePlan.ts";

/** Places and codes of a plan's faults, for example "rows.x.value: out-of-range". */
function faults(plan: Plan): string[] {
  return checkPlan(plan).map(({ at, issue }) => `${at.join(".")}: ${issue.code}`);
}

const scenario = (rows: Plan["scenarios"][number]["rows"]): Partial<Plan> => ({
  scenarios: [
    { name: "First", rows: {} },
    { name: "Second", rows },
  ],
});

test("a plan that goes on after December 9999 has that fault, and nothing else of it is checked", () => {
  const late = { ...makePlan({ formulas: { y: "1 +" } }), start: "9999-06" };
  expect(faults({ ...late, months: 7 })).toEqual(["rows.y.formula: syntax"]);
  expect(faults({ ...late, months: 8 })).toEqual(["start: past-last-month"]);
});

describe("uncertain values that could block the page", () => {
  test.each(["max(beta(1e15, 1e308), 0)", "beta(100, 1e308)", "1e-90 to 1e90", "1 / gamma(1e-9, 1)"])(
    "%s is a fault, and not without a value",
    (value) => {
      expect(faults(makePlan({ inputs: { x: value } }))).toEqual(["rows.x.value: distribution-argument"]);
    },
  );

  test("an argument that only the layer below makes unacceptable is a fault where it is written", () => {
    const plan = makePlan({ inputs: { x: 7 } });
    const over = scenario({
      x: { months: { "2027-03": "uniform(base, 5)", "2027-05": "uniform(base, 9)" } },
    });
    expect(faults({ ...plan, ...over })).toEqual([
      "scenarios.1.rows.x.months.2027-03: distribution-argument",
    ]);
  });

  test("the number of means that need a simulation is limited, in the plan and its scenarios together", () => {
    const input = (i: number): PlanRow => ({ kind: "input", value: `max(${i} to ${i + 1}, ${i})` });
    const rows = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i + 1}`, input(i + 1)]));
    const plan = { ...makePlan({}), rows: rows(LIMITS.estimatedMeans) };
    expect(faults(plan)).toEqual([]);
    const more = scenario({ x1: { value: "1 / (1 to 2)" }, x2: { value: "1 / (2 to 3)" } });
    expect(faults({ ...plan, ...more })).toEqual(["scenarios.1.rows.x1: too-many-means"]);
  });
});

describe("formulas and names", () => {
  test.each<[string, Plan, string[]]>([
    ["a plan without faults has none", makePlan({ inputs: { x: 1 }, formulas: { y: "x" } }), []],
    ["a formula that can't be read", makePlan({ formulas: { y: "1 +" } }), ["rows.y.formula: syntax"]],
    [
      "an unknown name, in every place that has it",
      makePlan({ inputs: { x: "nothing" }, formulas: { y: "nowhere + nobody" } }),
      ["rows.x.value: unknown-name", "rows.y.formula: unknown-name", "rows.y.formula: unknown-name"],
    ],
    ["a row in an input", makePlan({ inputs: { x: "hunters" } }), ["rows.x.value: row-in-input"]],
    ["chance in an input", makePlan({ inputs: { x: "count(3)" } }), ["rows.x.value: function-in-input"]],
    [
      "an uncertain value in a formula",
      makePlan({ formulas: { y: "1 to 2" } }),
      ["rows.y.formula: uncertain-in-computed"],
    ],
    ["`base` in a formula", makePlan({ formulas: { y: "base" } }), ["rows.y.formula: base-in-computed"]],
    [
      "`base` in the value of a row of one's own, below which nothing lies",
      makePlan({ inputs: { x: "base + 1" } }),
      ["rows.x.value: unknown-name"],
    ],
    [
      "`base` in its override is fine",
      makePlan({ inputs: { x: { value: 1, months: { "2027-02": "base + 1" } } } }),
      [],
    ],
    [
      "an override's fault is at its month",
      makePlan({ inputs: { x: { value: 1, months: { "2027-02": "2 *", "2027-03": "y" } } } }),
      ["rows.x.months.2027-02: syntax", "rows.x.months.2027-03: unknown-name"],
    ],
    [
      "a model row's own formula",
      makePlan({}, { rows: { visitors: { formula: "organic_visitors + payed_visitors" } } }),
      ["rows.visitors.formula: unknown-name"],
    ],
    [
      "a distribution's arguments",
      makePlan({ inputs: { x: "normal(1, -1)", y: "uniform(3, 2)", z: "bernoulli(1.5)", w: "5 to 2" } }),
      [
        "rows.x.value: distribution-argument",
        "rows.y.value: distribution-argument",
        "rows.z.value: distribution-argument",
        "rows.w.value: interval-order",
      ],
    ],
    [
      "a share's range outside 0 to 1",
      makePlan({
        inputs: {
          x: { value: "0 to 0.5", unit: "share" },
          y: { value: "2 * (1 to 2)", unit: "share", max: 9 },
        },
      }),
      ["rows.x.value: interval-share"],
    ],
  ])("%s", (_, plan, wanted) => expect(faults(plan)).toEqual(wanted));
});

describe("scenarios", () => {
  test.each<[string, Partial<Plan>, string[]]>([
    [
      "a row that the plan does not have",
      scenario({ hunterz: { value: 1 } }),
      ["scenarios.1.rows.hunterz: unknown-row"],
    ],
    [
      "a computed row",
      scenario({ new_customers: { value: 1 } }),
      ["scenarios.1.rows.new_customers: not-an-input"],
    ],
    [
      "faults of values and overrides",
      scenario({ hunters: { value: "2 to", months: { "2027-02": "three" } } }),
      [
        "scenarios.1.rows.hunters.value: interval-ends",
        "scenarios.1.rows.hunters.months.2027-02: unknown-name",
      ],
    ],
  ])("%s", (_, changes, wanted) => expect(faults(makePlan({}, changes))).toEqual(wanted));
});

describe("ranges", () => {
  const own = (row: PlanRow, changes: Partial<Plan> = {}) =>
    faults(makePlan({ inputs: { x: { min: 0, max: 10, ...row } } }, changes));

  test.each<[string, string[]]>([
    ["a value", own({ value: 11 })],
    ["a negative one", own({ value: "-1" })],
    ["one above by more than 1e-9", own({ value: "10 + 2e-9" })],
    ["an expected value", own({ value: "8 to 20" })],
    ["a value in a later month", own({ value: "5 + 2 * month" })],
    ["infinity", own({ value: "1 / 0" })],
    // The plan has no December, but it has a November: only months of the plan count.
    [
      "a month of the year that the plan has",
      own({ value: "calendar(1, 1, 50, 1, 1, 1, 1, 1, 1, 1, 1, 1)" }),
    ],
  ])("%s outside is a fault of the value", (_, found) =>
    expect(found).toEqual(["rows.x.value: out-of-range"]),
  );

  test.each<[string, string[]]>([
    ["a value at its end", own({ value: 10 })],
    ["one above by less than 1e-9", own({ value: "10 + 5e-10" })],
    ["one that is cut in some trials only", own({ value: "normal(9, 5)" })],
    [
      "a month of the year that the plan has not",
      own({ value: "calendar(1, 1, 1, 1, 50, 1, 1, 1, 1, 1, 1, 1)" }),
    ],
    ["an override whose month is in range", own({ value: 5, months: { "2027-04": "base + 2 * month - 1" } })],
    [
      "a value that its overrides cover in the months where it grows too large",
      own({ value: "4 * month", months: { "2027-03": 1 } }),
    ],
    ["no bounds", faults(makePlan({ inputs: { x: -1e300 } }))],
  ])("%s is fine", (_, found) => expect(found).toEqual([]));

  test("a constant that is never used can be a fault, too", () => {
    const months = { "2026-01": 11, "2027-02": 1, "2050-01": "-3" };
    expect(own({ value: 20, months: { "2026-12": 1, ...months } })).toEqual([
      "rows.x.value: out-of-range",
      "rows.x.months.2026-01: out-of-range",
      "rows.x.months.2050-01: out-of-range",
    ]);
    expect(own({ value: 1, carry: false, months: { "2026-12": 99 } })).toEqual([
      "rows.x.months.2026-12: out-of-range",
    ]);
  });

  test("the place is the override in force in the month", () => {
    expect(own({ value: 5, months: { "2027-02": "base + 3", "2027-03": "base + 6" } })).toEqual([
      "rows.x.months.2027-03: out-of-range",
    ]);
  });

  test("the fault names the month and the range", () => {
    const plan = makePlan({ inputs: { x: { value: "5 + 2 * month", min: 0, max: 10 } } });
    expect(checkPlan(plan)[0]!.issue).toEqual({
      code: "out-of-range",
      value: 11,
      min: 0,
      max: 10,
      month: "2027-04",
    });
  });

  test("a scenario's value above the plan's", () => {
    const below: PlanRow = { value: 6, months: { "2027-03": 9 } };
    expect(own(below, scenario({ x: { value: "base + 3" } }))).toEqual([
      "scenarios.1.rows.x.value: out-of-range",
    ]);
    expect(own(below, scenario({ x: { months: { "2027-03": "base * 2" } } }))).toEqual([
      "scenarios.1.rows.x.months.2027-03: out-of-range",
    ]);
    expect(own(below, scenario({ x: { value: "base + 1" } }))).toEqual([]);
  });

  test("a scenario that leaves the range when the plan below it changes", () => {
    const less = scenario({ x: { value: "base - 5" } });
    expect(own({ value: 6 }, less)).toEqual([]);
    expect(own({ value: 4 }, less)).toEqual(["scenarios.1.rows.x.value: out-of-range"]);
  });

  test.each([
    ["answer_rate", "110%"],
    ["hunters", -1],
    ["dials_per_prospect", 0],
    ["ltv_months", 0.001],
    ["organic_growth", "-101%"],
    ["linkedin_click_cost", 0],
    ["working_days", "calendar(-1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)"],
  ])("the model's own range of %s holds", (id, value) => {
    expect(faults(makePlan({}, { rows: { [id]: { value } } }))).toEqual([`rows.${id}.value: out-of-range`]);
  });
});

describe("inputs that apply to the start only", () => {
  test("take no overrides by month, in the plan or in a scenario", () => {
    const months = { "2027-02": 5 };
    const plan = makePlan(
      {},
      { rows: { customers_start: { months } }, ...scenario({ call_list_start: { months } }) },
    );
    expect(faults(plan)).toEqual([
      "rows.customers_start.months.2027-02: start-only",
      "scenarios.1.rows.call_list_start.months.2027-02: start-only",
    ]);
  });

  test("take values, also in a scenario", () => {
    const plan = makePlan(
      {},
      { rows: { customers_start: { value: 9 } }, ...scenario({ customers_start: { value: "base + 1" } }) },
    );
    expect(faults(plan)).toEqual([]);
  });
});

describe("loops", () => {
  const loopOf = (formulas: { readonly [id: string]: string }) =>
    checkPlan(makePlan({ formulas })).map(({ at, issue }) => [
      at.join("."),
      issue.code === "cycle" ? issue.rows : issue.code,
    ]);

  test("[T2] are reported with their rows in order, each followed by one that it depends on", () => {
    expect(loopOf({ a: "b + 1", b: "c * 2", c: "d + a", d: "3" })).toEqual([
      ["rows.a.formula", ["a", "b", "c"]],
    ]);
  });

  test("of one row", () => expect(loopOf({ a: "a + 1" })).toEqual([["rows.a.formula", ["a"]]]));

  test.each([
    ["is broken by prev", { a: "prev(a) + 1" }],
    ["is broken by prev of an expression", { a: "prev(a + b)", b: "a * 2" }],
    ["is none where two rows take each other a month ago", { a: "prev(b)", b: "prev(a)" }],
  ] as const)("a loop %s", (_, formulas) => expect(loopOf(formulas)).toEqual([]));

  test.each([
    ["trailing", { a: "trailing(a, 3)" }],
    ["cumulative", { a: "cumulative(a)" }],
    ["a delay", { a: "delay(a, 5, 1)" }],
    ["the start of prev", { a: "prev(1, a)" }],
    ["a headcount", { a: "hired(a)" }],
  ] as const)("is not broken by %s", (_, formulas) => {
    expect(loopOf(formulas)).toEqual([["rows.a.formula", ["a"]]]);
  });

  test("through the second argument of prev are reported with both rows", () => {
    expect(loopOf({ a: "prev(5, b)", b: "a" })).toEqual([["rows.a.formula", ["a", "b"]]]);
  });

  test("through the model's rows are reported at the formula that the plan changed", () => {
    const plan = makePlan({}, { rows: { visitors: { formula: "organic_visitors + new_customers / 10" } } });
    const [fault, ...others] = checkPlan({
      ...plan,
      rows: { organic_visitors: { formula: "visitors" }, ...plan.rows },
    });
    expect(others).toEqual([]);
    expect(fault!.at[0]).toBe("rows");
    expect(["organic_visitors", "visitors"]).toContain(fault!.at[1]);
    expect(fault!.issue.code).toBe("cycle");
  });
});

describe("goals", () => {
  const goal = (changes: object) =>
    faults(makePlan({}, { goals: [{ row: "new_customers", at_least: 1, by: "2027-04", ...changes }] }));

  test.each<[string, object, string[]]>([
    ["in the plan's last month", {}, []],
    ["by a date in it", { by: "2027-04-30" }, []],
    ["from its first", { from: "2027-01" }, []],
    ["of a month alone", { from: "2027-04", by: "2027-04-01" }, []],
    ["of no row", { row: "customerz" }, ["goals.0.row: unknown-row"]],
    ["after the end", { by: "2027-05-01" }, ["goals.0.by: goal-outside"]],
    ["before the start", { by: "2026-12-31" }, ["goals.0.by: goal-outside"]],
    ["from before the start", { from: "2026-12" }, ["goals.0.from: goal-outside"]],
    ["from after its end", { from: "2027-03", by: "2027-02-28" }, ["goals.0.from: goal-order"]],
  ])("%s", (_, changes, wanted) => expect(goal(changes)).toEqual(wanted));
});

describe("correlations", () => {
  const INPUTS = { a: "1 to 2", b: "1 to 2", c: "1 to 2", two: "(1 to 2) + (3 to 4)", none: 5 };
  const tied = (...correlations: Plan["correlations"]) =>
    checkPlan(makePlan({ inputs: INPUTS, formulas: { y: "a" } }, { correlations }));
  const codes = (...correlations: Plan["correlations"]) =>
    tied(...correlations).map(({ at, issue }) => `${at.join(".")}: ${issue.code}`);

  test.each<[string, string[], string[]]>([
    ["that can be", codes(["a", "b", 0.8], ["b", "c", -0.5]), []],
    ["of no row", codes(["a", "nobody", 0.5]), ["correlations.0: unknown-row"]],
    ["of a computed row", codes(["a", "y", 0.5]), ["correlations.0: not-an-input"]],
    ["of a certain input", codes(["a", "none", 0.5]), ["correlations.0: correlation-needs-one-draw"]],
    ["of an input with two draws", codes(["two", "a", 0.5]), ["correlations.0: correlation-needs-one-draw"]],
    ["of 1", codes(["a", "b", 1]), ["correlations.0: correlation-size"]],
    ["of −1", codes(["a", "b", -1]), ["correlations.0: correlation-size"]],
    ["of a row with itself", codes(["a", "a", 0.5]), ["correlations.0: correlation-self"]],
    ["given twice", codes(["a", "b", 0.5], ["b", "a", 0.5]), ["correlations.1: correlation-twice"]],
  ])("%s", (_, found, wanted) => expect(found).toEqual(wanted));

  test("that are impossible together are reported with one pair", () => {
    // a and b rise together, b and c rise together, but a and c shall move in opposite directions.
    expect(tied(["a", "b", 0.9], ["b", "c", 0.9], ["a", "c", -0.9])).toEqual([
      { at: ["correlations", 2], issue: { code: "correlations-impossible", first: "a", second: "c" } },
    ]);
    expect(codes(["a", "b", 0.9], ["b", "c", 0.9], ["a", "c", 0.9])).toEqual([]);
  });
});

test("several faults are all reported at once", () => {
  const plan = makePlan(
    { inputs: { x: "1 +" }, formulas: { y: "z" } },
    {
      goals: [{ row: "nothing", at_least: 1, by: "2030-01" }],
      ...scenario({ nobody: { value: 1 } }),
    },
  );
  expect(faults(plan)).toEqual([
    "rows.x.value: syntax",
    "rows.y.formula: unknown-name",
    "scenarios.1.rows.nobody: unknown-row",
    "goals.0.row: unknown-row",
    "goals.0.by: goal-outside",
  ]);
});

test("several ranges, loops and correlations are reported at once", () => {
  const plan = makePlan(
    { inputs: { x: { value: "5 * month", max: 1 }, s: seriesInput([1, 2]) }, formulas: { y: "y" } },
    { correlations: [["x", "s", 0.5]] },
  );
  expect(faults(plan)).toEqual([
    "rows.y.formula: cycle",
    "rows.x.value: out-of-range",
    "correlations.0: correlation-needs-one-draw",
    "correlations.0: correlation-needs-one-draw",
  ]);
});

test("a row that could not be read from the file does not stop the check of the others", () => {
  const plan = makePlan(
    { inputs: { x: { min: 0 }, z: { value: 9, max: 8 } }, formulas: { y: "x + 1" } },
    {
      rows: { w: { kind: "computed" } },
      correlations: [["x", "z", 0.5]],
      ...scenario({ x: { value: "base + 1" }, z: { value: 12 } }),
    },
  );
  expect(faults(plan)).toEqual(["rows.z.value: out-of-range", "scenarios.1.rows.z.value: out-of-range"]);
});

test("a constant entry by itself is reported if it is outside its row's range", () => {
  const { byId } = sheetOf(makePlan({ inputs: { x: { min: 0, max: 1 } } }));
  const found = (entry: Entry) => outOfRange(entry, byId.get("x") as InputRow)?.code;
  for (const entry of [1.2, "15 - 25%", -1]) expect(found(entry)).toBe("out-of-range");
  for (const entry of [0, 1, "20% to 300%", "base + 5", "2 +", "uniform(5, 6)"])
    expect(found(entry)).toBeUndefined();
});
