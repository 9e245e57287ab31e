import type { TableIssue } from "../model/tableIssue.ts";
import type { DealColumns } from "./findColumns.ts";

/** The file's sheets, and the one that was read. */
export type FromSheets = { readonly sheets: readonly string[]; readonly sheet: number };

/** What can't be read, with the sheets from which another can be chosen and the headings of the sheet that was read. */
export type TableFaults = {
  readonly kind: "faults";
  readonly issues: readonly TableIssue[];
  readonly headings: readonly string[];
  readonly columns: DealColumns;
} & FromSheets;

/** A fault of the file itself: there are no sheets and no headings. */
export function faultsOfFile(issue: TableIssue): TableFaults {
  return { kind: "faults", issues: [issue], headings: [], columns: {}, sheets: [], sheet: 0 };
}
