import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  calendarMonth,
  daysInMonth,
  isDate,
  isMonth,
  lastDay,
  monthOf,
  monthsBetween,
  monthsFrom,
} from "../../src/model/month.ts";
import { periodsOf } from "../../src/model/periods.ts";

const month = fc
  .tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, m]) => `${String(year).padStart(4, "0")}-${String(m).padStart(2, "0")}`);

describe("months", () => {
  test("are written year and month, nothing else", () => {
    expect(isMonth("2027-01")).toBe(true);
    for (const text of ["2027-13", "2027-00", "2027-1", "2027-01-01", " 2027-01", 202701, undefined]) {
      expect(isMonth(text), String(text)).toBe(false);
    }
  });

  test("are counted over the turn of the year, both ways", () => {
    expect(addMonths("2027-11", 3)).toBe("2028-02");
    expect(addMonths("2027-01", -1)).toBe("2026-12");
    expect(monthsBetween("2027-03", "2026-12")).toBe(-3);
    expect(monthsFrom("2027-11", 3)).toEqual(["2027-11", "2027-12", "2028-01"]);
    expect(calendarMonth("2027-11")).toBe(11);
  });

  test("that are some months apart have that distance", () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -11, max: 2000 }), (start, count) => {
        const end = addMonths(start, count);
        fc.pre(end >= "0001-01");
        expect(isMonth(end)).toBe(true);
        expect(monthsBetween(start, end)).toBe(count);
        expect(calendarMonth(end)).toBe(((((calendarMonth(start) - 1 + count) % 12) + 12) % 12) + 1);
      }),
    );
  });
});

describe("dates", () => {
  test("are days of the calendar, leap days included", () => {
    expect(isDate("2028-02-29")).toBe(true);
    expect(isDate("2027-02-29")).toBe(false);
    expect(isDate("2100-02-29")).toBe(false);
    expect(isDate("2027-04-31")).toBe(false);
    expect(isDate("2027-04")).toBe(false);
    expect(isDate("2027-12-00")).toBe(false);
  });

  test("belong to a month, whose last day is known", () => {
    expect(monthOf("2027-12-31")).toBe("2027-12");
    expect(monthOf("2027-12")).toBe("2027-12");
    expect(daysInMonth("2028-02")).toBe(29);
    expect(lastDay("2027-02")).toBe("2027-02-28");
    expect(lastDay("2027-12")).toBe("2027-12-31");
  });
});

describe("quarters and fiscal years", () => {
  test("follow the calendar where the fiscal year does", () => {
    expect(periodsOf({ start: "2027-01", months: 24, year_starts: 1 })).toEqual({
      quarters: [0, 3, 6, 9, 12, 15, 18, 21].map((from) => ({ from, to: from + 2 })),
      years: [
        { from: 0, to: 11 },
        { from: 12, to: 23 },
      ],
    });
  });

  test("are cut off by the plan's start and end", () => {
    expect(periodsOf({ start: "2027-03", months: 13, year_starts: 1 })).toEqual({
      quarters: [
        { from: 0, to: 0 },
        { from: 1, to: 3 },
        { from: 4, to: 6 },
        { from: 7, to: 9 },
        { from: 10, to: 12 },
      ],
      years: [
        { from: 0, to: 9 },
        { from: 10, to: 12 },
      ],
    });
  });

  test("begin with the month in which the fiscal year starts", () => {
    const periods = periodsOf({ start: "2027-01", months: 12, year_starts: 5 });
    expect(periods.years).toEqual([
      { from: 0, to: 3 },
      { from: 4, to: 11 },
    ]);
    expect(periods.quarters).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 3 },
      { from: 4, to: 6 },
      { from: 7, to: 9 },
      { from: 10, to: 11 },
    ]);
  });

  test("contain every month of the plan once, in order, and begin where they should", () => {
    const plan = fc.record({
      start: month,
      months: fc.integer({ min: 1, max: 120 }),
      year_starts: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(plan, ({ start, months, year_starts }) => {
        const { quarters, years } = periodsOf({ start, months, year_starts });
        for (const ranges of [quarters, years]) {
          const held = ranges.flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, k) => from + k),
          );
          expect(held).toEqual(Array.from({ length: months }, (_, t) => t));
        }
        for (const { from } of years.slice(1))
          expect(calendarMonth(addMonths(start, from))).toBe(year_starts);
        for (const { from } of quarters.slice(1)) {
          expect((calendarMonth(addMonths(start, from)) - year_starts + 12) % 3).toBe(0);
        }
      }),
    );
  });
});

test("a month of the year is read from its own two digits", () => {
  // A date is accepted wherever a month is.
  expect([calendarMonth("2027-11-29"), daysInMonth("2027-02-11")]).toEqual([11, 28]);
  expect(monthsBetween("2027-01-31", "2027-12-01")).toBe(11);
  expect(addMonths("2027-01-31", 1)).toBe("2027-02");
  expect(isDate("2027-02-28")).toBe(true);
  expect(isDate("2027-10-31")).toBe(true);
});
