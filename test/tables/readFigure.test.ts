import { describe, expect, test } from "vitest";
import { readEntry } from "../../src/i18n/entry.ts";
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

  test("its currency is returned", () => {
    expect(readFigure("SEK 5", undefined)?.currency).toBe("SEK");
    expect(readFigure("5 kr", undefined)?.currency).toBe("kr");
    expect(readFigure("5 PLN", undefined)?.currency).toBe("PLN");
    expect(readFigure("5", undefined)?.currency).toBeUndefined();
  });
});

describe("the decimal mark of a column", () => {
  test("is decided by the figures that have only one reading", () => {
    expect(decimalMarkOf(["1,200", "3,5"])).toBe(",");
    expect(decimalMarkOf(["1,200", "3.5"])).toBe(".");
    expect(decimalMarkOf(["1.200", "1,200.50"])).toBe(".");
  });

  test("decides about marks that would otherwise separate thousands, and no figure is silently divided by a thousand", () => {
    expect(read("1,200", decimalMarkOf(["1,200", "3,5"]))).toBe(1.2);
    expect(["60.000", "60,000", "61000"].map((text) => read(text, undefined))).toEqual([
      60_000, 60_000, 61_000,
    ]);
  });
});

test.each([
  ["en-GB", "."],
  ["sv-SE", ","],
] as const)("a figure is the same whether it is typed or read from a file (%s)", (locale, mark) => {
  const [group, other] = mark === "." ? [",", "."] : ["\u00a0", ","];
  const texts = [
    ...[
      "1200",
      "1 200",
      "1\u202f200",
      `1${group}200`,
      `1${group}200${other}50`,
      `12${other}5`,
      `0${other}5`,
      "1'200",
    ],
    ...[
      "-1200",
      "−1 200",
      "–1200",
      "(1 200)",
      "1200-",
      "+5",
      "1e3",
      "0.500",
      "0,500",
      "1 2",
      "12 34",
      "1.2.3",
    ],
    ...[
      `12${other}5 tkr`,
      "12 TSEK",
      `0${other}5 mkr`,
      "5 M",
      "2 mn",
      "3 bn",
      "12k",
      `1${other}5 milj`,
      "1 mdr",
    ],
    ...["1 200 kr", "1200:-", "1200,-", "kr 1 200", "SEK 1 200", "１２００", "10-20", "1/2", "x", ""],
  ];
  const both = texts.flatMap((text) => {
    const typed = readEntry(text, { unit: "money", locale, kind: "number", currency: "SEK" });
    const found = readFigure(text, mark);
    if (!typed.ok || typed.value.meaning.kind !== "number" || found === undefined) return [];
    return [[text, found.number, typed.value.meaning.value] as const];
  });
  expect(both.length).toBeGreaterThan(25);
  for (const [text, read, typed] of both) expect([text, read]).toEqual([text, typed]);
});
