import { describe, expect, test } from "vitest";
import { functionByName, FUNCTIONS } from "../../../src/formula/functions.ts";
import { makePlan, seriesInput } from "../../support/makePlan.ts";
import { expectedRow, trialsOf } from "../../support/runPlan.ts";
import { within } from "../../support/within.ts";

/** The expected run of one formula over inputs that are given month by month. */
function run(formula: string, rows: { readonly [id: string]: readonly number[] }, months = 4): number[] {
  const inputs = Object.fromEntries(Object.entries(rows).map(([id, values]) => [id, seriesInput(values)]));
  return expectedRow(makePlan({ inputs, formulas: { result: formula } }, { months }), "result");
}

describe("reading earlier months", () => {
  test.each([
    // 0 where no start is given.
    ["prev(x)", [0, 1, 2, 3]],
    ["prev(x, 9)", [9, 1, 2, 3]],
    // The start is that of month 0, whatever its expression is later.
    ["prev(x, 5 + month)", [5, 1, 2, 3]],
    ["prev(x * 2 + month, 7)", [7, 2, 5, 8]],
    // Two months ago: in month 1 the inner start of month 0.
    ["prev(prev(x, 8), 9)", [9, 8, 1, 2]],
    ["prev(month, 7)", [7, 0, 1, 2]],
    ["prev(calendar_month)", [0, 1, 2, 3]],
    ["trailing(x, 1)", [1, 2, 3, 4]],
    ["trailing(x, 3)", [1, 3, 6, 9]],
    // More months than there are.
    ["trailing(x, 50)", [1, 3, 6, 10]],
    ["trailing(x * x, 2)", [1, 5, 13, 25]],
    ["cumulative(x)", [1, 3, 6, 10]],
    ["cumulative(1)", [1, 2, 3, 4]],
    ["cumulative(x) - trailing(x, 2)", [0, 0, 1, 3]],
  ])("%s", (formula, wanted) => expect(run(formula, { x: [1, 2, 3, 4] })).toEqual(wanted));

  test("[T1] a row may read its own value a month ago", () => {
    // Half of what was there stays and 10 come in.
    const plan = makePlan({ formulas: { stock: "prev(stock, 100) * 0.5 + 10" } });
    expect(expectedRow(plan, "stock")).toEqual([60, 40, 30, 25]);
  });

  test("two rows may read each other's value a month ago", () => {
    const plan = makePlan({ formulas: { left: "prev(right, 1) + 1", right: "prev(left, 2) * 2" } });
    expect(expectedRow(plan, "left")).toEqual([2, 5, 5, 11]);
    expect(expectedRow(plan, "right")).toEqual([4, 4, 10, 10]);
  });

  test("an infinite month stays in the sums that include it", () => {
    expect(run("trailing(1 / x, 2)", { x: [1, 0, 1, 2] })).toEqual([1, Infinity, Infinity, 1.5]);
    expect(run("cumulative(1 / x)", { x: [1, 0, 1, 2] })).toEqual([1, Infinity, Infinity, Infinity]);
  });

  test("a month without a value leaves the sums that include it without one", () => {
    expect(run("trailing(x / x, 2)", { x: [1, 0, 1, 2] })).toEqual([1, NaN, NaN, 2]);
  });
});

describe("the calendar", () => {
  const plan = makePlan(
    {
      formulas: {
        index: "month",
        in_year: "calendar_month",
        season: "calendar(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 * x)",
        x: "month",
      },
    },
    { start: "2027-11", months: 4 },
  );

  test("counts months from the start", () => expect(expectedRow(plan, "index")).toEqual([0, 1, 2, 3]));

  test("knows the month of the year across its end", () => {
    expect(expectedRow(plan, "in_year")).toEqual([11, 12, 1, 2]);
  });

  test("selects the value for the month of the year", () => {
    expect(expectedRow(plan, "season")).toEqual([11, 12, 1, 2]);
  });

  test("of an uncertain value has its own value in each month", () => {
    const seasons = makePlan({ inputs: { y: "calendar(uniform(1, 2), 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)" } });
    expect(expectedRow(seasons, "y")).toEqual([1.5, 5, 5, 5]);
    expect(new Set(trialsOf(seasons, "y", 0)).size).toBe(1000);
    expect(new Set(trialsOf(seasons, "y", 1))).toEqual(new Set([5]));
  });
});

const SERIES = FUNCTIONS.filter(({ category }) => category === "time" || category === "chance");

describe("the examples of the functions of time and chance", () => {
  test("give the series that they state", () => expect(SERIES.map(({ name }) => name)).toContain("ramped"));

  test.each(SERIES.map(({ example }) => [example.formula, example] as const))("%s", (formula, example) => {
    if (!("rows" in example)) throw new Error(`no rows: ${formula}`);
    within(run(formula, example.rows, example.series.length), example.series, 1e-12);
  });

  test.each(FUNCTIONS.filter(({ category }) => category === "distribution").map(({ name }) => [name]))(
    "%s has the mean that it says",
    (name) => {
      const { example } = functionByName(name)!;
      if (!("value" in example)) throw new Error(`no value: ${name}`);
      const plan = makePlan({ inputs: { x: example.formula } });
      for (const mean of expectedRow(plan, "x")) within(mean, example.value, 1e-9);
    },
  );
});
