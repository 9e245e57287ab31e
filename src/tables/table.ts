/** A cell's content: a text as it was written, or a number that its program stored as a number. Blank: "". */
export type TableCell = string | number;

/**
 * A line of a table, with its line number in the file (from 1; a line that only names the delimiter is not counted).
 */
export type TableLine = { readonly line: number; readonly cells: readonly TableCell[] };

/** A table as it was read, including blank lines where the file has them. */
export type Table = { readonly lines: readonly TableLine[] };

/** A table with the name of its sheet; "" where the file has no sheets. */
export type NamedTable = Table & { readonly name: string };

/** The most that is read; more is a fault, reported before anything is changed. */
export const TABLE_LIMITS = {
  bytes: 20_000_000,
  lines: 100_000,
  /** The most cells in all, including blank ones between others. */
  cells: 5_000_000,
  cellLength: 32_767,
  /** The largest size of an unpacked workbook, in bytes. */
  unpacked: 300_000_000,
} as const;

/** The text of a cell, without surrounding spaces. */
export function cellText(cell: TableCell | undefined): string {
  return cell === undefined ? "" : typeof cell === "number" ? String(cell) : cell.trim();
}

/** Whether a line is blank. */
export function isBlankLine(line: TableLine): boolean {
  return line.cells.every((cell) => cellText(cell) === "");
}
