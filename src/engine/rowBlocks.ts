import { takeColumn } from "../lib/columnMemory.ts";
import { assert } from "../lib/assert.ts";
import type { MonthRange } from "../model/periods.ts";
import type { RowId, Total } from "../model/row.ts";

/**
 * The columns of one row as they are sent between threads: for each part of a run and each fiscal year, one block with
 * the columns of the year's months one after the other. A few large pieces take less time to send than many small
 * ones.
 */
export type RowBlocks = {
  readonly row: RowId;
  readonly total: Total;
  readonly parts: readonly (readonly Float64Array[])[];
};

/** A column of `length` elements for each month; those of a year share a block. */
export function yearColumns(years: readonly MonthRange[], length: number): Float64Array[] {
  return years.flatMap((year) => columnsOf(takeColumn(monthsIn(year) * length), monthsIn(year)));
}

/** The blocks of columns that `yearColumns` made. */
export function blocksOf(
  columns: readonly Float64Array[],
  years: readonly MonthRange[],
): Float64Array<ArrayBuffer>[] {
  return years.map((year) => {
    const first = columns[year.from]!;
    const block = new Float64Array(first.buffer as ArrayBuffer);
    assert(block.length === first.length * monthsIn(year), "a column is not part of a year's block");
    return block;
  });
}

/** A block's columns, one for each of its `months`. */
export function columnsOf(block: Float64Array, months: number): Float64Array[] {
  const length = block.length / months;
  return Array.from({ length: months }, (_, t) => block.subarray(t * length, (t + 1) * length));
}

/** A row's columns, month by month. */
export function piecesOf({ row, total, parts }: RowBlocks, years: readonly MonthRange[]): RowPieces {
  const pieces = parts.map((blocks) =>
    blocks.flatMap((block, index) => columnsOf(block, monthsIn(years[index]!))),
  );
  return { row, total, pieces };
}

export function monthsIn({ from, to }: MonthRange): number {
  return to - from + 1;
}

/** The columns of one row: for each of the run's consecutive parts (its pieces) one column for each month. */
export type RowPieces = {
  readonly row: RowId;
  readonly total: "flow" | "stock" | "ratio";
  readonly pieces: readonly (readonly Float64Array[])[];
};
