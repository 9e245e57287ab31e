/** Cells as text, line by line. */
export type Block = readonly (readonly string[])[];

/**
 * Text as Excel, Sheets and LibreOffice put it on the clipboard, cell by cell. A cell in quotes may
 * hold tabs, new lines and doubled quotes. The line end after the last line begins no new line.
 */
export function readTsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : undefined;
    const end = cell?.end ?? plainEnd(text, at);
    line.push(cell?.text ?? text.slice(at, end));
    const sign = text[end];
    at = end + 1;
    if (sign === "\t") continue;
    if (sign === "\r" && text[at] === "\n") at += 1;
    lines.push(line);
    line = [];
    if (at >= text.length) break;
  }
  return lines;
}

/** The text for the clipboard: tabs between cells, CRLF between lines, quotes where a cell needs them. */
export function writeTsv(block: Block): string {
  return block.map((line) => line.map(quoted).join("\t")).join("\r\n");
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "\t" && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** The cell in quotes that begins here; none where its last quote is followed by more text. */
function quotedCell(text: string, from: number): { readonly text: string; readonly end: number } | undefined {
  let at = from + 1;
  let cell = "";
  while (at < text.length) {
    if (text[at] !== '"') {
      cell += text[at];
      at += 1;
    } else if (text[at + 1] === '"') {
      cell += '"';
      at += 2;
    } else {
      const after = text[at + 1];
      const ends = after === undefined || after === "\t" || after === "\n" || after === "\r";
      return ends ? { text: cell.replace(/\r\n?/g, "\n"), end: at + 1 } : undefined;
    }
  }
  return undefined;
}
