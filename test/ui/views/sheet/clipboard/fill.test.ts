import { describe, expect, test } from "vitest";
import { continueSeries, repeatBlock } from "../../../../../src/ui/views/sheet/clipboard/fill.ts";
import type { FillKind } from "../../../../../src/ui/views/sheet/clipboard/fill.ts";

describe("a series goes on", () => {
  const cases: [string, number[], number, FillKind, number[]][] = [
    ["one value is copied", [5], 3, "auto", [5, 5, 5]],
    ["two go on by their step", [1, 2], 3, "auto", [3, 4, 5]],
    ["two go on by their factor where it is asked for", [100, 110], 2, "growth", [121, 133.1]],
    ["a geometric series is seen", [2, 4, 8], 2, "auto", [16, 32]],
    ["three equal ones stay", [7, 7, 7], 2, "auto", [7, 7]],
    [
      "no straight line: least squares, as Excel's handle",
      [1, 2, 5],
      2,
      "auto",
      [6.66666666667, 8.66666666667],
    ],
    ["a step that binary fractions blur", [0.1, 0.2], 3, "auto", [0.3, 0.4, 0.5]],
    ["copying repeats the block", [1, 2], 3, "copy", [1, 2, 1]],
    ["down through zero", [10, 5], 3, "auto", [0, -5, -10]],
  ];
  test.each(cases)("%s", (_, source, count, kind, result) => {
    expect(continueSeries(source, count, kind)).toEqual(result);
  });
  test("backwards: what would have come before, nearest first", () => {
    expect(continueSeries([3, 4], 2, "auto", true)).toEqual([2, 1]);
  });
});

test("what is no number is repeated, backwards from its end", () => {
  expect(repeatBlock(["a", "b"], 3)).toEqual(["a", "b", "a"]);
  expect(repeatBlock(["a", "b"], 3, true)).toEqual(["b", "a", "b"]);
});
