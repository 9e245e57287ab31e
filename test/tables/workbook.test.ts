import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readTables } from "../../src/tables/readTables.ts";
import { TABLE_LIMITS } from "../../src/tables/table.ts";

const RELATIONS =
  '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>' +
  '<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="r3" Target="worksheets/sheet3.xml"/></Relationships>';
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-41D]mmm\\-yy;@"/><numFmt numFmtId="165" formatCode="#,##0 &quot;dagar&quot;"/>' +
  '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
const STRINGS =
  "<sst><si><t>Skapad</t></si><si><r><t>Vun</t></r><r><t>nen</t></r></si><si><t>日</t><rPh><t>ni</t></rPh></si><si/><si><t>A &amp; B</t></si></sst>";

function workbook(sheets: readonly string[], attributes = ""): Uint8Array {
  const names = sheets.map(
    (_, at) =>
      `<sheet name="Blad ${at + 1}" sheetId="${at + 1}" r:id="r${at + 1}"${at === 2 ? ' state="hidden"' : ""}/>`,
  );
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<?xml version="1.0"?><workbook><workbookPr ${attributes}/><sheets>${names.join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(RELATIONS),
    "xl/styles.xml": strToU8(STYLES),
    "xl/sharedStrings.xml": strToU8(STRINGS),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
      ]),
    ),
  });
}

function tablesOf(bytes: Uint8Array) {
  const read = readTables(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
const cellsOf = (row: string, attributes = "") =>
  tablesOf(workbook([`<row r="1">${row}</row>`], attributes))[0]!.lines[0]!.cells;

test("shared texts, rich texts (joined), and texts within the cell are read", () => {
  expect(
    cellsOf(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>4</v></c><c r="E1" t="inlineStr"><is><t>x &lt; y</t></is></c>',
    ),
  ).toEqual(["Skapad", "Vunnen", "日", "A & B", "x < y"]);
});

test("numbers stay numbers, and dates become dates by their format", () => {
  expect(
    cellsOf(
      '<c r="A1"><v>12.5</v></c><c r="B1" s="1"><v>46353.7</v></c><c r="C1" s="2"><v>46113</v></c><c r="D1" s="3"><v>46353</v></c><c r="E1" t="d"><v>2026-11-27T00:00:00</v></c>',
    ),
  ).toEqual([12.5, "2026-11-27", "2026-04-01", 46353, "2026-11-27"]);
  expect(cellsOf('<c r="A1" s="1"><v>44891</v></c>', 'date1904="1"')).toEqual(["2026-11-27"]);
});

test("cells that are left out, values of formulas, errors and blank cells keep their places", () => {
  expect(
    cellsOf(
      '<c r="B1"><f>1+1</f><v>2</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="str"><f>A1</f><v>text</v></c><c r="F1" s="1"/><c r="G1" t="b"><v>1</v></c>',
    ),
  ).toEqual(["", 2, "", "#DIV/0!", "text", "", "1"]);
});

test("each visible sheet is a table with its name; rows keep their numbers", () => {
  const row = '<c r="A7"><v>1</v></c>';
  const tables = tablesOf(
    workbook([`<row r="7">${row}</row>`, `<row r="2">${row}</row>`, `<row r="1">${row}</row>`]),
  );
  expect(tables.map(({ name, lines }) => [name, lines[0]!.line])).toEqual([
    ["Blad 1", 7],
    ["Blad 2", 2],
  ]);
});

test("a cell far to the right in every row exceeds the limit of cells", () => {
  const rows = Array.from(
    { length: 400 },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
  );
  const read = readTables(workbook([rows.join("")]));
  expect(read.ok ? "" : read.error).toEqual({
    code: "table-too-long",
    what: "cells",
    max: TABLE_LIMITS.cells,
  });
});

test("tags with a namespace before their names are read as well", () => {
  const bytes = zipSync({
    "xl/workbook.xml": strToU8('<x:workbook><x:sheets><x:sheet name="S" r:id="r1"/></x:sheets></x:workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(RELATIONS),
    "xl/worksheets/sheet1.xml": strToU8(
      '<x:worksheet><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:worksheet>',
    ),
  });
  expect(tablesOf(bytes)[0]!.lines[0]!.cells).toEqual(["a"]);
});

test("a workbook written by another program is read: months down, one of them a date", () => {
  const file = resolve(import.meta.dirname, "../fixtures/tables/history_months_down.xlsx");
  const [sheet] = tablesOf(new Uint8Array(readFileSync(file)));
  expect(sheet!.name).toBe("History");
  expect(sheet!.lines.map(({ cells }) => cells[0])).toEqual([
    "Month",
    "2026-01",
    "feb-26",
    "March 2026",
    "2026-04-01",
    "202605",
    "Q2 total",
    "juni 2026",
  ]);
});
