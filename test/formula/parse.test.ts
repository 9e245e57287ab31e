import { describe, expect, test } from "vitest";
import { parseFormula } from "../../src/formula/parse.ts";
import { printFormula } from "../../src/formula/print.ts";
import { bracketed } from "./bracketed.ts";

/** A formula as it is read, with every operation in brackets, or its fault: "code@from-to detail". */
function reading(text: string): string {
  const parsed = parseFormula(text);
  if (parsed.ok) return bracketed(parsed.value);
  const issue = parsed.error;
  const span = "span" in issue && issue.span ? `@${issue.span.from}-${issue.span.to}` : "";
  return `${issue.code}${span}${issue.code === "refused" ? ` ${issue.construct} ${issue.text}` : ""}`;
}

describe("operators bind as in ordinary mathematics", () => {
  test.each([
    ["1 + 2 * 3", "(1 + (2 * 3))"],
    ["1 - 2 - 3", "((1 - 2) - 3)"],
    ["8 / 4 / 2", "((8 / 4) / 2)"],
    ["-2^2", "(-(2 ^ 2))"],
    ["2^3^2", "(2 ^ (3 ^ 2))"],
    ["2^-1", "(2 ^ (-1))"],
    ["-a * b", "((-a) * b)"],
    ["- -x", "(-(-x))"],
    ["not a == b", "((not a) == b)"],
    ["not a and b or c", "(((not a) and b) or c)"],
    ["a < b and c >= d", "((a < b) and (c >= d))"],
    ["a != b", "(a != b)"],
    ["(a < b) < c", "((a < b) < c)"],
    ["a ? b : c ? d : e", "(a ? b : (c ? d : e))"],
    ["a > 0 ? 1 : 2 + 3", "((a > 0) ? 1 : (2 + 3))"],
    ["f(a, b + 1)", "f(a, (b + 1))"],
    ["min (1, 2)", "min(1, 2)"],
    ["f()", "f()"],
    [".5 + 5. + 1e3 + 2.5E-1", "(((0.5 + 5) + 1000) + 0.25)"],
    ["  a  ", "a"],
    ["(1 +\n 2)", "(1 + 2)"],
    ["1 +\n2\n", "(1 + 2)"],
    ["a ?.5 : 1", "(a ? 0.5 : 1)"],
    ["å_2 + 客户", "(å_2 + 客户)"],
  ])("%s", (text, expected) => expect(reading(text)).toBe(expected));
});

describe("a per cent sign right after a number divides it by 100 and does nothing else", () => {
  test.each([
    ["20%", "20%"],
    ["1 - 5%", "(1 - 5%)"],
    ["20% + 1", "(20% + 1)"],
    ["base + 5%", "(base + 5%)"],
    ["2^50%", "(2 ^ 50%)"],
    ["-20%", "(-20%)"],
    ["5 %", "5%"],
    ["5\u00a0%", "5%"],
    ["5\u202f%", "5%"],
    ["5 % * 2", "(5% * 2)"],
    ["10 % - 3", "(10% - 3)"],
    ["1e2%", "100%"],
    ["x%", "percent-place@1-2"],
    ["(5)%", "percent-place@3-4"],
    ["20%%", "percent-place@3-4"],
    ["%", "percent-place@0-1"],
    ["10 % 3", "refused@0-6 implicit-multiplication 10 % 3"],
  ])("%s", (text, expected) => expect(reading(text)).toBe(expected));

  test.each([
    ["12.3%", 0.123],
    ["7%", 0.07],
    ["0.1%", 0.001],
    ["1e-3%", 0.00001],
    ["150%", 1.5],
  ])("%s is %d", (text, value) => {
    expect(parseFormula(text)).toMatchObject({ ok: true, value: { kind: "number", value, percent: true } });
  });
});

describe("A to B binds more tightly than anything and accepts literals only", () => {
  test.each([
    ["5 to 10", "[5 to 10]"],
    ["5 to 10 + 2", "([5 to 10] + 2)"],
    ["5% to 10 %", "[5% to 10%]"],
    ["-5 to 10", "[-5 to 10]"],
    ["(-5 to 10)", "[-5 to 10]"],
    ["2 * -5 to 10", "(2 * [-5 to 10])"],
    ["-10 to -5", "[-10 to -5]"],
    ["+5 to +10", "[5 to 10]"],
    ["3 -5 to 10", "(3 - [5 to 10])"],
    ["(3) - 5 to 10", "(3 - [5 to 10])"],
    ["3 - -5 to 10", "(3 - [-5 to 10])"],
    ["--5 to 10", "(-[-5 to 10])"],
    ["5 to 10 ^ 2", "([5 to 10] ^ 2)"],
    ["2 ^ 5 to 10", "(2 ^ [5 to 10])"],
    ["max(-1 to 1, 0)", "max([-1 to 1], 0)"],
    ["a ? -1 to 1 : 2 to 3", "(a ? [-1 to 1] : [2 to 3])"],
    ["-0 to 5", "[0 to 5]"],
    ["10 to 5", "interval-order@0-7"],
    ["5 to 5", "interval-order@0-6"],
    ["50% to 0.5", "interval-order@0-10"],
    ["1 + 10 to -5", "interval-order@4-12"],
    ["5 to 10 to 20", "interval-ends@8-10"],
    ["a to 5", "interval-ends@2-4"],
    ["5 to a", "interval-ends@2-4"],
    ["(5) to 10", "interval-ends@4-6"],
    ["5 to (10)", "interval-ends@2-4"],
    ["5 to", "interval-ends@2-4"],
    ["5 to --3", "interval-ends@2-4"],
    ["to(5)", "interval-ends@0-2"],
  ])("%s", (text, expected) => expect(reading(text)).toBe(expected));
});

describe("what is not in the language is refused, saying what and where", () => {
  test.each([
    ["a = 3", "refused@2-3 assignment ="],
    ["f(x) = 3", "refused@5-6 function-definition ="],
    ["[1, 2]", "refused@0-1 matrix ["],
    ["a[1]", "refused@1-2 property ["],
    ["{a: 1}", "refused@0-1 object {"],
    ["1:3", "refused@1-2 range :"],
    ["a ? b : c : d", "refused@10-11 range :"],
    [":", "refused@0-1 range :"],
    ['"text"', 'refused@0-1 text "'],
    ["'text'", "refused@0-1 text '"],
    ["a'", "refused@1-2 operator '"],
    ["5 cm in inch", "refused@5-7 unit in"],
    ["a.b", "refused@1-2 property ."],
    ["2 hunters", "refused@0-9 implicit-multiplication 2 hunters"],
    ["2hunters", "refused@0-8 implicit-multiplication 2hunters"],
    ["2 (3)", "refused@0-3 implicit-multiplication 2 ("],
    ["(a)(b)", "refused@2-4 implicit-multiplication )("],
    ["(a) b", "refused@2-5 implicit-multiplication ) b"],
    ["f(a)(b)", "refused@3-5 implicit-multiplication )("],
    ["1 000", "refused@0-5 implicit-multiplication 1 000"],
    ["1 < x < 3", "refused@0-9 chained-comparison 1 < x < 3"],
    ["a == b == c", "refused@0-11 chained-comparison a == b == c"],
    ["1; 2", "refused@1-2 several-expressions ;"],
    ["1\n+ 2", "refused@1-2 several-expressions \n"],
    ["1 # one", "refused@2-3 comment #"],
    ["a mod b", "refused@2-5 operator mod"],
    ["a xor b", "refused@2-5 operator xor"],
    ["a!", "refused@1-2 operator !"],
    ["!a", "refused@0-1 operator !"],
    ["a | b", "refused@2-3 operator |"],
    ["a && b", "refused@2-4 operator &&"],
    ["a ** b", "refused@2-4 operator **"],
    ["a .* b", "refused@2-4 operator .*"],
    ["5.*2", "refused@1-3 operator .*"],
    ["a ?? b", "refused@2-4 operator ??"],
    ["a?.b", "refused@1-3 operator ?."],
    ["a × b", "refused@2-3 operator ×"],
    ["a÷b", "refused@1-2 operator ÷"],
    ["a <> b", "refused@2-4 operator <>"],
    ["a === b", "refused@2-5 operator ==="],
    ["~a", "refused@0-1 operator ~"],
    ["1_000", "refused@0-5 literal 1_000"],
    ["0x1F", "refused@0-4 literal 0x1F"],
    ["1.2.3", "refused@0-5 literal 1.2.3"],
    ["1e999", "number-too-large@0-5"],
    ["1e999%", "number-too-large@0-5"],
  ])("%s", (text, expected) => expect(reading(text)).toBe(expected));

  test.each([
    "pi",
    "e",
    "i",
    "true",
    "null",
    "undefined",
    "NaN",
    "Infinity",
    "end",
    "__proto__",
    "constructor",
  ])("%s is a name like any other", (id) =>
    expect(parseFormula(id)).toMatchObject({ ok: true, value: { kind: "name", id } }),
  );
});

describe("a text that is not a formula is a fault at the place where it breaks off", () => {
  test.each([
    ["", "empty"],
    [" \u00a0\n", "empty"],
    ["1 +", "syntax@3-3"],
    ["1 + ", "syntax@3-3"],
    ["(1 + 2", "syntax@6-6"],
    ["1 + 2)", "syntax@5-6"],
    ["* 2", "syntax@0-1"],
    ["1 + * 2", "syntax@4-5"],
    ["1,000", "syntax@1-2"],
    ["f(a,)", "syntax@4-5"],
    ["()", "syntax@1-2"],
    ["a not b", "syntax@2-5"],
    ["a ? b", "syntax@5-5"],
    ["a ? b ? c : d : e", "syntax@17-17"],
    ["a @ b", "syntax@2-3"],
    ["5 €", "syntax@2-3"],
    ["😀", "syntax@0-2"],
    [".", "syntax@0-1"],
  ])("%s", (text, expected) => expect(reading(text)).toBe(expected));
});

describe("limits", () => {
  const nested = (levels: number) => `${"(".repeat(levels)}a${")".repeat(levels)}`;
  const conditions = (levels: number) => `${"a ? b : ".repeat(levels)}c`;

  test.each([
    ["50 brackets are taken", nested(50), "a"],
    ["51 are not", nested(51), "too-deep@50-51"],
    ["50 signs are taken", `${"-".repeat(50)}a`, undefined],
    ["51 are not", `${"-".repeat(51)}a`, "too-deep@50-52"],
    ["50 conditions are taken", conditions(50), undefined],
    ["51 are not", conditions(51), "too-deep@400-409"],
    ["50 calls are taken", `${"f(".repeat(50)}a${")".repeat(50)}`, undefined],
    ["25 calls of brackets of signs go over", `${"f((-".repeat(25)}a${"))".repeat(25)}`, "too-deep@"],
    ["499 nodes in a chain are taken", Array(250).fill("a").join("+"), undefined],
    ["501 are not", Array(251).fill("a").join("+"), "too-many-nodes"],
    ["2,000 characters are taken", `a${" ".repeat(1998)}b`, "refused@0-2000 implicit-multiplication"],
    ["2,001 are not", "a".repeat(2001), "too-long"],
    ["a thousand brackets are refused before mathjs sees them", nested(999), "too-deep@50-51"],
    ["hundreds of conditions don't exhaust the stack", "a?".repeat(249), "syntax@498-498"],
  ])("%s", (_, text, expected) => {
    if (expected === undefined) expect(parseFormula(text).ok).toBe(true);
    else expect(reading(text).startsWith(expected)).toBe(true);
  });
});

test("spans point into the text as it was written, brackets of a part included", () => {
  const text = " (hunters + 2) * max( 5 %, -1 to 2 )";
  const parsed = parseFormula(text);
  expect(parsed.ok && spans(parsed.value)).toEqual([
    "(hunters + 2) * max( 5 %, -1 to 2 )",
    "hunters + 2",
    "hunters",
    "2",
    "max( 5 %, -1 to 2 )",
    "5 %",
    "-1 to 2",
    "-1",
    "2",
  ]);

  function spans(value: unknown): string[] {
    if (typeof value !== "object" || value === null) return [];
    const own = "span" in value ? [value.span as { from: number; to: number }] : [];
    return [...own.map(({ from, to }) => text.slice(from, to)), ...Object.values(value).flatMap(spans)];
  }
});

describe("a tree prints with only the brackets that it needs", () => {
  test.each([
    ["((a + b) + c)", "a + b + c"],
    ["a + (b + c)", "a + (b + c)"],
    ["(a * b) + c", "a * b + c"],
    ["(a + b) * c", "(a + b) * c"],
    ["(-a) ^ 2", "(-a) ^ 2"],
    ["-(a ^ 2)", "-a ^ 2"],
    ["(2 ^ 3) ^ 2", "(2 ^ 3) ^ 2"],
    ["2 ^ (-1)", "2 ^ -1"],
    ["-(5 to 10)", "-(5 to 10)"],
    ["5 to 10 ^ 2", "(5 to 10) ^ 2"],
    ["-(5 to 10 ^ 2)", "-(5 to 10) ^ 2"],
    ["2 * 5 to 10 + 2", "2 * (5 to 10) + 2"],
    ["(a ? b : c) + 1", "(a ? b : c) + 1"],
    ["a ? (b ? c : d) : (e ? f : g)", "a ? (b ? c : d) : e ? f : g"],
    ["not (a and b)", "not (a and b)"],
    ["(a < b) == c", "(a < b) == c"],
    ["12.30 %", "12.3%"],
    ["min(a,b)", "min(a, b)"],
  ])("%s as %s", (text, expected) => {
    const parsed = parseFormula(text);
    expect(parsed.ok && printFormula(parsed.value)).toBe(expected);
  });

  test("with a decimal comma the arguments are separated by semicolons", () => {
    const parsed = parseFormula("max(0.5, 12.5% to 1.5)");
    const style = { decimal: ",", separator: ";" } as const;
    expect(parsed.ok && printFormula(parsed.value, style)).toBe("max(0,5; 12,5% to 1,5)");
  });
});
