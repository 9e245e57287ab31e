import { describe, expect, test } from "vitest";
import { readEntry } from "../../src/i18n/entry.ts";
import type { EntryContext } from "../../src/i18n/entryReading.ts";
import { writeEntry } from "../../src/i18n/writeEntry.ts";

const NBSP = "\u00a0";
const NNBSP = "\u202f";

function stored(typed: string, unit: string, locale: string, kind: EntryContext["kind"] = "value"): unknown {
  const read = readEntry(typed, { unit, locale, kind });
  return read.ok ? read.value.entry : read.error.issue.code;
}

describe("numbers in the user's locale", () => {
  test.each([
    ["en-GB", "1,200", "1200"],
    ["en-GB", "1,000,000.50", "1000000.5"],
    ["en-GB", "1 200", "1200"],
    ["en-GB", "1,2", "not-a-number"],
    ["en-GB", "12,00", "not-a-number"],
    ["en-GB", ".5", "0.5"],
    ["en-GB", "5.", "5"],
    ["en-GB", "1e6", "1000000"],
    ["en-GB", "1e999", "number-too-large"],
    ["en-GB", "1e99999999", "not-a-number"],
    ["sv-SE", "1 200", "1200"],
    ["sv-SE", `1${NBSP}200,50`, "1200.5"],
    ["sv-SE", `29${NNBSP}000`, "29000"],
    ["sv-SE", "1,200", "1.2"],
    ["sv-SE", "1.5", "not-a-number"],
    ["sv-SE", "1.200", "not-a-number"],
    ["sv-SE", "−1 200", "-1200"],
    ["sv-SE", "1 20", "not-a-number"],
    ["de-DE", "1.200,5", "1200.5"],
    ["de-DE", "1.5", "not-a-number"],
    ["fr-FR", `1${NNBSP}200,5`, "1200.5"],
    ["de-CH", "1’200.5", "1200.5"],
    ["de-CH", "1'200'000", "1200000"],
    ["en-IN", "12,34,567", "1234567"],
    ["en-IN", "1,234,567", "1234567"],
    ["en-GB", "12,34,567", "not-a-number"],
  ])("in %s %j is %s", (locale, typed, entry) => {
    expect(stored(typed, "", locale)).toBe(entry);
  });

  test.each([
    ["１２３", "123"],
    ["－５", "-5"],
    ["+5", "5"],
    ["5-", "-5"],
    ["(1,200)", "-1200"],
    ["(5)", "-5"],
    ["(-5)", "(-5)"],
    ["–5", "-5"],
    ["-0", "0"],
    ["  7  ", "7"],
    ["\u200e7", "7"],
    ["=7", "7"],
    ["", "empty"],
    [" ", "empty"],
  ])("%j is %s", (typed, entry) => {
    expect(stored(typed, "", "en-GB")).toBe(entry);
  });

  test.each([
    ["630k", "630000"],
    ["1.2M", "1200000"],
    ["630 tkr", "630000"],
    ["2.5 mkr", "2500000"],
    ["3 mnkr", "3000000"],
    ["5 t", "5000"],
    ["5 kr", "5"],
    ["kr 5", "5"],
    ["SEK 1,200", "1200"],
    ["€1,200", "1200"],
    ["−€1,200", "-1200"],
    ["$3k", "3000"],
    ["1,200 SEK", "1200"],
    ["630 TEUR", "630000"],
    ["(€1,200)", "-1200"],
    ["1200:-", "1200"],
    ["1.2bn", "1200000000"],
    ["0.07k", "70"],
  ])("%j is %s of money", (typed, entry) => {
    expect(stored(typed, "money", "en-GB")).toBe(entry);
  });

  test("what the page displays is understood", () => {
    expect(stored(`2,5${NBSP}mkr`, "money", "sv-SE")).toBe("2500000");
    expect(stored(`20–30${NBSP}%`, "share", "sv-SE")).toBe("20% to 30%");
    expect(stored(`3,5${NBSP}timmar`, "hours", "sv-SE")).toBe("3.5");
    expect(stored("6 months", "months", "en-GB")).toBe("6");
    expect(stored("12 leads", "leads", "en-GB")).toBe("12");
  });

  test("where separators are not the locale's, the likely readings are suggested", () => {
    const read = readEntry("1.200 tkr", { unit: "money", locale: "sv-SE", kind: "value" });
    expect(read).toMatchObject({ ok: false, error: { suggestions: ["1200 tkr", "1,200 tkr"] } });
  });

  test("a suggestion corrects both ends of a range together", () => {
    const read = readEntry("1.200 till 1.500", { unit: "", locale: "sv-SE", kind: "value" });
    expect(read).toMatchObject({ error: { suggestions: ["1200 till 1500", "1,200 till 1,500"] } });
  });

  test("a lower-case m is not read as a million, but a million is suggested", () => {
    const read = readEntry("2.5m", { unit: "money", locale: "en-GB", kind: "value" });
    expect(read).toMatchObject({ ok: false, error: { suggestions: ["2.5M"] } });
  });

  test("a text of thousands of characters gets an answer like any other", () => {
    for (const part of [" ", "1 ", "till ", "(", "€"]) {
      const read = readEntry(`5${part.repeat(1500)}x`, { unit: "", locale: "sv-SE", kind: "value" });
      expect(read.ok).toBe(false);
    }
  });

  test("an amount in another currency is not read as the plan's currency", () => {
    const read = (text: string) =>
      readEntry(text, { unit: "money", locale: "sv-SE", kind: "value", currency: "SEK" });
    expect(read("$5")).toMatchObject({
      ok: false,
      error: { issue: { code: "other-currency", typed: "USD" }, suggestions: [`5${NBSP}kr`] },
    });
    expect(read("5 kr")).toMatchObject({ value: { hints: [] } });
  });
});

describe("per cent", () => {
  test.each([
    ["share", "20", "20%"],
    ["share", "20%", "20%"],
    ["share", "20 %", "20%"],
    ["share", "0.2", "0.2%"],
    ["share", "0.2%", "0.2%"],
    ["percent", "-5", "-5%"],
    ["", "20%", "20%"],
    ["share", "=20", "20"],
    ["share", "0.5 * 0.4", "0.5 * 0.4"],
    ["share", "base + 5%", "base + 5%"],
  ])("in a row of unit %j, %j is stored as %s", (unit, typed, entry) => {
    expect(stored(typed, unit, "en-GB")).toBe(entry);
  });

  test("20% is 0.2 in every row", () => {
    for (const unit of ["", "share", "percent"]) {
      const read = readEntry("20%", { unit, locale: "en-GB", kind: "value" });
      expect(read).toMatchObject({ value: { meaning: { kind: "number", value: 0.2 } } });
    }
  });

  test("0.2 is read as 0.2 %, and 20 % is suggested", () => {
    const read = readEntry("0,2", { unit: "share", locale: "sv-SE", kind: "value" });
    expect(read).toMatchObject({
      value: {
        meaning: { value: 0.002 },
        hints: [{ code: "small-percent", taken: `0,2${NBSP}%`, meant: `20${NBSP}%` }],
      },
    });
    expect(readEntry("0.2%", { unit: "share", locale: "en-GB", kind: "value" })).toMatchObject({
      value: { hints: [] },
    });
  });
});

describe("ranges", () => {
  test.each([
    ["5 to 10", "", "5 to 10"],
    ["5 till 10", "", "5 to 10"],
    ["5..10", "", "5 to 10"],
    ["5 … 10", "", "5 to 10"],
    ["5–10", "", "5 to 10"],
    ["5 ± 1", "", "4 to 6"],
    ["0.3 ± 0.1", "", "0.2 to 0.4"],
    ["5 +/- 1", "", "4 to 6"],
    ["between 5 and 10", "", "5 to 10"],
    ["mellan 5 och 10", "", "5 to 10"],
    ["-5 to -3", "", "-5 to -3"],
    ["1,000,000 to 2,000,000", "money", "1000000 to 2000000"],
    ["1 to 2M", "money", "1000000 to 2000000"],
    ["500 to 2k", "money", "500 to 2000"],
    ["500k to 2M", "money", "500000 to 2000000"],
    ["€5k–€10k", "money", "5000 to 10000"],
    ["20 to 30", "share", "20% to 30%"],
    ["20 to 30 %", "share", "20% to 30%"],
    ["20% to 30%", "share", "20% to 30%"],
    ["20 to 30 %", "", "20% to 30%"],
    ["20 ± 5 %", "share", "15% to 25%"],
    ["20 to 120", "share", "interval-share"],
    ["0 to 5", "share", "interval-share"],
    ["-5 to 5", "percent", "-5% to 5%"],
    ["10 to 5", "", "interval-order"],
    ["5 to 5", "", "interval-order"],
    ["5 - 10", "", "5 to 10"],
    ["=5 - 10", "", "5 - 10"],
    ["0.5 * (1 to 3)", "share", "0.5 * (1 to 3)"],
    ["interval(5, 10, 80%)", "", "interval(5, 10, 80%)"],
  ])("%j in a row of unit %j is stored as %s", (typed, unit, entry) => {
    expect(stored(typed, unit, "en-GB")).toBe(entry);
  });

  test("where low is above high the suggestion swaps the two; where both are equal it is the one number", () => {
    expect(readEntry("10 till 5 %", { unit: "share", locale: "sv-SE", kind: "value" })).toMatchObject({
      error: { issue: { code: "interval-order", low: 0.1, high: 0.05 }, suggestions: [`5 till 10${NBSP}%`] },
    });
    expect(readEntry("5 to 5", { unit: "", locale: "en-GB", kind: "value" })).toMatchObject({
      error: { suggestions: ["5"] },
    });
  });

  test("a spread in per cent of a number is not guessed", () => {
    expect(readEntry("100 ± 10%", { unit: "", locale: "en-GB", kind: "value" })).toMatchObject({
      error: { issue: { code: "not-a-number" }, suggestions: ["90 to 110"] },
    });
  });

  test("a hyphen between two plain numbers makes a range", () => {
    const read = (text: string, unit: string, locale = "sv-SE") =>
      readEntry(text, { unit, locale, kind: "value", currency: "SEK" });
    expect(read("5-10", "")).toMatchObject({ value: { entry: "5 to 10", hints: [] } });
    expect(read("5 - 10 %", "share")).toMatchObject({ value: { entry: "5% to 10%" } });
    // A suffix after the second number applies to both.
    expect(read("20-30 tkr", "money")).toMatchObject({ value: { entry: "20000 to 30000" } });
    expect(read("1.5k-2k", "", "en-GB")).toMatchObject({ value: { entry: "1500 to 2000" } });
    for (const text of ["10-5-3", "2*3-7", "base-5"])
      expect(read(text, "")).toMatchObject({ value: { entry: text } });
  });

  test("the meaning has the range's distribution and its level", () => {
    const meaning = (typed: string, unit: string) => {
      const read = readEntry(typed, { unit, locale: "en-GB", kind: "value" });
      return read.ok ? read.value.meaning : read.error;
    };
    expect(meaning("20 to 30", "share")).toEqual({
      kind: "range",
      low: 0.2,
      high: 0.3,
      level: 0.9,
      family: "logit-normal",
    });
    expect(meaning("5 to 10", "")).toMatchObject({ family: "lognormal" });
    expect(meaning("0 to 10", "")).toMatchObject({ family: "normal" });
    expect(meaning("interval(5, 10, 80%)", "")).toMatchObject({ kind: "range", level: 0.8 });
  });

  test("are refused where only a number is allowed", () => {
    expect(stored("5 to 10", "", "en-GB", "number")).toBe("not-a-number");
    expect(stored("base + 1", "", "en-GB", "number")).toBe("not-a-number");
    expect(stored("20", "share", "en-GB", "number")).toBe("20%");
  });
});

describe("formulas", () => {
  test.each([
    ["sv-SE", "=base * 1,02 ^ month", "base * 1.02 ^ month"],
    ["sv-SE", "max(1,5; 2)", "max(1.5, 2)"],
    ["sv-SE", "max(a, b)", "max(a, b)"],
    ["sv-SE", "0,5 * (1 till 3)", "0.5 * (1 to 3)"],
    ["sv-SE", "2 * 1 200,5", "2 * 1200.5"],
    ["sv-SE", "2 * 3 mkr", "2 * 3000000"],
    ["sv-SE", "1.5 * hunters", "syntax"],
    ["sv-SE", "email1_rate + 1", "email1_rate + 1"],
    ["sv-SE", "−2 × 3", "-2 * 3"],
    ["en-GB", "base + 5k", "base + 5000"],
    ["en-GB", "max(1,200)", "max(1,200)"],
    ["en-GB", "=2 hunters", "refused"],
    ["en-GB", "= hunters ", "hunters"],
    ["en-GB", "calendar(1,1,1,1,1,1,1,1,1,1,1,2)", "calendar(1,1,1,1,1,1,1,1,1,1,1,2)"],
  ])("in %s %j is stored as %s", (locale, typed, entry) => {
    expect(stored(typed, "", locale)).toBe(entry);
  });

  test("for a computed row, a single number is taken unchanged", () => {
    expect(stored("20", "share", "en-GB", "formula")).toBe("20");
  });

  test("report the position of a fault in the text as the user typed it", () => {
    const typed = "  =max(1 200,5; 2) + + )";
    const read = readEntry(typed, { unit: "", locale: "sv-SE", kind: "value" });
    if (read.ok || !("span" in read.error.issue)) throw new Error("expected a fault with a place");
    expect(typed.slice(read.error.issue.span?.from, read.error.issue.span?.to)).toBe(")");
  });

  test("with a point in place of a decimal comma get a suggestion with the comma", () => {
    expect(readEntry("0.5 * max(.5; email1.5)", { unit: "", locale: "sv-SE", kind: "value" })).toMatchObject({
      error: { suggestions: ["0,5 * max(,5; email1,5)"] },
    });
  });
});

describe("writing an entry for editing", () => {
  test.each([
    ["1200", "", "sv-SE", "1200"],
    ["0.25", "share", "sv-SE", `25${NBSP}%`],
    [0.07, "share", "en-GB", "7%"],
    ["20% to 30%", "share", "sv-SE", `20 till 30${NBSP}%`],
    ["1.5 to 2", "", "sv-SE", "1,5 till 2"],
    ["-5 to 3", "", "en-GB", "-5 to 3"],
    ["base * 1.02 ^ month", "", "sv-SE", "=base * 1,02 ^ month"],
    ["max(1.5, 2)", "", "sv-SE", "=max(1,5; 2)"],
    ["0.5 * (1 to 3)", "", "sv-SE", "=0,5 * (1 till 3)"],
    [1e300, "", "en-GB", "1e300"],
  ])("%j in a row of unit %j is in %s %s", (entry, unit, locale, text) => {
    expect(writeEntry(entry, { unit, locale })).toBe(text);
  });
});
