import type { BookSheet, Cell } from "./book.ts";
import { address, span } from "./reference.ts";

/** The column of the plan's first month on every sheet that has months; A to D come before. */
export const FIRST_MONTH = 4;

/** The row of month numbers (0, 1, 2 …) on the sheet of workings, below the dates. */
const NUMBERS = 1;

/**
 * The sheet of workings: the parts of formulas that don't fit into one cell, each as a row with a cell
 * per month, such as the probability, for each number of months, that a delay has ended.
 */
export type Workings = {
  /** The row of a part, created at its first use; `label` describes it. */
  readonly rowOf: (key: string, label: string, note?: string) => number;
  readonly has: (row: number, t: number) => boolean;
  readonly set: (row: number, t: number, cell: Cell) => void;
  readonly ref: (row: number, t: number, inside: boolean) => string;
  readonly range: (row: number, from: number, to: number, inside: boolean) => string;
  /** The age in months of each month from 0 to t, plus half a month: for t it is 0.5. */
  readonly ages: (t: number, inside: boolean) => string;
  readonly sheet: (head: readonly Cell[], widths: readonly number[], empty: Cell) => BookSheet;
};

export function makeWorkings(name: string, prefix: string, months: number, numbersLabel: string): Workings {
  const rows: (Cell | undefined)[][] = [[], []];
  const known = new Map<string, number>();
  const onSheet = (inside: boolean): string => (inside ? "" : prefix);
  rows[NUMBERS] = [
    undefined,
    { value: numbersLabel },
    undefined,
    undefined,
    ...Array.from({ length: months }, (_, t): Cell => ({ value: t, style: { format: "0" } })),
  ];

  return {
    rowOf(key, label, note) {
      const found = known.get(key);
      if (found !== undefined) return found;
      const muted = { style: { color: "muted" as const } };
      const row =
        rows.push([undefined, { value: label }, note === undefined ? undefined : { value: note, ...muted }]) -
        1;
      known.set(key, row);
      return row;
    },
    has: (row, t) => rows[row]![FIRST_MONTH + t] !== undefined,
    set(row, t, cell) {
      rows[row]![FIRST_MONTH + t] = cell;
    },
    ref: (row, t, inside) => `${onSheet(inside)}${address(row, FIRST_MONTH + t)}`,
    range: (row, from, to, inside) => `${onSheet(inside)}${span(row, FIRST_MONTH + from, FIRST_MONTH + to)}`,
    ages(t, inside) {
      const sheet = onSheet(inside);
      return `${sheet}${address(NUMBERS, FIRST_MONTH + t)}-${sheet}${span(NUMBERS, FIRST_MONTH, FIRST_MONTH + t)}+0.5`;
    },
    sheet(head, widths, empty) {
      rows[0] = [...head];
      const filled = rows.map((row) => Array.from(row, (cell) => cell));
      return {
        name,
        rows: rows.length > 2 ? filled : [...filled, [undefined, empty]],
        widths,
        frozen: { rows: 1, columns: FIRST_MONTH },
      };
    },
  };
}
