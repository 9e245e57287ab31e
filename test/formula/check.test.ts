import { describe, expect, test } from "vitest";
import { checkFormula } from "../../src/formula/check.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import type { FormulaIssue } from "../../src/model/issue.ts";

const ROWS = ["hunters", "answer_rate", "meetings", "own"];

function faults(text: string, kind: "input" | "computed", unit = "people"): string[] {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`not a formula: ${text}`);
  const context = { kind, unit, ownId: "own", isRow: (id: string) => ROWS.includes(id), names: () => ROWS };
  return checkFormula(parsed.value, context).map(short);
}

/** The fault's code, the text at its place and its other data. */
function short(issue: FormulaIssue): string {
  const { code, ...rest } = issue;
  const span = "span" in rest && rest.span !== undefined ? rest.span : { from: -1, to: -1 };
  const details = Object.entries(rest)
    .filter(([key, value]) => key !== "span" && value !== undefined)
    .map(([, value]) => String(value));
  return [`${code}@${span.from}-${span.to}`, ...details].join(" ");
}

describe("computed rows may have rows, months, plain functions and those of time and chance", () => {
  test.each([
    ["hunters + month + calendar_month", []],
    ["split(hunters, answer_rate) + count(meetings)", []],
    ["prev(own) + trailing(meetings, 3) + cumulative(meetings)", []],
    ["delay(meetings, 2, 1) + delay_each(meetings, 2, 1) + runoff(hunters, 2, 1)", []],
    ["hired(hunters) + ramped(hunters, 6 + month)", []],
    ["calendar(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)", []],
    ["hunter", ["unknown-name@0-6 hunter hunters"]],
    ["HUNTERS", ["unknown-name@0-7 HUNTERS hunters"]],
    ["hutners", ["unknown-name@0-7 hutners hunters"]],
    ["calender_month", ["unknown-name@0-14 calender_month calendar_month"]],
    ["onw", ["unknown-name@0-3 onw"]],
    ["something_else", ["unknown-name@0-14 something_else"]],
    ["pi", ["unknown-name@0-2 pi"]],
    ["true", ["unknown-name@0-4 true"]],
    ["constructor", ["unknown-name@0-11 constructor"]],
    ["toString(1)", ["unknown-function@0-11 toString"]],
    ["maxx(1, 2)", ["unknown-function@0-10 maxx max"]],
    ["hunters(2)", ["unknown-function@0-10 hunters"]],
    ["min + 1", ["function-without-call@0-3 min"]],
    ["clamp(1, 2)", ["argument-count@0-11 clamp 3 3 2"]],
    ["min()", ["argument-count@0-5 min 1 Infinity 0"]],
    ["prev(own, 1, 2)", ["argument-count@0-15 prev 1 2 3"]],
    ["hired(hunters + 1)", ["needs-row-name@6-17 hired"]],
    ["hired(month)", ["needs-row-name@6-11 hired"]],
    ["ramped(hunterz, 3)", ["unknown-name@7-14 hunterz hunters"]],
    ["trailing(meetings, 0)", ["needs-whole-number@19-20 trailing"]],
    ["trailing(meetings, 2.5)", ["needs-whole-number@19-22 trailing"]],
    ["trailing(meetings, 300%)", ["needs-whole-number@19-23 trailing"]],
    ["trailing(meetings, hunters)", ["needs-whole-number@19-26 trailing"]],
    ["base + 1", ["base-in-computed@0-4"]],
    ["2 * 5 to 10", ["uncertain-in-computed@4-11"]],
    ["normal(1, 2)", ["uncertain-in-computed@0-12"]],
    ["nobody + base", ["unknown-name@0-6 nobody", "base-in-computed@9-13"]],
  ])("%s", (text, expected) => expect(faults(text, "computed")).toEqual(expected));
});

describe("inputs may have numbers, plain functions, calendar, uncertain values, base and months", () => {
  test.each([
    ["base * 1.02 ^ month", []],
    ["calendar(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) * max(0, base)", []],
    ["0.5 * (1 to 3) + normal(base, month)", []],
    ["calendar_month == 7 ? 0 : 5 to 10", []],
    ["hunters + 1", ["row-in-input@0-7 hunters"]],
    ["bass", ["unknown-name@0-4 bass base"]],
    ["prev(base)", ["function-in-input@0-10 prev"]],
    ["count(5)", ["function-in-input@0-8 count"]],
    ["normal(1 to 2, 1)", ["nested-uncertain@7-13 normal"]],
    ["max(normal(uniform(0, 1), 1), 0)", ["nested-uncertain@11-24 normal"]],
    ["interval(5, poisson(10), 80%)", ["nested-uncertain@12-23 interval"]],
    ["discrete(1, 2, 3)", ["pairs-of-arguments@0-17 discrete"]],
    ["discrete(1)", ["argument-count@0-11 discrete 2 Infinity 1"]],
  ])("%s", (text, expected) => expect(faults(text, "input")).toEqual(expected));
});

describe("constant arguments outside their distribution are faults", () => {
  test.each([
    ["normal(0, 0)", []],
    ["normal(0, -1)", ["distribution-argument@10-12 normal 1 not-negative -1"]],
    ["normal(0, 1 - 2)", ["distribution-argument@10-15 normal 1 not-negative -1"]],
    ["normal(0, -month)", []],
    ["normal(1 / 0, 1)", ["distribution-argument@7-12 normal 0 number Infinity"]],
    ["normal(sqrt(-1), 1)", ["distribution-argument@7-15 normal 0 number NaN"]],
    ["lognormal(0, -1)", ["distribution-argument@13-15 lognormal 1 not-negative -1"]],
    ["uniform(2, 2)", ["distribution-argument@11-12 uniform 1 above-previous 2"]],
    ["uniform(3, base)", []],
    ["triangular(1, 1, 2)", []],
    ["triangular(1, 5, 2)", ["distribution-argument@14-15 triangular 1 between-neighbours 5"]],
    ["triangular(1, 0, month)", ["distribution-argument@14-15 triangular 1 between-neighbours 0"]],
    ["pert(1, 1, 1)", ["distribution-argument@11-12 pert 2 above-previous 1"]],
    ["beta(0, 1)", ["distribution-argument@5-6 beta 0 positive 0"]],
    ["gamma(1, -1)", ["distribution-argument@9-11 gamma 1 positive -1"]],
    ["exponential(0)", ["distribution-argument@12-13 exponential 0 positive 0"]],
    ["poisson(0)", []],
    ["poisson(-1)", ["distribution-argument@8-10 poisson 0 not-negative -1"]],
    ["bernoulli(101%)", ["distribution-argument@10-14 bernoulli 0 share 1.01"]],
    ["discrete(1, -1, 2, 1)", ["distribution-argument@12-14 discrete 1 not-negative -1"]],
    ["discrete(1, 0, 2, 0)", ["distribution-argument@12-13 discrete 1 some-weight 0"]],
    ["discrete(-1, 0, 2, 1)", []],
    ["sample(1, 2, log(0))", ["distribution-argument@13-19 sample 2 number -Infinity"]],
    ["interval(5, 10, 80%)", []],
    ["interval(10, 5, 80%)", ["distribution-argument@13-14 interval 1 above-previous 5"]],
    ["interval(5, 10, 1)", ["distribution-argument@16-17 interval 2 open-share 1"]],
  ])("%s", (text, expected) => expect(faults(text, "input")).toEqual(expected));
});

describe("in a row of shares, an interval that is the whole expression must lie between 0 and 1", () => {
  test.each([
    ["20% to 30%", []],
    ["(0 to 30%)", ["interval-share@1-9 0 0.3"]],
    ["50% to 100%", ["interval-share@0-11 0.5 1"]],
    ["interval(-1, 50%, 80%)", ["interval-share@0-22 -1 0.5"]],
    ["0.5 * (0 to 2)", []],
  ])("%s", (text, expected) => expect(faults(text, "input", "share")).toEqual(expected));
});
