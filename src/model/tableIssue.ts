/** The purpose of a column in a table of deals. */
export const DEAL_COLUMNS = [
  "id",
  "created",
  "closed",
  "stage",
  "amount",
  "currency",
  "source",
  "pipeline",
] as const;
export type DealColumn = (typeof DEAL_COLUMNS)[number];

/** Which part of a date comes first where it is written in digits. */
export const DATE_ORDERS = ["iso", "day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Faults of tables from files or the clipboard: tables of deals and tables of months. */
export type TableIssue =
  | { readonly code: "table-empty" }
  | { readonly code: "table-too-large"; readonly bytes: number; readonly max: number }
  | { readonly code: "table-too-long"; readonly what: "lines" | "cells"; readonly max: number }
  | { readonly code: "table-cell-too-long"; readonly line: number; readonly max: number }
  | { readonly code: "table-encrypted" }
  | { readonly code: "table-damaged" }
  | {
      readonly code: "table-other-format";
      readonly found: "old-excel" | "binary-excel" | "open-document" | "pdf";
    }
  | { readonly code: "not-a-table" }
  | { readonly code: "no-deals" }
  | { readonly code: "deal-column-missing"; readonly column: "created" | "stage"; readonly found: string }
  | { readonly code: "no-such-column"; readonly name: string; readonly found: string }
  | { readonly code: "no-such-stage"; readonly name: string; readonly found: string }
  | { readonly code: "no-such-pipeline"; readonly name: string; readonly found: string }
  | {
      readonly code: "dates-ambiguous";
      /** The column's heading, and one of its dates with both readings. */
      readonly column: string;
      readonly text: string;
      readonly dayFirst: string;
      readonly monthFirst: string;
    }
  | { readonly code: "no-months" }
  | { readonly code: "quarters-only"; readonly text: string };
