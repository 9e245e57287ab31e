import { describe, expect, test } from "vitest";
import { dateOrderOf, dayText, readDate } from "../../src/tables/readDate.ts";
import type { DateOrder } from "../../src/model/tableIssue.ts";

const read = (cell: string | number, order: DateOrder = "day-first"): string | undefined => {
  const found = readDate(cell, order);
  return found === undefined ? undefined : `${dayText(found.day)}${found.exact ? "" : " or so"}`;
};

describe("a date is read in the forms that exports use:", () => {
  test.each<[string | number, string]>([
    ["2026-11-27", "2026-11-27"],
    ["2026-11-27 14:55", "2026-11-27"],
    ["2026-11-27T23:55:00.000Z", "2026-11-27"],
    ["2026-11-27T23:55:00+02:00", "2026-11-27"],
    ["2026/11/27", "2026-11-27"],
    ["2026-1-7", "2026-01-07"],
    ["20261127", "2026-11-27"],
    ["27.11.2026", "2026-11-27"],
    ["27.11.26", "2026-11-27"],
    ["27/11 2026", "2026-11-27"],
    ["27/11/2026 08:30:00", "2026-11-27"],
    ["27-11-2026", "2026-11-27"],
    ["10 feb 2025", "2025-02-10"],
    ["10 februari 2025", "2025-02-10"],
    ["den 3 maj 2025", "2025-05-03"],
    ["3-Dec-26", "2026-12-03"],
    ["December 3rd, 2026", "2026-12-03"],
    ["Dec 3, 2026 4:05 PM", "2026-12-03"],
    ["Fri, 27 Nov 2026 10:00:00 GMT", "2026-11-27"],
    ["1. desember 2026", "2026-12-01"],
    ["46353", "2026-11-27"],
    ["46353,75", "2026-11-27"],
    [46353.75, "2026-11-27"],
    ["1795737600000", "2026-11-27"],
    ["feb-25", "2025-02-15 or so"],
    ["2025-02", "2025-02-15 or so"],
    ["2024-02-29", "2024-02-29"],
  ])("%j is %s", (cell, date) => expect(read(cell)).toBe(date));

  test.each([
    "",
    "soon",
    "2025-02-29",
    "31/4 2026",
    "99/99/2026",
    "12",
    12,
    1e9,
    "1234567",
    "0001-01-01",
    "-",
    "x".repeat(9000),
  ])("%j is none", (cell) => expect(read(cell)).toBeUndefined());

  test("the month comes first where `order` says so, but not in dates with points", () => {
    expect(read("8/12/2026", "month-first")).toBe("2026-08-12");
    expect(read("8/12/2026", "day-first")).toBe("2026-12-08");
    expect(read("8.12.2026", "month-first")).toBe("2026-12-08");
    expect(read("13/12/2026", "month-first")).toBeUndefined();
  });
});

describe("the order of day and month in a column", () => {
  test("is decided by values over 12, and by points", () => {
    expect(dateOrderOf(["1/2/2026", "5/29/2026"])).toEqual({ kind: "decided", order: "month-first" });
    expect(dateOrderOf(["1/2/2026", "29/5/2026"])).toEqual({ kind: "decided", order: "day-first" });
    expect(dateOrderOf(["1.2.2026"])).toEqual({ kind: "decided", order: "day-first" });
  });

  test("is that of the majority where dates contradict each other", () => {
    expect(dateOrderOf(["13/1/2026", "14/1/2026", "1/15/2026"])).toEqual({
      kind: "decided",
      order: "day-first",
    });
  });

  test("is open, with both readings, where nothing decides it", () => {
    expect(dateOrderOf(["2026-01-05", "3/3/2026", "1/2/2026"])).toEqual({
      kind: "open",
      text: "1/2/2026",
      dayFirst: "2026-02-01",
      monthFirst: "2026-01-02",
    });
  });

  test("does not matter where no date has two readings", () => {
    expect(dateOrderOf(["2026-01-05", "3/3/2026", "12 maj 2026", ""])).toEqual({ kind: "none" });
  });
});
