import { describe, expect, test } from "vitest";
import { decimalMarkOf, readFigure } from "../../src/tables/readFigure.ts";

const read = (text: string, mark = decimalMarkOf([text])) => readFigure(text, mark)?.number;

describe("a figure is read in any locale:", () => {
  test.each<[string, number]>([
    ["123000.0", 123_000],
    ["264000,00", 264_000],
    ["1,200", 1200],
    ["1.200", 1200],
    ["1 200", 1200],
    ["1\u00a0200,50", 1200.5],
    ["1\u202f200", 1200],
    ["1'200.50", 1200.5],
    ["1’200", 1200],
    ["1.234.567,89", 1_234_567.89],
    ["1,234,567.89", 1_234_567.89],
    ["０１２", 12],
    ["'120", 120],
    ["0.234", 0.234],
    ["1234.567", 1234.567],
    ["(1,200)", -1200],
    ["$ (1,200.00)", -1200],
    ["1,200-", -1200],
    ["−5", -5],
    ["+5", 5],
    ["SEK 52 000", 52_000],
    ["55 000 kr", 55_000],
    ["1 200:-", 1200],
    ["12 tkr", 12_000],
    ["1,5 MSEK", 1_500_000],
    ["€630k", 630_000],
    ["23,4 %", 0.234],
    ["1E+3", 1000],
    ["0", 0],
  ])("%j is %d", (text, number) => expect(read(text)).toBeCloseTo(number, 9));

  test.each([
    "",
    "-",
    "n/a",
    "#DIV/0!",
    "12 apples",
    "1,2,3",
    "12.34.56",
    "abc",
    "=1+1",
    "@5",
    "1 to 2",
    "9".repeat(500),
  ])("%j is none", (text) => expect(read(text)).toBeUndefined());

  test("its currency is told", () => {
    expect(readFigure("SEK 5", undefined)?.currency).toBe("SEK");
    expect(readFigure("5 kr", undefined)?.currency).toBe("kr");
    expect(readFigure("5 PLN", undefined)?.currency).toBe("PLN");
    expect(readFigure("5", undefined)?.currency).toBeUndefined();
  });
});

describe("the decimal mark of a column", () => {
  test("is told by those that can be read in one way only", () => {
    expect(decimalMarkOf(["1,200", "3,5"])).toBe(",");
    expect(decimalMarkOf(["1,200", "3.5"])).toBe(".");
    expect(decimalMarkOf(["1.200", "1,200.50"])).toBe(".");
  });

  test("decides what else would be one of thousands, and never silently a thousandth", () => {
    expect(read("1,200", decimalMarkOf(["1,200", "3,5"]))).toBe(1.2);
    expect(["60.000", "60,000", "61000"].map((text) => read(text, undefined))).toEqual([
      60_000, 60_000, 61_000,
    ]);
  });
});
