import { describe, expect, test } from "vitest";
import { compilePlan } from "../../../../src/engine/compilePlan.ts";
import { runExpected } from "../../../../src/engine/runExpected.ts";
import { makeFormat } from "../../../../src/i18n/format.ts";
import { newPlan } from "../../../../src/model/newPlan.ts";
import { sheetOf } from "../../../../src/model/sheet.ts";
import { readCsv } from "../../../../src/storage/csv.ts";
import { loadTableWriter } from "../../../../src/page/loadTableWriter.ts";
import { cellOf } from "../../../../src/ui/parts/copying/pageTable.ts";
import { sheetTable } from "../../../../src/ui/parts/exports/sheetTable.ts";
import { trialsTable } from "../../../../src/ui/parts/exports/trialsTable.ts";

describe("a cell of a table of the page", () => {
  const en = makeFormat("en", "SEK");
  const sv = makeFormat("sv", "SEK");
  test.each([
    ["a number in English", "1,234.5", en, 1234.5],
    ["a number in Swedish", "1\u00a0234,5", sv, 1234.5],
    ["per cent is a share", "24.8%", en, 0.248],
    ["per cent in Swedish", "24,8\u00a0%", sv, 0.248],
    ["money in thousands", "SEK\u00a0630k", en, 630_000],
    ["money in Swedish millions", "2,4\u00a0mkr", sv, 2_400_000],
    ["a real minus", "−12", en, -12],
    ["a plus", "+3", en, 3],
    ["times", "4.1×", en, 4.1],
    ["no value", "–", en, undefined],
    ["nothing", "", en, undefined],
    ["words", "One more hunter", en, "One more hunter"],
    ["what a spreadsheet would run", "=1+1", en, "=1+1"],
  ])("%s", (_, text, format, value) => expect(cellOf(text, true, format)).toEqual(value));

  test("of a heading is text, also where it looks like a number", () => {
    expect(cellOf("2027", false, en)).toBe("2027");
  });
});

describe("the sheet as a table", () => {
  const plan = newPlan("reference", { language: "en", start: "2027-01" });
  const expected = runExpected(compilePlan(plan, undefined)).rows;
  const rows = sheetOf(plan).rows.filter(({ id }) => ["new_customers", "customers", "cac"].includes(id));
  const names = Array.from({ length: 34 }, (_, i) => `p${i}`);
  const table = sheetTable({
    plan,
    rows,
    figure: "expected",
    expected,
    summaries: new Map(),
    periodNames: names,
    words: { group: "Part", row: "Row", id: "Id", unit: "Unit" },
    nameOf: (row) => row.label.en,
    groupOf: (row) => row.group,
    unitOf: (row) => row.unit,
  });
  const line = (id: string) => table.find((cells) => cells[2] === id)?.slice(4) ?? [];

  test("has months, quarters and years with all their digits", () => {
    expect(table[0]).toHaveLength(4 + 24 + 8 + 2);
    expect(line("new_customers")).toHaveLength(34);
    expect(line("new_customers")[0]).toBe(expected.get("new_customers")?.[0]);
  });
  test("a flow's quarter is the sum of its months, a stock's its last month", () => {
    const flow = expected.get("new_customers")!;
    expect(line("new_customers")[24]).toBe(flow[0]! + flow[1]! + flow[2]!);
    expect(line("customers")[24]).toBe(expected.get("customers")?.[2]);
  });
  test.each(["en", "sv"] as const)("comes back from a CSV file in %s as it was", (language) => {
    const text = loadTableWriter().csv(table, language, true);
    const back = readCsv(text);
    const decimal = language === "sv" ? "," : ".";
    expect(back).toHaveLength(table.length);
    back.slice(1).forEach((cells, y) => {
      cells.slice(4).forEach((cell, x) => {
        const value = table[y + 1]?.[x + 4];
        expect(cell === "" ? undefined : Number(cell.replace(decimal, "."))).toBe(value);
      });
    });
  });
});

describe("every trial as a table", () => {
  const months = (from: number) =>
    [0, 1].map((t) => Float64Array.from({ length: 5000 }, (_, i) => from + t + i));
  const trials = new Map([
    ["a", months(0)],
    ["b", months(1e6)],
  ]);
  test("comes in pieces: the headings, then every trial once and in order", () => {
    const [head, ...pieces] = [...trialsTable(trials, "Trial", (row, t) => `${row}${t}`)];
    expect(head).toEqual([["Trial", "a0", "a1", "b0", "b1"]]);
    const lines = pieces.flat();
    expect(lines).toHaveLength(5000);
    expect(lines[0]).toEqual([1, 0, 1, 1e6, 1e6 + 1]);
    expect(lines[4999]).toEqual([5000, 4999, 5000, 1e6 + 4999, 1e6 + 5000]);
  });
});

test("a row's name that a spreadsheet would run as a formula is kept a text in the file", () => {
  const csv = loadTableWriter().csv([["=HYPERLINK(1)", -5]], "en", true);
  expect(csv).toBe("\ufeff'=HYPERLINK(1),-5\r\n");
});
