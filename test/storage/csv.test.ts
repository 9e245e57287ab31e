import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvFormatFor, guessDelimiter, readCsv, writeCsv, writeDelimited } from "../../src/storage/csv.ts";
import { guarded, unguarded } from "../../src/lib/formulaGuard.ts";
import type { CsvFormat } from "../../src/storage/csv.ts";

const swedish = csvFormatFor("sv");
const english = csvFormatFor("en");

describe("CSV", () => {
  test("is written as spreadsheet programs of the language read it", () => {
    expect(swedish).toEqual({ delimiter: ";", decimal: "," });
    expect(english).toEqual({ delimiter: ",", decimal: "." });
    expect(writeCsv([["Kunder", 1.5, -2, undefined]], swedish)).toBe("\ufeffKunder;1,5;-2;\r\n");
    expect(writeCsv([["Customers", 1.5, -2, undefined]], english)).toBe("\ufeffCustomers,1.5,-2,\r\n");
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1"])(
    "keeps the text %j from being a formula",
    (text) => {
      expect(readCsv(writeCsv([[text]], english))).toEqual([[`'${text}`]]);
    },
  );

  test("puts no apostrophe before numbers, negative ones neither", () => {
    expect(writeDelimited([[-1, -0.5, 1e21]], english)).toBe("-1,-0.5,1e+21\r\n");
  });

  test("leaves cells empty that have no number", () => {
    expect(writeDelimited([[Infinity, Number.NaN, 0]], english)).toBe(",,0\r\n");
  });

  test("quotes delimiters, quotes, line ends and spaces at the ends", () => {
    expect(writeDelimited([["a,b", 'say "hi"', "two\nlines", " x "]], english)).toBe(
      '"a,b","say ""hi""","two\nlines"," x "\r\n',
    );
  });

  test("quotes a number whose decimal sign is the delimiter", () => {
    expect(writeDelimited([[1.5]], { delimiter: ",", decimal: "," })).toBe('"1,5"\r\n');
  });

  test("is read with any line ends, quotes and delimiter", () => {
    expect(readCsv('a;b\n"c;""d""";\r\n;e\rf')).toEqual([["a", "b"], ['c;"d"', ""], ["", "e"], ["f"]]);
    expect(readCsv("a\tb\nc\td")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(readCsv("")).toEqual([]);
    expect(readCsv('"a"b,c')).toEqual([["ab", "c"]]);
    expect(readCsv('"cut off')).toEqual([["cut off"]]);
  });

  test("guesses the delimiter from the first line outside quotes", () => {
    expect(['"a,b,c";1,5;2,5', "a,b", "a\tb,c", "a", '"x;y",b'].map(guessDelimiter)).toEqual([
      ";",
      ",",
      "\t",
      ",",
      ",",
    ]);
  });

  test("reads back every text that it writes", () => {
    const format = fc.constantFrom<CsvFormat>(swedish, english, { delimiter: "\t", decimal: "." });
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[=+\-@;,"\t\r\n a]{0,6}$/));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, format, (table, how) => {
        const expected = table.map((row) => row.map(guarded));
        expect(readCsv(writeCsv(table, how), how.delimiter)).toEqual(expected);
      }),
    );
  });

  test("reads any text without failing", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[",;\t\r\na]*$/), (text) => {
        expect(readCsv(text).flat().join("").length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test("a text with a separator of any language is quoted: the file may be opened in another one", () => {
  const rows = [["x;=1+1", "a,b", "plain"]];
  expect(writeCsv(rows, { delimiter: ",", decimal: "." })).toBe('\ufeff"x;=1+1","a,b",plain\r\n');
  expect(writeCsv(rows, { delimiter: ";", decimal: "," })).toBe('\ufeff"x;=1+1";"a,b";plain\r\n');
});

test.each(["=1+1", " =1+1", "\u200b=cmd", "\u202e@x", "\uff1d1+1", "-2+3"])(
  "%j never begins like a formula in a table that goes out",
  (text) => {
    const written = writeDelimited([[text]], { delimiter: "\t", decimal: "." });
    expect(written.replace('"', "").startsWith("'")).toBe(true);
    expect(unguarded(guarded(text))).toBe(text);
  },
);
