import { describe, expect, test } from "vitest";
import { figureText, readFigure } from "../../src/i18n/readFigure.ts";

describe("a figure of an estimate", () => {
  test.each([
    ["15", "share", "en-GB", 0.15],
    ["15 %", "share", "sv-SE", 0.15],
    ["0,2", "share", "sv-SE", 0.002],
    ["1 in 5", "share", "en-GB", 0.2],
    ["1 av 5", "share", "sv-SE", 0.2],
    ["12 000", "money", "sv-SE", 12_000],
    ["12 tkr", "money", "sv-SE", 12_000],
    ["1.5k", "leads", "en-GB", 1500],
    ["6", "months", "en-GB", 6],
    ["ett halvår", "months", "sv-SE", 6],
    ["2,5", "months", "sv-SE", 2.5],
    ["-3", "percent", "en-GB", -0.03],
  ])("%s in a row of %s is read", (text, unit, locale, value) => {
    expect(readFigure(text, unit, locale, "SEK")).toBeCloseTo(value, 12);
  });

  test.each(["", " ", "many", "10 to 20", "=1+1", "12.5.3"])("is not read from “%s”", (text) => {
    expect(readFigure(text, "share", "en-GB", "SEK")).toBeUndefined();
  });

  test("is put into its field in a form that can be typed", () => {
    expect(figureText(0.125, "share", "sv-SE")).toBe("12,5");
    expect(figureText(0.1 + 0.2, "months", "en-GB")).toBe("0.3");
  });
});
