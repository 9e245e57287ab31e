import type { BookSheet, Cell, Validation } from "./book.ts";
import { address, columnName } from "./reference.ts";
import type { StyleTable } from "./styles.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

/** The height of two lines, in points. */
const TALL = 27;

/** The most characters that a cell holds. */
const LONGEST_TEXT = 32_767;

/** One sheet's part of the file. Without `cached`, formulas are written without their results. */
export function sheetXml(
  sheet: BookSheet,
  styles: StyleTable,
  cached: boolean,
  page: { readonly isFirst: boolean; readonly foot: string },
): string {
  const rows = sheet.rows.map((row, r) => {
    if (row === undefined) return "";
    const cells = row.map((cell, c) =>
      cell === undefined ? "" : cellXml(cell, address(r, c), styles, cached),
    );
    const text = cells.join("");
    const height = sheet.tall?.includes(r) === true ? ` ht="${TALL}" customHeight="1"` : "";
    return text === "" ? "" : `<row r="${r + 1}"${height}>${text}</row>`;
  });
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    (sheet.landscape === true ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "") +
    `<sheetViews><sheetView${page.isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>` +
    (columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`) +
    `<sheetData>${rows.join("")}</sheetData>` +
    validationsXml(sheet.validations ?? []) +
    pageXml(sheet, page.foot) +
    "</worksheet>"
  );
}

/** A4 landscape, with the footer and the page number on every page. */
function pageXml({ landscape, print }: BookSheet, foot: string): string {
  if (landscape !== true) return "";
  const { wide = 1, high = 0 } = print ?? {};
  // An ampersand begins a code there.
  const said = escapeXml(foot.replaceAll("&", "&&"));
  return (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${wide}" fitToHeight="${high}"/>` +
    `<headerFooter><oddFooter>&amp;L&amp;8${said}&amp;R&amp;8&amp;A, &amp;P / &amp;N</oddFooter></headerFooter>`
  );
}

function cellXml(cell: Cell, at: string, styles: StyleTable, cached: boolean): string {
  const { formula, value } = cell;
  const open = `<c r="${at}" s="${styles.indexOf(cell.style)}"`;
  if (formula !== undefined) {
    const f = `<f>${escapeXml(formula)}</f>`;
    if (cell.error !== undefined && cached) return `${open} t="e">${f}<v>${cell.error}</v></c>`;
    if (value === undefined || !cached) return `${open}>${f}</c>`;
    if (typeof value === "string") return `${open} t="str">${f}<v>${escapeXml(value)}</v></c>`;
    return Number.isFinite(value)
      ? `${open}>${f}<v>${value}</v></c>`
      : `${open} t="e">${f}<v>${errorOf(value)}</v></c>`;
  }
  if (value === undefined) return `${open}/>`;
  if (typeof value === "string") {
    const text = escapeXml(value.slice(0, LONGEST_TEXT));
    return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  return Number.isFinite(value)
    ? `${open}><v>${value}</v></c>`
    : `${open} t="e"><v>${errorOf(value)}</v></c>`;
}

function errorOf(value: number): string {
  return Number.isNaN(value) ? "#N/A" : "#DIV/0!";
}

function paneXml({ frozen }: BookSheet): string {
  if (frozen === undefined || frozen.rows + frozen.columns === 0) return "";
  const { rows, columns } = frozen;
  const pane = columns > 0 && rows > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return (
    `<pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}` +
    ` topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/>`
  );
}

function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  const items = validations.map((one) => {
    const head = `sqref="${one.range}" allowBlank="1" showErrorMessage="1"`;
    if (one.kind === "list") {
      return `<dataValidation type="list" ${head}><formula1>${escapeXml(one.source)}</formula1></dataValidation>`;
    }
    const bounds =
      one.max === undefined
        ? `operator="greaterThanOrEqual" ${head}><formula1>${one.min}</formula1>`
        : one.min === undefined
          ? `operator="lessThanOrEqual" ${head}><formula1>${one.max}</formula1>`
          : `operator="between" ${head}><formula1>${one.min}</formula1><formula2>${one.max}</formula2>`;
    return `<dataValidation type="decimal" ${bounds}</dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}
