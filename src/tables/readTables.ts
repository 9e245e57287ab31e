import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { TableIssue } from "../model/tableIssue.ts";
import { decodeText, isText } from "./decodeText.ts";
import { guessDelimiter, readDelimited } from "./delimited.ts";
import type { Delimiter } from "./delimited.ts";
import { readHtmlTable } from "./htmlTable.ts";
import { TABLE_LIMITS, isBlankLine } from "./table.ts";
import type { NamedTable, TableLine } from "./table.ts";
import { isArchive } from "./unpack.ts";
import { readWorkbook } from "./workbook.ts";

/** The first bytes of old Excel files, and of those protected by a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
/** Excel's own first line that names the delimiter. */
const SEPARATOR = /^sep=([,;|\t])\r?\n/i;

/**
 * The tables of a file from any program: XLSX (one for each visible sheet), delimited text in any usual encoding, or
 * the HTML that some programs save as .xls. Tables that are wholly blank are left out.
 */
export function readTables(bytes: Uint8Array): Result<readonly NamedTable[], TableIssue> {
  if (bytes.length > TABLE_LIMITS.bytes) {
    return err({ code: "table-too-large", bytes: bytes.length, max: TABLE_LIMITS.bytes });
  }
  if (isArchive(bytes)) return filled(readWorkbook(bytes));
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) return err(compoundFault(bytes));
  const text = decodeText(bytes);
  if (text.startsWith("%PDF")) return err({ code: "table-other-format", found: "pdf" });
  if (!isText(text)) return err({ code: "not-a-table" });
  return readTextTable(text);
}

/** The table in pasted or decoded text: HTML if it contains a table, else delimited text. */
export function readTextTable(text: string): Result<readonly NamedTable[], TableIssue> {
  if (text.trim() === "") return err({ code: "table-empty" });
  if (/^\s*</.test(text) && /<table\b/i.test(text)) return filled(htmlLines(text));
  const named = SEPARATOR.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  return filled(delimitedLines(body, (named?.[1] as Delimiter | undefined) ?? guessDelimiter(body)));
}

function delimitedLines(text: string, delimiter: Delimiter): Result<readonly NamedTable[], TableIssue> {
  const lines: TableLine[] = [];
  let cells = 0;
  for (const line of readDelimited(text, delimiter)) {
    cells += line.cells.length;
    lines.push(line);
    const fault = limitFault(line, lines.length, cells);
    if (fault !== undefined) return err(fault);
  }
  return ok([{ name: "", lines }]);
}

function htmlLines(text: string): Result<readonly NamedTable[], TableIssue> {
  const table = readHtmlTable(text);
  if (table === undefined) return err({ code: "not-a-table" });
  const lines: TableLine[] = [];
  let cells = 0;
  for (const row of table.cells) {
    const line = { line: lines.length + 1, cells: row.map((cell) => cell.number ?? cell.text) };
    cells += row.length;
    lines.push(line);
    const fault = limitFault(line, lines.length, cells);
    if (fault !== undefined) return err(fault);
  }
  return ok([{ name: "", lines }]);
}

function limitFault({ line, cells }: TableLine, lines: number, count: number): TableIssue | undefined {
  if (lines > TABLE_LIMITS.lines + 1) {
    return { code: "table-too-long", what: "lines", max: TABLE_LIMITS.lines };
  }
  if (count > TABLE_LIMITS.cells) return { code: "table-too-long", what: "cells", max: TABLE_LIMITS.cells };
  const isLong = cells.some((cell) => typeof cell === "string" && cell.length > TABLE_LIMITS.cellLength);
  return isLong ? { code: "table-cell-too-long", line, max: TABLE_LIMITS.cellLength } : undefined;
}

function filled(read: Result<readonly NamedTable[], TableIssue>): Result<readonly NamedTable[], TableIssue> {
  if (!read.ok) return read;
  const tables = read.value.filter(({ lines }) => !lines.every(isBlankLine));
  return tables.length === 0 ? err({ code: "table-empty" }) : ok(tables);
}

function compoundFault(bytes: Uint8Array): TableIssue {
  const names = ENCRYPTED.split("").map((sign) => sign.charCodeAt(0));
  const at = bytes.findIndex(
    (byte, from) => byte === names[0] && names.every((code, k) => bytes[from + k] === code),
  );
  return at === -1 ? { code: "table-other-format", found: "old-excel" } : { code: "table-encrypted" };
}
