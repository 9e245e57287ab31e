/** Cells as text, line by line. */
export type Block = readonly (readonly string[])[];

/** The text for the clipboard: tabs between cells, CRLF between lines, quotes where a cell needs them. */
export function writeTsv(block: Block): string {
  return block.map((line) => line.map(quoted).join("\t")).join("\r\n");
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
