import { monthNumber } from "./monthNames.ts";
import { cellText } from "./table.ts";
import type { TableCell } from "./table.ts";

type Grid = readonly (readonly TableCell[])[];

const YEAR = /^(?:19|20)\d{2}$/;
/** From this many on, names of months without a year make a heading. */
const LEAST = 2;
/** Wider than any table of months. */
const WIDEST = 2000;

/**
 * A table in which names of months without a year ("jan, feb") get the year written above them: in their column or to
 * the left of it, or the only year in the titles above. The table is unchanged where the year can't be determined.
 *
 * @param mostBefore only this many first lines are examined.
 */
export function withYears(grid: Grid, mostBefore: number): Grid {
  return grid.map((cells, at) => {
    if (at >= mostBefore || cells.length > WIDEST) return cells;
    const numbers = cells.map((cell) => monthNumber(cellText(cell).replace(/\.$/, "")));
    const first = numbers.findIndex((number) => !Number.isNaN(number));
    if (numbers.filter((number) => !Number.isNaN(number)).length < LEAST) return cells;
    const before = grid.slice(0, at);
    const above = before.findLast((line) => line.some((cell) => YEAR.test(cellText(cell))));
    const years = yearsAcross(above ?? [], cells.length);
    if (years[first] !== undefined) return withYear(cells, numbers, (column) => years[column]!);
    const told = new Set(
      [...before.flat(), ...cells.slice(0, first)].flatMap((cell) => yearsIn(cellText(cell))),
    );
    const [year] = told;
    // Where the months start again, nothing shows which of them belong to the year.
    if (year === undefined || told.size > 1 || !isRising(numbers)) return cells;
    return withYear(cells, numbers, () => year);
  });
}

function isRising(numbers: readonly number[]): boolean {
  const months = numbers.filter((number) => !Number.isNaN(number));
  return months.every((number, at) => at === 0 || number > months[at - 1]!);
}

function withYear(
  cells: readonly TableCell[],
  numbers: readonly number[],
  yearOf: (column: number) => number,
): readonly TableCell[] {
  return cells.map((cell, column) =>
    Number.isNaN(numbers[column]) ? cell : `${yearOf(column)}-${String(numbers[column]).padStart(2, "0")}`,
  );
}

/** The year over each column: a year in a cell also applies to the columns to its right, up to the next year. */
function yearsAcross(line: readonly TableCell[], width: number): (number | undefined)[] {
  let year: number | undefined;
  return Array.from({ length: width }, (_, column) => {
    const text = cellText(line[column] ?? "");
    if (YEAR.test(text)) year = Number(text);
    return year;
  });
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year));
}
