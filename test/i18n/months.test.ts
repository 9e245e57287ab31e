import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeFormat } from "../../src/i18n/format.ts";
import { periodNames } from "../../src/i18n/periodNames.ts";
import { addMonths } from "../../src/model/month.ts";

const [en, sv] = [makeFormat("en", "SEK"), makeFormat("sv", "SEK")];
const seen = (text: string) => text.replaceAll("\u00a0", " ");

describe("a month", () => {
  test("is written in full, in short, on an axis (with the year in the year's first month), or as a name alone", () => {
    expect(["2027-01", "2027-03"].map((month) => en.month(month, "axis"))).toEqual(["Jan 2027", "Mar"]);
    expect([en.month("2027-03", "long"), sv.month("2027-03", "long")]).toEqual(["March 2027", "mars 2027"]);
    expect([en.month("2027-01", "name"), sv.month("2027-05", "name")]).toEqual(["Jan", "maj"]);
    expect(en.month("2027-12")).toBe("Dec 2027");
  });

  test("has a name that differs from the other eleven, in every style and language", () => {
    const year = Array.from({ length: 12 }, (_, at) => addMonths("2027-01", at));
    for (const format of [en, sv]) {
      for (const style of ["short", "long", "axis", "name"] as const) {
        expect(new Set(year.map((month) => format.month(month, style))).size).toBe(12);
      }
    }
  });

  test("with a day is a date, without a leading zero, and in Swedish order in Swedish", () => {
    expect([en.date("2027-12-05"), en.date("2027-12-31", "long")]).toEqual([
      "5 Dec 2027",
      "31 December 2027",
    ]);
    expect([sv.date("2027-12-05"), sv.date("2027-12-31", "long")]).toEqual([
      "5 dec 2027",
      "31 december 2027",
    ]);
  });
});

describe("a fiscal year", () => {
  test("is named by its one year, or by both years where it does not begin in January", () => {
    expect(["2027-01", "2027-12"].map((month) => en.fiscalYear(month))).toEqual(["2027", "2027"]);
    expect(["2027-06", "2027-07"].map((month) => en.fiscalYear(month, 7))).toEqual(["2026/27", "2027/28"]);
    expect(en.fiscalYear("2099-12", 7)).toBe("2099/00");
  });

  test("is named with its months where a plan has only some of them, and so are its quarters", () => {
    expect(en.yearOf("2027-07", "2027-12")).toBe("2027 (Jul–Dec)");
    expect(sv.yearOf("2028-07", "2028-12", 7)).toBe("2028/29 (juli–dec)");
    expect(en.yearOf("2027-12", "2027-12")).toBe("2027 (Dec)");
    expect(en.yearOf("2027-07", "2028-06", 7)).toBe("2027/28");
    expect(seen(en.quarterOf("2027-08", "2027-09"))).toBe("Q3 2027 (Aug–Sep)");
    const halves = { start: "2027-07", months: 18, year_starts: 1 };
    expect(periodNames(halves, en).years).toEqual(["2027 (Jul–Dec)", "2028"]);
  });

  test("has four quarters of three months, counted from its first", () => {
    const quarters = (yearStarts: number) =>
      Array.from({ length: 12 }, (_, at) => seen(en.quarter(addMonths("2027-01", at), yearStarts)));
    expect(quarters(1)).toEqual(
      ["Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"].flatMap((name) => [name, name, name]),
    );
    expect(quarters(5)[3]).toBe("Q4 2026/27");
    expect(quarters(5)[4]).toBe("Q1 2027/28");
  });

  test("and its quarters have different names in any plan", () => {
    fc.assert(
      fc.property(
        fc.record({
          start: fc.integer({ min: 0, max: 36 }).map((at) => addMonths("2026-01", at)),
          months: fc.integer({ min: 1, max: 60 }),
          year_starts: fc.integer({ min: 1, max: 12 }),
        }),
        (plan) => {
          for (const format of [en, sv]) {
            const { quarters, years } = periodNames(plan, format);
            expect(new Set([...quarters, ...years]).size).toBe(quarters.length + years.length);
            expect(years.length).toBeGreaterThanOrEqual(Math.ceil(plan.months / 12));
          }
        },
      ),
      { seed: 4711, numRuns: 100 },
    );
  });
});

test.each([
  [0, "0 ms", "0 ms"],
  [99.4, "99 ms", "99 ms"],
  [100, "0.1 s", "0,1 s"],
  [9_949, "9.9 s", "9,9 s"],
  [9_950, "10 s", "10 s"],
  [59_499, "59 s", "59 s"],
  [59_500, "1 min 0 s", "1 min 0 s"],
  [80_000, "1 min 20 s", "1 min 20 s"],
  [3_599_600, "60 min 0 s", "60 min 0 s"],
  [NaN, "–", "–"],
])("%d ms is told as %s, in Swedish as %s", (milliseconds, english, swedish) => {
  expect(seen(en.duration(milliseconds))).toBe(english);
  expect(seen(sv.duration(milliseconds))).toBe(swedish);
});

test("the time of day has two digits for the hour and for the minute", () => {
  expect(en.time(new Date(2027, 0, 2, 3, 4))).toBe("03:04");
  expect(sv.time(new Date(2027, 0, 2, 23, 59))).toBe("23:59");
});
