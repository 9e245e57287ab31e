import { describe, expect, test } from "vitest";
import { readJson } from "../../src/storage/json.ts";

const codes = (text: string) => readJson(text).issues.map(({ issue }) => issue.code);

describe("the strict JSON reader", () => {
  test("reads what JSON.parse reads", () => {
    const text =
      ' {"a": [1, -2.5e3, 0.1, true, false, null, "\\u00e5\\n\\ud83d\\ude00"], "b": {}, "c": [] }\r\n';
    expect(readJson(text)).toEqual({ value: JSON.parse(text), issues: [] });
  });

  test("passes over a byte order mark", () => {
    expect(readJson("\ufeff{}")).toEqual({ value: {}, issues: [] });
  });

  test("tells of a key that is given twice, with its place", () => {
    const { issues } = readJson('{"rows": {"hunters": {"value": 1, "value": 2}}}');
    expect(issues).toEqual([
      { at: ["rows", "hunters", "value"], issue: { code: "duplicate-key", key: "value" } },
    ]);
  });

  test("tells of keys that are the same once their escapes are read", () => {
    expect(codes('{"a": 1, "\\u0061": 2}')).toEqual(["duplicate-key"]);
  });

  test.each(["__proto__", "constructor", "prototype"])(
    "refuses the key %s and takes nothing of it",
    (key) => {
      const { value, issues } = readJson(`{"a": {"${key}": {"polluted": 1}}}`);
      expect(issues).toEqual([{ at: ["a", key], issue: { code: "forbidden-key", key } }]);
      expect(value).toEqual({ a: {} });
      expect(Object.getPrototypeOf((value as { a: object }).a)).toBe(Object.prototype);
      expect("polluted" in {}).toBe(false);
    },
  );

  test.each([
    ["", 1, 1, ""],
    ['{"a": 1,\n  "b" 2}', 2, 7, "2"],
    ['{"a": 1,}', 1, 9, "}"],
    ["[1 2]", 1, 4, "2"],
    ["{} x", 1, 4, "x"],
    ['"a\nb"', 1, 3, "\n"],
    ['"\\q"', 1, 2, "\\"],
    ["01", 1, 2, "1"],
    ["nul", 1, 1, "n"],
    ["[1,\n", 2, 1, ""],
    ["😀", 1, 1, "😀"],
  ])("names line and column of what is no JSON in %j", (text, line, column, found) => {
    const { value, issues } = readJson(text);
    expect(value).toBeUndefined();
    expect(issues.map(({ issue }) => issue)).toEqual([{ code: "not-json", line, column, found }]);
  });

  test("takes 20 levels and refuses the 21st", () => {
    expect(codes("[".repeat(20) + "]".repeat(20))).toEqual([]);
    expect(codes("[".repeat(21) + "]".repeat(21))).toEqual(["nested-too-deep"]);
    expect(codes("[".repeat(1_000_000))).toEqual(["nested-too-deep"]);
  });

  test("refuses a number that no double can hold, and goes on", () => {
    const { issues } = readJson('{"a": 1e999, "b": 1, "b": 2}');
    expect(issues.map(({ at }) => at)).toEqual([["a"], ["b"]]);
  });

  test("reads -0 as 0, for that is what is written again", () => {
    expect(Object.is(readJson("-0").value, 0)).toBe(true);
  });
});
