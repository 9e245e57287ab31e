import { guarded } from "../lib/formulaGuard.ts";

/**
 * A cell of an exported table: its type, not its text, decides how it is written. Undefined is an empty cell (∞ and
 * missing values have no number).
 */
export type CsvCell = string | number | undefined;

export type CsvFormat = {
  readonly delimiter: "," | ";" | "\t";
  readonly decimal: "." | ",";
};

/**
 * The separators that spreadsheet programs expect in a language: where the decimal sign is a comma, `;` separates
 * cells.
 */
export function csvFormatFor(language: string): CsvFormat {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const comma = parts.some(({ type, value }) => type === "decimal" && value === ",");
  return comma ? { delimiter: ";", decimal: "," } : { delimiter: ",", decimal: "." };
}

const BYTE_ORDER_MARK = "\ufeff";
/** A CSV file (RFC 4180), with the byte order mark that makes spreadsheet programs read it as UTF-8. */
export function writeCsv(rows: readonly (readonly CsvCell[])[], format: CsvFormat): string {
  return BYTE_ORDER_MARK + writeDelimited(rows, format);
}

/** The same text without the mark: for the clipboard. */
export function writeDelimited(rows: readonly (readonly CsvCell[])[], format: CsvFormat): string {
  return rows
    .map((row) => `${row.map((cell) => writeCell(cell, format)).join(format.delimiter)}\r\n`)
    .join("");
}

function writeCell(cell: CsvCell, { delimiter, decimal }: CsvFormat): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return "";
    const text = String(cell).replace(".", decimal);
    return text.includes(delimiter) ? `"${text}"` : text;
  }
  // An apostrophe keeps a text from being run as a formula; numbers need none, not even negative ones.
  const safe = guarded(cell);
  // Cells with the separator of any language are quoted: the file may be opened in another language.
  const quoted = /[",;\r\n\t\0]/.test(safe) || safe !== safe.trim();
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The texts of a CSV file's cells. Also reads other programs' variants: any line ends, no mark, an unclosed quote. */
export function readCsv(text: string, delimiter: CsvFormat["delimiter"] = guessDelimiter(text)): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at, delimiter) : readPlain(text, at, delimiter);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end is followed by one more cell, which is empty.
      if (at < text.length && text[at] !== "\r" && text[at] !== "\n") continue;
      row.push("");
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function readPlain(text: string, from: number, delimiter: string) {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\r" && text[end] !== "\n") end += 1;
  return { text: text.slice(from, end), end };
}

function readQuoted(text: string, from: number, delimiter: string) {
  let content = "";
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return { text: content + text.slice(at), end: text.length };
    content += text.slice(at, close);
    if (text[close + 1] !== '"') {
      // Some programs write more text after the closing quote: it belongs to the cell.
      const rest = readPlain(text, close + 1, delimiter);
      return { text: content + rest.text, end: rest.end };
    }
    content += '"';
    at = close + 2;
  }
}

/** The delimiter that is most frequent in the first line, outside quotes. */
export function guessDelimiter(text: string): CsvFormat["delimiter"] {
  const counts = { ",": 0, ";": 0, "\t": 0 };
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "\n" || letter === "\r")) break;
    else if (!quoted && (letter === "," || letter === ";" || letter === "\t")) counts[letter] += 1;
  }
  if (counts["\t"] > 0 && counts["\t"] >= counts[";"]) return "\t";
  return counts[";"] > 0 && counts[";"] >= counts[","] / 2 ? ";" : ",";
}
