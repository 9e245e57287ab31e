import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { readDelimited } from "../../src/tables/delimited.ts";
import { writeTsv } from "../../src/tables/tsv.ts";

const readTsv = (text: string): string[][] =>
  Array.from(readDelimited(text, "\t"), ({ cells }) => [...cells]);

describe("text from other programs", () => {
  const cases: [string, string, string[][]][] = [
    [
      "Excel ends with CRLF, which begins no new line",
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "Sheets ends with nothing",
      "1\t2\n3\t4",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["an empty last line that is meant is kept", "1\r\n\r\n", [["1"], [""]]],
    ["an empty cell at the end of a line", "1\t\r\n", [["1", ""]]],
    ["a cell of several lines in quotes", '"a\nb"\t2\r\n', [["a\nb", "2"]]],
    ["CRLF inside quotes is one line end", '"a\r\nb"', [["a\nb"]]],
    ["doubled quotes", '"say ""hi"""\t1', [['say "hi"', "1"]]],
    ["a quote inside a text is itself", '5" pipe\t1', [['5" pipe', "1"]]],
    ["a quote at the start that never closes is itself", '"open\t1', [['"open', "1"]]],
    ["quotes around a part of a cell are itself", '"a"b\t1', [['"a"b', "1"]]],
    ["old Mac line ends", "1\r2", [["1"], ["2"]]],
    ["one value", "42", [["42"]]],
  ];
  test.each(cases)("%s", (_, text, cells) => expect(readTsv(text)).toEqual(cells));
});

test("text that was written is read back the same", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "1", "\t", "\n", '"', " ", "-", "å"), maxLength: 6 });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(block, (cells) => {
      // A line end after the last line can't be told from an empty last line of one cell.
      fc.pre(!(cells.at(-1)!.length === 1 && cells.at(-1)![0] === ""));
      expect(readTsv(writeTsv(cells))).toEqual(cells);
    }),
  );
});

test("negative figures are written unchanged", () => {
  expect(writeTsv([["-5", "=x"]])).toBe("-5\t=x");
});
