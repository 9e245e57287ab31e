/** The letters of a column, from 0: A, B, … Z, AA. */
export function columnName(column: number): string {
  let text = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  }
  return text;
}

/** A cell's address, row and column from 0. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Cells of one row, columns included: E5:H5, or E5 where it is one cell. */
export function span(row: number, from: number, to: number): string {
  return from === to ? address(row, from) : `${address(row, from)}:${address(row, to)}`;
}

/** The same as an absolute reference: $E$5:$H$5. */
export function fixedSpan(row: number, from: number, to: number): string {
  return `$${columnName(from)}$${row + 1}:$${columnName(to)}$${row + 1}`;
}

/** A sheet's name as written before an address. */
export function sheetPrefix(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/**
 * The names that a workbook uses for the rows: their ids; where an id reads as a cell (q1, r2c3) or
 * is already used (ignoring case), it is prefixed with `row_`. Ids that are too long for a name have none.
 */
export function workbookNames(ids: Iterable<string>, taken: Iterable<string>): Map<string, string> {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const id of ids) {
    let name = isCellLike(id) || used.has(id) ? `row_${id}` : id;
    while (used.has(name)) name += "_";
    if (name.length > LONGEST_NAME) continue;
    used.add(name);
    names.set(id, name);
  }
  return names;
}

const LONGEST_NAME = 255;

function isCellLike(id: string): boolean {
  return /^[a-z]{1,3}[0-9]+$/.test(id) || /^(r[0-9]*)?(c[0-9]*)?$/.test(id);
}
