import { htmlTableSteps } from "../tables/htmlTable.ts";
import type { HtmlTable } from "../tables/htmlTable.ts";
import type { HtmlCell } from "../tables/writeHtmlTable.ts";
import { isDateFormat } from "../tables/dateFormat.ts";
import type { DecimalMark } from "../tables/readFigure.ts";
import { readDelimited } from "../tables/delimited.ts";
import type { Delimiter } from "../tables/delimited.ts";
import type { Entry } from "../model/row.ts";

/** A cell from the clipboard. */
export type ClipCell = {
  /** The text that the other program shows. */
  readonly text: string;
  /** The exact number behind the text, where the clipboard has it. */
  readonly number?: number;
  /** The kind of value according to its number format. */
  readonly shows?: "date" | "percent";
  /** The entry behind the cell, where it was copied from one of our own sheets. */
  readonly entry?: Entry;
};

/** The clipboard's content as a block of cells; lines may differ in length. */
export type Clip = {
  readonly cells: readonly (readonly ClipCell[])[];
  /** The decimal sign of the program that wrote the block, where the block says so. */
  readonly decimal?: DecimalMark;
  /** Whether it was copied from one of our own sheets. */
  readonly own: boolean;
};

export type ClipTexts = { readonly plain: string; readonly html: string };

/** The number of lines of text read before the next pause. */
const RESTS = 200;

/**
 * The cells on the clipboard, read by a generator that pauses now and then. First choice is a table from one of our own
 * sheets; then another program's table where it has the numbers behind its texts (a column too narrow to show a number
 * has the text ####, but the number is still there); otherwise the plain text, with the number formats of the table
 * where both have the same cells.
 */
export function* clipSteps(texts: ClipTexts): Generator<undefined, Clip> {
  const table = texts.html === "" ? undefined : yield* htmlTableSteps(texts.html);
  const own = table?.own === undefined ? undefined : readOwn(table.own);
  const isExact = table?.cells.some((line) => line.some((cell) => cell.number !== undefined)) ?? false;
  const marks = table?.decimal === undefined ? {} : { decimal: table.decimal };
  if (table !== undefined && own !== undefined) {
    return { cells: ownCells(table, own), own: true, ...marks };
  }
  const isRead = table !== undefined && (isExact || texts.plain === "");
  const lines: string[][] = [];
  if (!isRead) {
    for (const { cells } of texts.plain === "" ? [] : readDelimited(texts.plain, delimiterOf(texts.plain))) {
      lines.push([...cells]);
      if (lines.length % RESTS === 0) yield;
    }
  }
  const formats =
    table === undefined || (!isRead && !isSameShape(table.cells, lines)) ? undefined : table.cells;
  const shows = new Map<string, ClipCell["shows"]>();
  const cells: ClipCell[][] = [];
  for (const [y, line] of (isRead ? table.cells : lines).entries()) {
    cells.push(
      line.map((cell: HtmlCell | string, x) =>
        clipCell(typeof cell === "string" ? { ...formats?.[y]?.[x], text: cell } : cell, shows),
      ),
    );
    if (y % RESTS === RESTS - 1) yield;
  }
  return { cells: withoutEnd(cells), own: false, ...marks };
}

/** How many lines are examined to find the delimiter. */
const SAMPLE_LINES = 50;

/**
 * Spreadsheets put tabs between cells. Text from elsewhere may use semicolons, or commas below a line of headings,
 * where all its lines have the same number of them: a comma alone may be part of a figure.
 */
function delimiterOf(plain: string): Delimiter {
  if (plain.includes("\t") || !/[;,]/.test(plain)) return "\t";
  const isEven = (delimiter: Delimiter) => {
    const widths: number[] = [];
    for (const { cells } of readDelimited(plain, delimiter)) {
      if (cells.some((cell) => cell.trim() !== "")) widths.push(cells.length);
      if (widths.length === SAMPLE_LINES) break;
    }
    return widths[0]! > 1 && widths.every((width) => width === widths[0]) ? widths.length : 0;
  };
  if (isEven(";") > 0) return ";";
  const [head = ""] = plain.split(/[\r\n]/, 1);
  return /\p{L}/u.test(head) && isEven(",") > 1 ? "," : "\t";
}

/** @param known cache of what the number formats seen so far show. */
function clipCell({ text, number, format }: HtmlCell, known: Map<string, ClipCell["shows"]>): ClipCell {
  if (format !== undefined && !known.has(format)) known.set(format, shownBy(format));
  const shows = format === undefined ? undefined : known.get(format);
  return { text, ...(number === undefined ? {} : { number }), ...(shows === undefined ? {} : { shows }) };
}

/** Excel's own format names, which its HTML has in place of codes. */
const NAMED_FORMATS = [
  "general",
  "standard",
  "fixed",
  "scientific",
  "currency",
  "yes/no",
  "true/false",
  "on/off",
];

function shownBy(format: string): ClipCell["shows"] {
  const name = format.toLowerCase();
  if (NAMED_FORMATS.includes(name)) return undefined;
  return format.includes("%") || name === "percent"
    ? "percent"
    : isDateFormat(-1, format)
      ? "date"
      : undefined;
}

function isSameShape(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  return a.length === b.length && a.every((line, at) => line.length === b[at]?.length);
}

/** The figures of a block copied from our own sheet, without the entries behind them. */
export function valuesOnly(clip: Clip): Clip {
  const bare = ({ text, number }: ClipCell) => (number === undefined ? { text } : { text, number });
  return { ...clip, cells: clip.cells.map((line) => line.map(bare)) };
}

/** Removes blank lines at the end; the first line stays even if it is blank. */
function withoutEnd(cells: readonly (readonly ClipCell[])[]): readonly (readonly ClipCell[])[] {
  const last = cells.findLastIndex((line) => line.some((cell) => cell.text.trim() !== ""));
  return cells.slice(0, Math.max(Math.min(1, cells.length), last + 1));
}

/** Data that only our own sheet puts on the clipboard: entries, including ranges and formulas. */
export type OwnData = {
  readonly version: 1;
  readonly entries: readonly (readonly (Entry | null)[])[];
  /** The columns that are totals of other columns. */
  readonly totals?: readonly number[];
};

/** In our own tables, totals are left out where there are other columns, so that months are pasted onto months. */
function ownCells(table: HtmlTable, own: OwnData): readonly (readonly ClipCell[])[] {
  const shows = new Map<string, ClipCell["shows"]>();
  const cells = table.cells.map((line, y) =>
    line.map((cell, x): ClipCell => {
      const entry = own.entries[y]?.[x];
      const read = clipCell(cell, shows);
      return entry === undefined || entry === null ? read : { ...read, entry };
    }),
  );
  const totals = new Set(own.totals);
  const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
  return totals.size < width ? cells.map((line) => line.filter((_, x) => !totals.has(x))) : cells;
}

/** Reads and checks our own data, which may come from anyone; undefined where it is not valid. */
function readOwn(json: string): OwnData | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof data !== "object" || data === null) return undefined;
  const { version, entries, totals = [] } = data as Partial<Record<keyof OwnData, unknown>>;
  if (version !== 1 || !Array.isArray(entries)) return undefined;
  const isEntry = (cell: unknown) => cell === null || typeof cell === "string" || Number.isFinite(cell);
  const good =
    entries.every((line: unknown) => Array.isArray(line) && line.every(isEntry)) &&
    Array.isArray(totals) &&
    totals.every((column) => Number.isInteger(column));
  return good ? { version, entries: entries as OwnData["entries"], totals } : undefined;
}

/** Whether everything that was copied is blank. */
export function isBlank({ cells }: Clip): boolean {
  return cells.every((line) => line.every(({ text }) => text.trim() === ""));
}
