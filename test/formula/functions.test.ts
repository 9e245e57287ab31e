import { describe, expect, test } from "vitest";
import { checkFormula } from "../../src/formula/check.ts";
import { constantValue } from "../../src/formula/constantValue.ts";
import { functionByName, FUNCTIONS, isReservedWord } from "../../src/formula/functions.ts";
import { SCALARS } from "../../src/formula/kernels.ts";
import { namesIn } from "../../src/formula/namesIn.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { renameInText } from "../../src/formula/rename.ts";

function parsed(text: string) {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`not a formula: ${text}`);
  return result.value;
}

describe.each(FUNCTIONS.map((fn) => [fn.name, fn] as const))("%s", (name, fn) => {
  test("has an example that is free of faults and uses it", () => {
    const { example } = fn;
    const isRow = (id: string) => "rows" in example && Object.hasOwn(example.rows, id);
    const kind = fn.category === "distribution" ? "input" : "computed";
    const ast = parsed(example.formula);
    expect(checkFormula(ast, { kind, unit: "people", isRow, names: () => [] })).toEqual([]);
    expect(ast).toMatchObject({ kind: "call", fn: name });
  });

  test("names as many arguments as it needs", () => {
    const [min, max] = fn.arity;
    expect(fn.args.length).toBeGreaterThanOrEqual(min);
    expect(fn.args.length).toBeLessThanOrEqual(max);
  });

  test("is a reserved word", () => expect(isReservedWord(name)).toBe(true));
});

const PLAIN = FUNCTIONS.filter((fn) => fn.category === "plain");

test.each(PLAIN.map((fn) => [fn.example.formula, fn.example] as const))(
  "%s gives what it says",
  (_, example) => {
    expect("value" in example && example.value).toBe(constantValue(parsed(example.formula)));
  },
);

test("the plain functions are those that have a kernel for single numbers", () => {
  expect(PLAIN.map((fn) => fn.name).toSorted()).toEqual(Object.keys(SCALARS).toSorted());
});

test("words of the language can't name rows, other words can", () => {
  for (const word of ["month", "calendar_month", "base", "and", "to", "in", "mod", "true", "null", "max"]) {
    expect(isReservedWord(word)).toBe(true);
  }
  for (const word of ["hunters", "months", "constructor", "e"]) expect(isReservedWord(word)).toBe(false);
  expect(functionByName("constructor")).toBeUndefined();
});

describe("constants", () => {
  test.each([
    ["2 + 3 * 4 - 6 / 3 ^ 2", 2 + 12 - 6 / 9],
    ["-2^2", -4],
    ["1 / -0", Infinity],
    ["-1 / 0", -Infinity],
    ["0 / 0", NaN],
    ["0 ^ 0", 1],
    ["(-8) ^ (1 / 3)", NaN],
    ["(0 / 0) ^ 0", NaN],
    ["log(0)", -Infinity],
    ["2 > 1 and not 0", 1],
    ["2 < 1 or 0", 0],
    ["(0 / 0) == (0 / 0)", NaN],
    ["0 / 0 ? 1 : 2", NaN],
    ["1 ? 5 : 0 / 0", 5],
    ["min(1, 0 / 0)", NaN],
    ["clamp(5, 0, 3)", 3],
    ["round(2.5) + round(-0.5)", 2],
    ["month", undefined],
    ["1 to 2", undefined],
    ["0 ? month : 2", 2],
    ["max(1, base)", undefined],
  ])("%s is %d", (text, value) => expect(constantValue(parsed(text))).toBe(value));
});

describe("the rows that a formula names", () => {
  test.each([
    ["a + b * a", ["a", "b"], []],
    ["month + base + calendar_month", [], []],
    ["prev(a)", [], ["a"]],
    ["prev(a + max(b, c), d) + b", ["b", "d"], ["a", "b", "c"]],
    ["prev(prev(a, b))", ["b"], ["a"]],
    ["ramped(h, r) + hired(h)", ["h", "r"], []],
    ["delay(x, m, s) > 0 ? y : -z", ["m", "s", "x", "y", "z"], []],
  ])("%s", (text, now, before) => {
    const names = namesIn(parsed(text));
    expect([...names.now].toSorted()).toEqual(now);
    expect([...names.before].toSorted()).toEqual(before);
  });
});

describe("renaming changes only the name", () => {
  test.each([
    [" a+ ( a_b -a )*max( a,2 )", " new_a+ ( a_b -new_a )*max( new_a,2 )"],
    ["a ? b : a", "new_a ? b : new_a"],
    ["hired(a) + 5 % ", "hired(new_a) + 5 % "],
    ["b + 1", "b + 1"],
    ["a +", "a +"],
  ])("%s", (text, expected) => expect(renameInText(text, "a", "new_a")).toBe(expected));
});
