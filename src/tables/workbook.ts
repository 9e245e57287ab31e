import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { TableIssue } from "../model/tableIssue.ts";
import { decodeText } from "./decodeText.ts";
import { attribute, decoded } from "./htmlTable.ts";
import { htmlTokens } from "./htmlTokens.ts";
import { dayText } from "./readDate.ts";
import { isDateFormat } from "./dateFormat.ts";
import { TABLE_LIMITS } from "./table.ts";
import type { NamedTable, TableCell, TableLine } from "./table.ts";
import { unpack } from "./unpack.ts";

const WANTED =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;
/** Excel's serial number of 1970-01-01, in the date systems that begin in 1900 and 1904. */
const EPOCH_1900 = 25569;
const EPOCH_1904 = 24107;

/** The visible sheets of an XLSX workbook in order. Cells formatted as dates become texts such as 2027-03-31. */
export function readWorkbook(bytes: Uint8Array): Result<readonly NamedTable[], TableIssue> {
  const unpacked = unpack(bytes, (name) => WANTED.test(name));
  if (!unpacked.ok) return unpacked;
  const { parts, names } = unpacked.value;
  const text = (name: string): string => {
    const part = parts.get(name);
    return part === undefined ? "" : decodeText(part);
  };
  const workbook = text("xl/workbook.xml");
  if (workbook === "") return err(otherArchive(names));
  const paths = new Map<string, string>();
  for (const { name, attributes } of tags(text("xl/_rels/workbook.xml.rels"))) {
    if (name !== "relationship") continue;
    const target = attribute(attributes, "Target") ?? "";
    paths.set(attribute(attributes, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const context = {
    strings: sharedStrings(text("xl/sharedStrings.xml")),
    dates: dateStyles(text("xl/styles.xml")),
    epoch: /<workbookPr\b[^>]*\bdate1904="(1|true)"/i.test(workbook) ? EPOCH_1904 : EPOCH_1900,
  };
  const tables: NamedTable[] = [];
  let cells = 0;
  for (const { name, attributes } of tags(workbook)) {
    if (name !== "sheet" || /hidden/i.test(attribute(attributes, "state") ?? "")) continue;
    const path = paths.get(attribute(attributes, "r:id") ?? "");
    if (path === undefined || !parts.has(path)) continue;
    const lines = readSheet(text(path), context, TABLE_LIMITS.cells - cells);
    if (!lines.ok) return lines;
    cells += lines.value.reduce((sum, line) => sum + line.cells.length, 0);
    tables.push({ name: attribute(attributes, "name") ?? "", lines: lines.value });
  }
  return ok(tables);
}

function otherArchive(names: readonly string[]): TableIssue {
  if (names.some((name) => name === "xl/workbook.bin")) {
    return { code: "table-other-format", found: "binary-excel" };
  }
  if (names.includes("content.xml")) return { code: "table-other-format", found: "open-document" };
  return { code: "not-a-table" };
}

type SheetContext = {
  readonly strings: readonly string[];
  /** Whether each cell style shows a date. */
  readonly dates: readonly boolean[];
  readonly epoch: number;
};

function readSheet(
  xml: string,
  context: SheetContext,
  most: number,
): Result<readonly TableLine[], TableIssue> {
  const lines: TableLine[] = [];
  let count = 0;
  let cells: TableCell[] = [];
  let number = 0;
  let cell: { column: number; type: string; style: number } | undefined;
  let value = "";
  let reading = false;
  for (const token of htmlTokens(xml)) {
    if (token.kind === "text") {
      if (reading) value += token.text;
      continue;
    }
    const { end, attributes } = token;
    const name = localName(token.name);
    if (name === "row" && !end) {
      number = Number(attribute(attributes, "r") ?? number + 1);
      cells = [];
      lines.push({ line: number, cells });
      if (lines.length > TABLE_LIMITS.lines + 1) return tooLong("lines", TABLE_LIMITS.lines);
    } else if (name === "c" && !end) {
      const column = columnOf(attribute(attributes, "r")) ?? cells.length;
      cell = {
        column,
        type: attribute(attributes, "t") ?? "n",
        style: Number(attribute(attributes, "s") ?? 0),
      };
      value = "";
      count += Math.max(0, column + 1 - cells.length);
      if (count > most) return tooLong("cells", TABLE_LIMITS.cells);
      while (cells.length < column) cells.push("");
      if (attributes.endsWith("/")) cell = undefined;
    } else if (name === "v" || name === "t") {
      reading = !end && !attributes.endsWith("/");
    } else if (name === "c" && end && cell !== undefined) {
      const read = cellOf(decoded(value), cell.type, cell.style, context);
      if (typeof read === "string" && read.length > TABLE_LIMITS.cellLength) {
        return err({ code: "table-cell-too-long", line: number, max: TABLE_LIMITS.cellLength });
      }
      cells[cell.column] = read;
      cell = undefined;
    }
  }
  return ok(lines);
}

function tooLong(what: "lines" | "cells", max: number) {
  return err({ code: "table-too-long", what, max } as const);
}

function cellOf(value: string, type: string, style: number, context: SheetContext): TableCell {
  if (type === "s") return context.strings[Number(value)] ?? "";
  if (type === "d") return value.slice(0, 10);
  if (type !== "n" || value === "") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (context.dates[style] !== true || number < 1) return number;
  return dayText(Math.floor(number) - context.epoch);
}

/** The column index in a cell's reference: 0 for A7, 27 for AB1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? "")?.[0].toUpperCase();
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The shared texts of cells; parts of rich text are joined, and phonetic readings of characters are left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = "";
  let reading = false;
  let phonetic = false;
  for (const token of htmlTokens(xml)) {
    if (token.kind === "text") {
      if (reading && !phonetic) text += token.text;
      continue;
    }
    const name = localName(token.name);
    if (name === "si") {
      if (token.end || token.attributes.endsWith("/")) strings.push(decoded(text));
      text = "";
    } else if (name === "rph") phonetic = !token.end;
    else if (name === "t") reading = !token.end && !token.attributes.endsWith("/");
  }
  return strings;
}

function dateStyles(xml: string): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inside = false;
  for (const { name, end, attributes } of tags(xml, true)) {
    if (name === "numfmt") {
      formats.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
    } else if (name === "cellxfs") inside = !end;
    else if (name === "xf" && inside && !end) {
      const id = Number(attribute(attributes, "numFmtId") ?? 0);
      styles.push(isDateFormat(id, formats.get(id)));
    }
  }
  return styles;
}

function* tags(xml: string, ends = false) {
  for (const token of htmlTokens(xml)) {
    if (token.kind === "tag" && (ends || !token.end)) yield { ...token, name: localName(token.name) };
  }
}

/** A tag's name without its namespace: some programs write x:row. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
