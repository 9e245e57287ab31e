/** What a cell holds: a text as it was written, or a number that its program kept as one. Blank: "". */
export type TableCell = string | number;

/** A line of a table: where it begins in the file (1 first; what only names the delimiter not counted). */
export type TableLine = { readonly line: number; readonly cells: readonly TableCell[] };

/** A table as it came, blank lines included where the file has them. */
export type Table = { readonly lines: readonly TableLine[] };

/** A table with the name of its sheet, "" where the file has no sheets. */
export type NamedTable = Table & { readonly name: string };

/** What is read at most; more is a fault, told before anything is changed. */
export const TABLE_LIMITS = {
  bytes: 20_000_000,
  lines: 100_000,
  /** Cells in all, those included that stand empty between others. */
  cells: 5_000_000,
  cellLength: 32_767,
  /** What a workbook may grow to when it is unpacked, in bytes. */
  unpacked: 300_000_000,
} as const;

/** The text of a cell, without spaces around it. */
export function cellText(cell: TableCell | undefined): string {
  return cell === undefined ? "" : typeof cell === "number" ? String(cell) : cell.trim();
}

/** Whether nothing stands in a line. */
export function isBlankLine(line: TableLine): boolean {
  return line.cells.every((cell) => cellText(cell) === "");
}
