import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { matchMonths } from "../../src/tables/matchMonths.ts";
import type { MatchedMonths } from "../../src/tables/matchMonths.ts";
import { readMonthTable } from "../../src/tables/monthTable.ts";
import { readMonth } from "../../src/tables/readMonth.ts";
import { readTables, readTextTable } from "../../src/tables/readTables.ts";

const ROWS = MODEL_ROWS.map((row) => ({ ...row, startOnly: row.kind === "input" && row.startOnly === true }));

function matched(text: string, chosen: { readonly [label: string]: string } = {}): MatchedMonths {
  const read = readTextTable(text);
  if (!read.ok) throw new Error(read.error.code);
  const table = readMonthTable(read.value[0]!);
  if (!table.ok) throw new Error(table.error.code);
  return matchMonths(table.value, ROWS, chosen);
}
const actuals = (found: MatchedMonths) =>
  Object.fromEntries(found.lines.flatMap(({ row, values }) => (row === undefined ? [] : [[row, values]])));
const asides = (found: MatchedMonths) => found.leftAside.map(({ text, code }) => [text, code]);
const unmatched = (found: MatchedMonths) =>
  found.lines.flatMap(({ row, label, code }) => (row === undefined ? [[label, code]] : []));

describe("a heading's month is read in any usual form:", () => {
  test.each<[string | number, string]>([
    ["2027-01", "2027-01"],
    ["2027/1", "2027-01"],
    ["202701", "2027-01"],
    [202701, "2027-01"],
    ["2027M03", "2027-03"],
    ["01/2027", "2027-01"],
    ["1.2027", "2027-01"],
    ["jan-27", "2027-01"],
    ["Jan 27", "2027-01"],
    ["jan. 2027", "2027-01"],
    ["JAN/27", "2027-01"],
    ["January 2027", "2027-01"],
    ["mars 2027", "2027-03"],
    ["2027 mars", "2027-03"],
    ["Sept '27", "2027-09"],
    ["maj-27", "2027-05"],
    ["2027-01-31", "2027-01"],
    ["2027-01-01 00:00:00", "2027-01"],
    ["31.01.2027", "2027-01"],
    [46388, "2027-01"],
    ["46388", "2027-01"],
  ])("%j is %s", (cell, month) => expect(readMonth(cell)).toEqual({ kind: "month", month }));

  test.each<[string | number, string]>([
    ["Q1 2027", "quarter"],
    ["2027 Q1", "quarter"],
    ["kv 1 2027", "quarter"],
    ["Q2 total", "quarter"],
    ["Kvartal 3", "quarter"],
    ["Total", "total"],
    ["Summa", "total"],
    ["Total 2027", "total"],
    ["Helår 2027", "total"],
    ["2027", "total"],
    [2027, "total"],
    ["YTD", "total"],
    ["Ackumulerat", "total"],
  ])("%j is a %s", (cell, kind) => expect(readMonth(cell)).toEqual({ kind }));

  test.each(["", "New customers", "January", "13/2027", "2027-13", "5", 5, "owner", "Kvarn 1"])(
    "%j says nothing of time",
    (cell) => expect(readMonth(cell)).toBeUndefined(),
  );
});

describe("a table of months becomes actuals", () => {
  test("with months across, names in either language and ids", () => {
    const found = matched(
      "Rad;jan-27;feb-27;Q1 27\nNya kunder;3;4;12\nNew opportunities;10;;30\nvisitors;1 200;1 300;3 900\nNöjda kunder;9;9;27\n",
    );
    expect(actuals(found)).toEqual({
      new_customers: { "2027-01": 3, "2027-02": 4 },
      opportunities_new: { "2027-01": 10 },
      visitors: { "2027-01": 1200, "2027-02": 1300 },
    });
    expect(asides(found)).toEqual([["Q1 27", "quarter"]]);
    expect(unmatched(found)).toEqual([["Nöjda kunder", "unknown"]]);
  });

  test("with months down", () => {
    const found = matched("Month,New customers,Note,Spend\n2027-01,3,ok,5\n2027-02,4,,6\nTotal,7,,11\n");
    expect(actuals(found)).toEqual({ new_customers: { "2027-01": 3, "2027-02": 4 } });
    expect(asides(found)).toEqual([["Total", "total"]]);
    expect(unmatched(found)).toEqual([
      ["Note", "unknown"],
      ["Spend", "unknown"],
    ]);
  });

  test("below titles, behind columns of groups and units", () => {
    const found = matched(
      "Outcome 2027,,,,\n,,,,\nGroup,Row,Unit,Jan 2027,Feb 2027\nSales,New customers,st,3,4\n,Dials,st,100,120\n",
    );
    expect(actuals(found)).toMatchObject({ new_customers: { "2027-01": 3, "2027-02": 4 } });
  });

  test("shares with and without a sign, money in thousands where a title says so", () => {
    const found = matched(
      "Utfall (tkr);jan-27;feb-27\nanswer_rate;23,4;21\nmeeting_rate;12 %;0,1\nprice_month;15;16,5\n",
    );
    expect(actuals(found)).toEqual({
      answer_rate: { "2027-01": 0.234, "2027-02": 0.21 },
      meeting_rate: { "2027-01": 0.12, "2027-02": 0.1 },
      price_month: { "2027-01": 15_000, "2027-02": 16_500 },
    });
  });

  test("a month or a row that comes twice counts once, and a row with only a start value takes no monthly figures", () => {
    const found = matched(
      "x,2027-01,2027-01,\nNew customers,1,2,9\nnew_customers,3,4,\nCustomers at the start,5,6,\nDials,,,\nVisitors,-,n/a,\nCalls answered,many,1,\n",
    );
    expect(actuals(found)).toEqual({ new_customers: { "2027-01": 1 } });
    expect(asides(found)).toEqual([
      ["2027-01", "month-twice"],
      ["D", "no-month"],
    ]);
    expect(unmatched(found).slice(0, 2)).toEqual([
      ["new_customers", "twice"],
      ["Customers at the start", "start-only"],
    ]);
  });

  test("figures that could be serial numbers of dates are figures", () => {
    const text =
      "x,2027-01,2027-02\nVisitors,45000,46000\nDials,45100,46100\nNew customers,45200,45300\nCalls answered,46388,46400\n";
    expect(actuals(matched(text))["visitors"]).toEqual({ "2027-01": 45_000, "2027-02": 46_000 });
    const serials = "x,46388,46419\nVisitors,45000,46000\n";
    expect(actuals(matched(serials))["visitors"]).toEqual({ "2027-01": 45_000, "2027-02": 46_000 });
  });

  test("a label's row can be chosen by hand", () => {
    const text = "x,2027-01\nWon,1\nNew customers,2\n";
    expect(actuals(matched(text, { Won: "new_customers" }))).toEqual({ new_customers: { "2027-01": 1 } });
    expect(actuals(matched(text, { "New customers": "" }))).toEqual({});
  });

  test("dates with two readings are read in the order that gives different months", () => {
    expect(
      Object.keys(actuals(matched("x,01/02/2027,01/03/2027\nNew customers,1,2\n"))["new_customers"]!),
    ).toEqual(["2027-02", "2027-03"]);
    expect(
      Object.keys(actuals(matched("x,2/1/2027,3/1/2027\nNew customers,1,2\n"))["new_customers"]!),
    ).toEqual(["2027-02", "2027-03"]);
  });
});

describe("a table without months is reported as such:", () => {
  test.each([
    ["x,Q1 27,Q2 27\nNew customers,1,2\n", { code: "quarters-only", text: "Q1 27" }],
    ["a,b\n1,2\n", { code: "no-months" }],
    ["New customers,120,46388\nDials,1,2\n", { code: "no-months" }],
  ])("%j", (text, issue) => {
    const read = readTextTable(text);
    const table = read.ok ? readMonthTable(read.value[0]!) : read;
    expect(table.ok ? undefined : table.error).toEqual(issue);
  });
});

test("a workbook with months down, written in six different ways, is read", () => {
  const file = resolve(import.meta.dirname, "../fixtures/tables/history_months_down.xlsx");
  const read = readTables(new Uint8Array(readFileSync(file)));
  const table = read.ok ? readMonthTable(read.value[0]!) : read;
  if (!table.ok) throw new Error(table.error.code);
  const found = matchMonths(table.value, ROWS, { Spend: "tools_per_head", Won: "new_customers" });
  const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];
  expect(table.value.months).toEqual(months);
  const figures = (row: string) => months.map((month) => actuals(found)[row]?.[month]);
  expect(figures("opportunities_new")).toEqual([14, 15, 17, 15, 16, 12]);
  expect(figures("new_customers")).toEqual([2, 3, 3, 2, 4, 3]);
  expect(figures("tools_per_head")).toEqual([55_000, 52_000, 61_000, 60_000, 60_000, undefined]);
  expect(asides(found)).toEqual([["Q2 total", "quarter"]]);
});

describe("months whose year or kind is written in another line:", () => {
  test.each<[string, string, object]>([
    [
      "years above",
      ";2026;;2027\n;nov;dec;jan\nnew_customers;1;2;3",
      { "2026-11": 1, "2026-12": 2, "2027-01": 3 },
    ],
    ["years beside", "År;Månad;new_customers\n2026;dec;1\n2027;jan;2", { "2026-12": 1, "2027-01": 2 }],
    ["a year in the title", "Budget 2027;;\n;jan;feb\nnew_customers;1;2", { "2027-01": 1, "2027-02": 2 }],
    [
      "months of Danes and Germans",
      "x;marts 2027;Mai 2027;Dez 2027\nnew_customers;1;2;3",
      {
        "2027-03": 1,
        "2027-05": 2,
        "2027-12": 3,
      },
    ],
  ])("%s", (_, text, values) => expect(actuals(matched(text))).toEqual({ new_customers: values }));

  test("of actual and planned figures only the actual ones are taken, and that is reported", () => {
    const found = matched(";jan 2027;;feb 2027;\n;Budget;Utfall;Budget;Utfall\nnew_customers;1;2;3;4");
    expect(actuals(found)).toEqual({ new_customers: { "2027-01": 2, "2027-02": 4 } });
    expect(asides(found)).toEqual([
      ["2027-01 Budget", "not-actual"],
      ["2027-02 Budget", "not-actual"],
    ]);
  });
  test("a year that could be either is not guessed", () => {
    expect(() => matched("FY 2027;;\n;nov;jan\nnew_customers;1;2")).toThrow("no-months");
    expect(() => matched("x;jan;feb\nnew_customers;1;2")).toThrow("no-months");
  });
});
