import type { RowId } from "../../../model/row.ts";
import type { Table, TableCell } from "../../../state/exporting.ts";

/** More figures than this would not fit into a page's memory as text. */
export const MOST_FIGURES = 5_000_000;

/** How many lines are written at a time; between them the page can answer its user. */
const LINES = 2_000;

/** How many figures the trials of some rows are. */
export function figureCount(rows: number, months: number, trials: number): number {
  return rows * months * trials;
}

/**
 * One line a trial and one column a row and month, in pieces of some lines each; the headings come first.
 * `name` gives a column's heading.
 */
export function* trialsTable(
  trials: ReadonlyMap<RowId, readonly Float64Array[]>,
  heading: string,
  name: (row: RowId, month: number) => string,
): Generator<Table> {
  const columns = [...trials].flatMap(([row, months]) =>
    months.map((values, month) => ({ values, name: name(row, month) })),
  );
  yield [[heading, ...columns.map((column) => column.name)]];
  const count = columns[0]?.values.length ?? 0;
  for (let from = 0; from < count; from += LINES) {
    const to = Math.min(from + LINES, count);
    yield Array.from({ length: to - from }, (_, i): TableCell[] => [
      from + i + 1,
      ...columns.map(({ values }) => values[from + i]),
    ]);
  }
}
