import { describe, expect, test } from "vitest";
import { rangeMean, shareBelow } from "../../src/entries/rangeDensity.ts";
import { echoText, hintText } from "../../src/i18n/echo.ts";
import { readEntry } from "../../src/i18n/entry.ts";
import { makeFormat } from "../../src/i18n/format.ts";
import { reasonText } from "../../src/i18n/reasons.ts";
import { words } from "../../src/i18n/words.ts";
import { modelRowById } from "../../src/model/sheet.ts";

const en = makeFormat("en", "SEK");
const sv = makeFormat("sv", "SEK");

function echo(typed: string, unit: string, language: "en" | "sv", mean?: number): string {
  const format = language === "en" ? en : sv;
  const read = readEntry(typed, { unit, locale: format.locale, kind: "value" });
  if (!read.ok) throw new Error(read.error.issue.code);
  return echoText(read.value.meaning, unit, format, mean).replaceAll("\u00a0", "_");
}

describe("the echo of an entry", () => {
  test("says how much of a range below 0 is cut, and which mean the expected run uses", () => {
    const meaning = { kind: "range", low: 0, high: 30, level: 0.9, family: "normal" } as const;
    const cut = { least: 0, share: shareBelow(meaning, 0) };
    expect(echoText(meaning, "leads", en, rangeMean(meaning), cut).replaceAll("\u00a0", "_")).toBe(
      "90% sure it is between 0 and 30_leads; mean 15; 5% of the time it would be below 0. That is cut to 0, so the mean of the trials is higher than this one, which the expected run uses",
    );
    const within = { ...meaning, low: 10 };
    expect(echoText(within, "leads", en, 20, { least: 0, share: shareBelow(within, 0) })).toMatch(/mean 20$/);
  });
  test("gives a range as how sure the user is, with the mean", () => {
    expect(echo("5 to 10", "", "en", 7.2316)).toBe("90% sure it is between 5 and 10; mean 7.2");
    expect(echo("5 till 10", "", "sv", 7.2316)).toBe(
      "90_% säker på att det är mellan 5 och 10; medelvärde 7,2",
    );
    expect(echo("20–30 %", "share", "sv", 0.2483)).toBe(
      "90_% säker på att det är mellan 20_% och 30_%; medelvärde 24,8_%",
    );
    expect(echo("interval(5, 10, 80%)", "", "en")).toBe("80% sure it is between 5 and 10");
  });

  test("gives a number with all its digits", () => {
    expect(echo("1234567,125", "", "sv")).toBe("Tolkas som 1_234_567,125");
    expect(echo("0.2", "share", "en")).toBe("Understood as 0.2%");
    expect(echo("2,5 mkr", "money", "sv")).toBe("Tolkas som 2_500_000_kr");
    expect(echo("1e300", "", "en")).toBe("Understood as 1E300");
  });

  test("gives the mean of a formula", () => {
    expect(echo("base + 1", "", "en", 3)).toBe("A formula; mean 3");
    expect(echo("base + 1", "", "en", NaN)).toBe("A formula; mean –");
  });

  test("gives the result of a calculation without names", () => {
    expect(echo("1/3", "share", "sv")).toBe("Tolkas som 33,3333_%");
    expect(echo("10000/7", "money", "en")).toBe("Understood as SEK_1,428.57");
    expect(echo("50/50", "share", "en")).toBe("Understood as 100%");
    expect(echo("60 000/12", "money", "sv")).toBe("Tolkas som 5_000_kr");
  });

  test("asks what was meant by a small share, a change relative to the plan, and a part of a hundred", () => {
    expect(hintText({ code: "small-percent", taken: "0.2%", meant: "20%" }, en)).toBe(
      "0.2% (did you mean 20%?)",
    );
    expect(hintText({ code: "change-of-base", meant: "=base + 2" }, sv)).toContain("=base + 2?");
    expect(hintText({ code: "part-of-hundred", meant: "50 %" }, sv)).toContain("50 %?");
  });
});

describe("why there is no number", () => {
  test("says what is missing in the model's own rows", () => {
    expect(reasonText(Infinity, "cac", "en")).toMatch(/^No new customers/);
    expect(reasonText(NaN, "lead_to_meeting", "sv")).toMatch(/^Inga marknadsleads/);
  });

  test("says of any other formula only what is certain", () => {
    expect(reasonText(Infinity, "my_row", "en")).toContain("divided by 0");
    expect(reasonText(NaN, "cac", "en", true)).toContain("no value");
    expect(reasonText(NaN, "toString", "en")).toContain("no value");
    expect(reasonText(undefined, "cac", "sv")).toBe("Planen har ingen sådan månad.");
    expect(reasonText(0, "cac", "en")).toBeUndefined();
  });

  test("exists only for rows that are in the model", () => {
    for (const id of Object.keys(words("en").reasons.rows)) expect(modelRowById(id)?.kind).toBe("computed");
  });
});
