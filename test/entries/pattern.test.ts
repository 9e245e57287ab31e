import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import type { Command } from "../../src/editing/command.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { Overrides } from "../../src/model/row.ts";
import { backInAllMonths, backInMonths } from "../../src/entries/backToPattern.ts";
import { listOf, putList } from "../../src/entries/monthList.ts";
import { courseOf, readPattern, writePattern } from "../../src/entries/pattern.ts";
import type { Pattern } from "../../src/entries/pattern.ts";
import { makePlan } from "../support/makePlan.ts";

const two = fc.integer({ min: -500, max: 5000 }).map((n) => n / 100);
const arbitraryPattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({
    kind: fc.constant("growth" as const),
    start: two.map(String),
    rate: fc.integer({ min: -90, max: 200 }).map((n) => n / 1000),
  }),
  fc.record({
    kind: fc.constant("ramp" as const),
    from: two,
    to: two,
    months: fc.integer({ min: 1, max: 36 }),
  }),
  fc.record({
    kind: fc.constant("seasonal" as const),
    value: two.map(String),
    factors: fc.array(
      fc.integer({ min: 0, max: 300 }).map((n) => n / 100),
      { minLength: 12, maxLength: 12 },
    ),
  }),
);
const started = (pattern: Pattern) =>
  pattern.kind === "ramp" ? pattern.from : Number("start" in pattern ? pattern.start : pattern.value);

describe("a pattern and its formula", () => {
  test.each([
    [{ kind: "growth", start: "40", rate: 0.02 }, "", "40 * 1.02 ^ month"],
    [{ kind: "growth", start: "20% to 30%", rate: -0.01 }, "share", "(20% to 30%) * 0.99 ^ month"],
    [{ kind: "growth", start: "pert(1, 2, 9)", rate: 0.1 }, "", "pert(1, 2, 9) * 1.1 ^ month"],
    [{ kind: "ramp", from: 0.2, to: 0.3, months: 6 }, "share", "20% + (30% - 20%) * clamp(month / 6, 0, 1)"],
    [{ kind: "ramp", from: -1, to: 4, months: 3 }, "", "(-1) + (4 - (-1)) * clamp(month / 3, 0, 1)"],
    [{ kind: "constant", value: "5 to 10" }, "", "5 to 10"],
  ] as const)("%j in a row of '%s' is %s and back", (pattern, unit, text) => {
    expect(writePattern(pattern, unit)).toBe(text);
    expect(readPattern(text)).toEqual(pattern);
  });

  test("a formula of another form is not a pattern", () => {
    for (const text of ["2 + month", "3 * month ^ 2", "calendar_month", "(2 * month) * 1.02 ^ month"]) {
      expect(readPattern(text)).toBeUndefined();
    }
  });

  test("the picture shows the values that the model computes, and the text is read back as the same pattern", () => {
    fc.assert(
      fc.property(arbitraryPattern, (pattern) => {
        const text = writePattern(pattern, "");
        expect(readPattern(text)).toEqual(pattern);
        const plan: Plan = { ...makePlan({ inputs: { x: text } }, { start: "2027-05" }), months: 30 };
        expect(checkPlan(plan)).toEqual([]);
        const values = runExpected(compilePlan(plan)).rows.get("x")!;
        courseOf(pattern, started(pattern), 5, 30).forEach((value, t) => {
          expect(values[t]!).toBeCloseTo(value, 8);
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe("back to the pattern", () => {
  const planWith = (months: Overrides) => ({
    ...makePlan({ inputs: { x: { value: "10", months } } }),
    months: 12,
  });
  const row = (plan: Plan) => inputRowOf(plan, undefined, "x")!;
  const after = (plan: Plan, commands: readonly Command[]) =>
    commands.reduce(applyCommand, plan).rows["x"]?.months;

  test("a month with its own entry follows the pattern again, and so do the months that the entry was carried into", () => {
    const plan = planWith({ "2027-03": "12", "2027-06": "15" });
    expect(after(plan, backInMonths(row(plan), undefined, ["2027-03"]))).toEqual({ "2027-06": "15" });
  });
  test("for an entry in one month alone, the `base` that ended it is removed too", () => {
    const plan = planWith({ "2027-03": "12", "2027-04": "base" });
    expect(after(plan, backInMonths(row(plan), undefined, ["2027-03"]))).toBeUndefined();
  });
  test("a month into which an earlier entry is carried follows the pattern again from there on", () => {
    const plan = planWith({ "2027-03": "12" });
    expect(after(plan, backInMonths(row(plan), undefined, ["2027-05"]))).toEqual({
      "2027-03": "12",
      "2027-05": "base",
    });
  });
  test("months that already follow the pattern are left unchanged", () => {
    const plan = planWith({ "2027-03": "12" });
    expect(backInMonths(row(plan), undefined, ["2027-01", "2027-02"])).toEqual([]);
  });
  test("all months are put back at once", () => {
    const plan = planWith({ "2027-03": "12", "2027-04": "base", "2027-08": "1" });
    expect(after(plan, backInAllMonths(row(plan), undefined))).toBeUndefined();
  });
});

test("a list sets each month, removes later entries, and is read back as a list", () => {
  const plan = { ...makePlan({ inputs: { x: { value: "10", months: { "2028-06": "99" } } } }), months: 24 };
  const list = Array.from({ length: 13 }, (_, t) => String(t + 1));
  const commands = putList(inputRowOf(plan, undefined, "x")!, undefined, "2027-01", list);
  const next = commands.reduce(applyCommand, plan);
  expect(checkPlan(next)).toEqual([]);
  const values = [...runExpected(compilePlan(next)).rows.get("x")!];
  expect(values).toEqual([...list.map(Number), ...Array<number>(11).fill(13)]);
  expect(listOf(inputRowOf(next, undefined, "x")!, undefined, "2027-01")).toEqual(list);
});
