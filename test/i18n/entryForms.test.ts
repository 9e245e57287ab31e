import { describe, expect, test } from "vitest";
import { readEntry } from "../../src/i18n/entry.ts";
import { issueText } from "../../src/i18n/issueText.ts";

/** The stored entry, or the fault's code with the suggestions; no-break spaces are written as "_". */
function read(typed: string, unit: string, locale = "sv-SE", currency = "SEK", scenario = false): string {
  const found = readEntry(typed, { unit, locale, kind: "value", currency, scenario });
  const text = found.ok
    ? [found.value.entry, ...found.value.hints.map((hint) => `${hint.code} ${hint.meant}`)].join(" ? ")
    : [found.error.issue.code, ...found.error.suggestions].join(" | ");
  return text.replaceAll("\u00a0", "_");
}

describe("typed as Swedes do", () => {
  test.each([
    ["20-30 %", "share", "20% to 30%"],
    ["20 % - 30 %", "share", "20% to 30%"],
    ["4 900-5 900 kr", "money", "4900 to 5900"],
    ["3-6", "months", "3 to 6"],
    ["24-48", "hours", "24 to 48"],
    ["-5-10 %", "percent", "-5% to 10%"],
    ["25 procent", "share", "25%"],
    ["20 till 30 procent", "share", "20% to 30%"],
    ["ca 20 %", "share", "how-sure | 15 till 25_%"],
    ["c:a 20", "share", "how-sure | 15 till 25_%"],
    ["ungefär 90 %", "share", "how-sure | 88 till 92_%"],
    ["~20 %", "share", "how-sure | 15 till 25_%"],
    ["ca 5 000 kr", "money", "how-sure | 4_000 till 6_000_kr"],
    ["ca 20 till 30 %", "share", "20% to 30%"],
    ["från 20 till 30 %", "share", "20% to 30%"],
    ["troligen 20 till 30 %", "share", "20% to 30%"],
    ["1 av 5", "share", "20%"],
    ["1 av 3", "share", "33%"],
    ["1 av 8", "share", "12.5%"],
    ["1 av 5 till 1 av 3", "share", "20% to 33%"],
    ["½", "people", "0.5"],
    ["1½", "people", "1.5"],
    ["½ år", "months", "6"],
    ["50/50", "share", "50/50 ? part-of-hundred 50_%"],
    ["10 st", "customers", "10"],
    ["10 st.", "customers", "10"],
    ["3 mån", "months", "3"],
    ["3–6 mån", "months", "3 to 6"],
    ["5 ± 1 mån", "months", "4 to 6"],
    ["3-6 månader", "months", "3 to 6"],
    ["2 veckor", "months", "0.5"],
    ["90 dagar", "months", "3"],
    ["1 år", "months", "12"],
    ["ett halvår", "months", "6"],
    ["1 till 2 år", "months", "12 to 24"],
    ["2 h", "hours", "2"],
    ["2 tim", "hours", "2"],
    ["24–48 h", "hours", "24 to 48"],
    ["1 dygn", "hours", "24"],
    ["30 min", "hours", "0.5"],
    ["2 dagar", "hours", "which-measure | 16 | 48"],
    ["minst 20 %", "share", "one-sided | 20 till 30_%"],
    ["högst 30 %", "share", "one-sided | 20 till 30_%"],
    ["upp till 30 %", "share", "one-sided | 20 till 30_%"],
    ["5 000 kr i månaden", "money", "5000"],
    ["4 900 kr/mån", "money", "4900"],
    ["3 000 per månad", "visitors", "3000"],
    ["4 000 till 5 000 kr i månaden", "money", "4000 to 5000"],
    ["4 900,-", "money", "4900"],
    ["4900:-", "money", "4900"],
    ["4 900,- - 5 900,-", "money", "4900 to 5900"],
    ["4,9 tusen", "money", "4900"],
    ["1,2 milj kr", "money", "1200000"],
    ["1,2 MSEK", "money", "1200000"],
    ["halvtid", "people", "0.5"],
    ["en halv", "people", "0.5"],
    ["1,5 heltid", "people", "1.5"],
    ["2 FTE", "people", "2"],
    ["50 %", "people", "50%"],
    ["2 från mars", "people", "from-month | 2"],
    ["0,2", "share", "0.2% ? small-percent 20_%"],
    ["0,125", "share", "0.125% ? small-percent 12,5_%"],
    ["0.2", "share", "not-a-number | 0,2"],
    ["500 €", "money", "other-currency | 500_kr"],
    ["4.9 tkr", "money", "not-a-number | 4,9 tkr"],
    ["5 000 ± 10 %", "money", "not-a-number | 4_500 till 5_500_kr"],
    ["60 000/12", "money", "60000/12"],
    ["60 000 kr per år", "money", "per-year | 5_000_kr | 60_000_kr"],
    ["15 % per år", "share", "per-year | 15_% | 1,25_%"],
    ["20 samtal varje morgon", "calls", "not-understood | 20"],
    ["hej på dig", "share", "not-understood"],
    ["25 proc", "share", "25%"],
    ["c.a. 20 %", "share", "how-sure | 15 till 25_%"],
    ["ung. 20 %", "share", "how-sure | 15 till 25_%"],
    ["drygt 20 %", "share", "how-sure | 15 till 25_%"],
    ["20 % ca", "share", "how-sure | 15 till 25_%"],
    ["mellan 20–30 %", "share", "20% to 30%"],
    ["en av fem", "share", "20%"],
    ["var tredje", "share", "33%"],
    ["hälften", "share", "50%"],
    ["50:50", "share", "50%"],
    ["två", "people", "2"],
    ["ingen", "people", "0"],
    ["en och en halv", "people", "1.5"],
    ["två personer", "people", "2"],
    ["2 pers", "people", "2"],
    ["2 årsarbetare", "people", "2"],
    ["3000 besök", "visitors", "3000"],
    ["90 dgr", "months", "3"],
    ["som mest 30 %", "share", "one-sided | 20 till 30_%"],
    ["20 % eller mer", "share", "one-sided | 20 till 30_%"],
    ["2 i mars", "people", "from-month | 2"],
    ["2 från 1 mars", "people", "from-month | 2"],
    ["1 nu, 2 från mars", "people", "from-month"],
    ["mars", "people", "date"],
    ["07/2027", "people", "date"],
    ["80 per dag", "calls", "per-day | 80 | 2_440"],
    ["100 per dag", "visitors", "per-day | 3_040 | 100"],
    ["700 i veckan", "visitors", "per-week | 3_040 | 700"],
    ["45–80 kr per klick", "money", "45 to 80"],
    ["50 kr/klick", "money", "50"],
    ["4.900 kr", "money", "not-a-number | 4900 kr | 4,900 kr"],
    ["4 900 kronor", "money", "4900"],
    ["4 till 5 tusen kronor", "money", "4000 to 5000"],
    ["500 euro", "money", "other-currency | 500_kr"],
    ["kring 20 %", "share", "how-sure | 15 till 25_%"],
    ["en tredjedel", "share", "33%"],
    ["två femtedelar", "share", "40%"],
    ["10 tkr extra", "money", "not-understood | 10_000_kr"],
  ])("%j in a row of unit %j", (typed, unit, expected) => {
    expect(read(typed, unit)).toBe(expected);
  });
});

describe("typed in English", () => {
  test.each([
    ["about 20%", "share", "how-sure | 15 to 25%"],
    ["~$5k", "money", "how-sure | $4,000 to $6,000"],
    ["10 pcs", "customers", "10"],
    ["2 weeks", "months", "0.5"],
    ["2 weeks", "days", "which-measure | 10 | 14"],
    ["half a year", "months", "6"],
    ["1 in 5", "share", "20%"],
    ["2 out of 3", "share", "67%"],
    ["half", "people", "0.5"],
    ["half-time", "people", "0.5"],
    ["1.5 FTE", "people", "1.5"],
    ["$900 per month", "money", "900"],
    ["$900/mo", "money", "900"],
    ["from 20 to 30 %", "share", "20% to 30%"],
    ["from 20%", "share", "how-sure | 15 to 25%"],
    ["at least 20%", "share", "one-sided | 20 to 30%"],
    [">20%", "share", "one-sided | 20 to 30%"],
    ["20 per cent", "share", "20%"],
    ["30-20", "", "interval-order | 20 to 30 | =30-20"],
    ["10 to 0", "share", "interval-order | 1 to 10%"],
    ["10 to 0", "money", "interval-order | $0 to $10"],
    ["0 to 20", "share", "interval-share | 1 to 20%"],
    ["01/07/2027", "people", "date"],
    ["2027-01", "people", "date"],
    ["1 July 2027", "people", "date"],
    ["Jan 2027", "people", "date"],
    ["2400/12", "money", "2400/12"],
    ["2000/12", "money", "2000/12"],
    ["SEK 900", "money", "other-currency | $900"],
    ["=5-10", "", "5-10"],
    ["=30 - 20", "", "30 - 20"],
    ["1e-3", "", "0.001"],
    ["max(1, 2)", "", "max(1, 2)"],
    ["$4,900-5,900", "money", "4900 to 5900"],
    ["almost 20%", "share", "how-sure | 15 to 25%"],
    ["20%ish", "share", "how-sure | 15 to 25%"],
    ["20% or so", "share", "how-sure | 15 to 25%"],
    ["20%+", "share", "one-sided | 20 to 30%"],
    ["no more than 30%", "share", "one-sided | 20 to 30%"],
    ["one in five", "share", "20%"],
    ["every fourth", "share", "25%"],
    ["half", "share", "50%"],
    ["two", "people", "2"],
    ["none", "people", "0"],
    ["1 1/2", "people", "1.5"],
    ["2 persons", "people", "2"],
    ["2 in March", "people", "from-month | 2"],
    ["July", "people", "date"],
    ["$900 pm", "money", "900"],
    ["$10k p.a.", "money", "per-year | $833 | $10,000"],
    ["900.-", "money", "900"],
    ["$900 pcm", "money", "900"],
    ["900 dollars a month", "money", "900"],
    ["a third", "share", "33%"],
    ["two thirds", "share", "67%"],
    ["3k hits", "visitors", "not-understood | 3,000"],
  ])("%j in a row of unit %j", (typed, unit, expected) => {
    expect(read(typed, unit, "en-US", "USD")).toBe(expected);
  });
});

describe("in a scenario", () => {
  test.each([
    ["+2", "people", "2 ? change-of-base =base + 2"],
    ["-1", "people", "-1 ? change-of-base =base - 1"],
    ["+5 %", "share", "5% ? change-of-base =base + 5%"],
    ["+10 %", "money", "10% ? change-of-base =base * 1,1"],
    ["2", "people", "2"],
  ])("%j in a row of unit %j may be a change of the plan's value", (typed, unit, expected) => {
    expect(read(typed, unit, "sv-SE", "SEK", true)).toBe(expected);
  });

  test("a sign in the plan itself, outside scenarios, is just a sign", () => {
    expect(read("+2", "people")).toBe("2");
  });
});

test("every suggestion reads as an entry", () => {
  const texts = [
    "ca 20 %",
    "minst 20 %",
    "högst 95 %",
    "10 till 0",
    "30-20",
    "500 €",
    "0.2",
    "~99,5 %",
    "0 till 100",
  ];
  const unread: string[] = [];
  for (const typed of texts) {
    for (const unit of ["share", "percent", "money", "people"]) {
      for (const locale of ["sv-SE", "en-GB"]) {
        const found = readEntry(typed, { unit, locale, kind: "value", currency: "SEK" });
        for (const text of found.ok ? [] : found.error.suggestions) {
          if (/ \| |^not-|^interval-/.test(read(text, unit, locale)))
            unread.push(`${typed} (${unit}): ${text}`);
        }
      }
    }
  }
  expect(unread).toEqual([]);
});

test("a percentage is not a valid goal for a number of people, but a count of pieces is", () => {
  const goal = (typed: string, unit: string) => {
    const found = readEntry(typed, { unit, locale: "sv-SE", kind: "number", currency: "SEK" });
    return found.ok ? found.value.entry : found.error.issue.code;
  };
  expect(goal("120 %", "people")).toBe("percent-here");
  expect(goal("120 %", "share")).toBe("120%");
  expect(goal("10 st", "customers")).toBe("10");
});

test("the result of a calculation is shown before the entry is accepted", () => {
  const found = readEntry("3/8", { unit: "share", locale: "en-GB", kind: "value" });
  expect(found).toMatchObject({ value: { meaning: { kind: "formula", value: 0.375 } } });
});

test("the fault of a wrong decimal sign names the right one", () => {
  const found = readEntry("0.2", { unit: "share", locale: "sv-SE", kind: "value" });
  expect(found.ok ? "" : issueText(found.error.issue, "sv")).toBe(
    "”0.2” är inte ett giltigt tal. Använd decimalkomma.",
  );
});
