import type { RowId, Words } from "../../row.ts";

/** What each row of a group is, in a sentence or two. */
export type RowHelp = { readonly [row: RowId]: Words };
