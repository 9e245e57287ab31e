import type { RowId } from "../../row.ts";
import type { Words } from "../../language.ts";

/** What each row of a group is, in a sentence or two. */
export type RowHelp = { readonly [row: RowId]: Words };
