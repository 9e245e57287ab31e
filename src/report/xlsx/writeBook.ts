import { strToU8, zipSync } from "fflate";
import type { Book, BookSheet } from "./book.ts";
import { columnName, sheetPrefix } from "./reference.ts";
import { sheetXml } from "./sheetXml.ts";
import { makeStyles } from "./styles.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A fixed time stamp for every part of the file, so that the same book gives the same bytes. */
const STAMP = "1980-01-01T12:00:00";

/**
 * The bytes of an .xlsx file. The program that opens it calculates all formulas again; until then it
 * shows the values that the cells hold, which `cached: false` leaves out.
 */
export function writeBook(
  book: Book,
  { cached = true }: { readonly cached?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const styles = makeStyles();
  const sheets = book.sheets.map((sheet, index) =>
    sheetXml(sheet, styles, cached, { isFirst: index === 0, foot: book.foot ?? "" }),
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(book.sheets.length),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(book),
    "xl/_rels/workbook.xml.rels": relations([
      ...book.sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
  };
  sheets.forEach((xml, index) => (files[`xl/worksheets/sheet${index + 1}.xml`] = xml));
  files["xl/styles.xml"] = styles.xml();
  const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: STAMP });
}

function contentTypes(sheets: number): string {
  const overrides = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/styles.xml", "styles"],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, "worksheet"]),
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${TYPES}.${type}+xml"/>`);
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** A sheet's print area and the rows and columns repeated on every page, as names local to the sheet. */
function printNames({ name, rows, print }: BookSheet, index: number): string[] {
  if (print === undefined) return [];
  const prefix = sheetPrefix(name);
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
  const { title, names } = print;
  const area = `${prefix}$${columnName(names?.from ?? 0)}$1:$${columnName(width - 1)}$${rows.length}`;
  const titles = [
    ...(names === undefined ? [] : [`${prefix}$${columnName(names.from)}:$${columnName(names.to)}`]),
    ...(title === 0 ? [] : [`${prefix}$1:$${title}`]),
  ];
  const own = (kind: string, refersTo: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}">${escapeXml(refersTo)}</definedName>`;
  return [own("Print_Area", area), ...(titles.length === 0 ? [] : [own("Print_Titles", titles.join(","))])];
}

function workbookXml(book: Book): string {
  const sheets = book.sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = [
    ...book.sheets.flatMap(printNames),
    ...book.names.map(
      ({ name, refersTo }) => `<definedName name="${escapeXml(name)}">${escapeXml(refersTo)}</definedName>`,
    ),
  ];
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}
