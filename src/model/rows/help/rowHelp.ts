import type { RowId } from "../../row.ts";
import type { Words } from "../../language.ts";

/** The description of each row of a group, in one or two sentences. */
export type RowHelp = { readonly [row: RowId]: Words };
