import type { Month } from "./month.ts";
import type { RowId } from "./row.ts";

/** What came, by row and month: months of the plan, of its history before the start, and later ones that wait. */
export type Actuals = { readonly [id: RowId]: { readonly [month: Month]: number } };

/** Months before the plan's start that may have actuals. */
export const HISTORY_MONTHS = 120;
