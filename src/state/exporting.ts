import type { RunOptions, RunResult } from "../engine/simulator.ts";
import type { RowId } from "../model/row.ts";
import type { Language } from "../model/language.ts";

/** A cell of an exported table: its type decides how it is written. Undefined is an empty cell. */
export type TableCell = string | number | undefined;
export type Table = readonly (readonly TableCell[])[];

/** How tables are written; given by the page's start, loaded when it is first asked for. */
export type TableWriter = {
  /** A CSV file as spreadsheet programs of a language take it. `first`: whether the file begins here. */
  readonly csv: (rows: Table, language: Language, first: boolean) => string;
  /** The same with tabs, for the clipboard. */
  readonly tabs: (rows: Table, language: Language) => string;
};

/** Exports as files, besides the plan file. */
export type Exporting = {
  readonly writer: () => Promise<TableWriter>;
  /** The plan in view with the distribution of rows that may not be on the screen. */
  readonly run: (rows: readonly RowId[], options?: RunOptions) => Promise<RunResult>;
  /** Every trial of rows: for each row, for each month, one value a trial. */
  readonly trials: (
    rows: readonly RowId[],
    options?: RunOptions,
  ) => Promise<ReadonlyMap<RowId, readonly Float64Array[]>>;
};
