/** A workbook as data, before it is written: sheets of cells, and names for ranges. */
export type Book = {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** The footer of every page. */
  readonly foot?: string;
};

export type BookSheet = {
  readonly name: string;
  /** rows[r][c], both from 0: rows[0][0] is A1. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** Indexes of the rows that are two lines high. */
  readonly tall?: readonly number[];
  /** Widths in characters, first column first. */
  readonly widths: readonly number[];
  /** How many rows and columns stay in place when the sheet is scrolled. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly Validation[];
  /** Printed in landscape, one page wide unless `print` says otherwise. */
  readonly landscape?: boolean;
  readonly print?: Print;
};

/** The part of a sheet that is printed, and the rows and columns repeated on every page. */
export type Print = {
  /** How many rows from the top are repeated on every page. */
  readonly title: number;
  /** Columns that are repeated on every page; the first of them is the first printed column. */
  readonly names?: { readonly from: number; readonly to: number };
  /** How many pages side by side; 1 where left out. */
  readonly wide?: number;
  /** The most pages one below the other; as many as needed where left out. */
  readonly high?: number;
};

/**
 * The content of a cell. A text is always a text, whatever it starts with. With a formula, `value` is what
 * the formula gave when the workbook was made; ∞ is shown as #DIV/0! and no value (NaN) as #N/A.
 */
export type Cell = {
  readonly formula?: string;
  readonly value?: number | string;
  /** The formula's result where it is an error other than these two. */
  readonly error?: "#NUM!" | "#VALUE!";
  readonly style?: Style;
};

export type Style = {
  /** A number format code; General where left out. */
  readonly format?: string;
  readonly bold?: boolean;
  /** A sheet's title. */
  readonly large?: boolean;
  /** "input": typed by hand, blue by convention; "muted": less prominent. */
  readonly color?: "input" | "muted";
  /** "actual": an actual figure. */
  readonly fill?: "heading" | "group" | "actual";
  readonly wrap?: boolean;
  /** Headings over numbers are right-aligned. */
  readonly right?: boolean;
};

/** A name that formulas may use for a range, such as hunters for Inputs!$E$12:$AB$12. */
export type BookName = { readonly name: string; readonly refersTo: string };

/** What may be typed into a range of cells. */
export type Validation =
  | { readonly kind: "list"; readonly range: string; readonly source: string }
  | {
      readonly kind: "between";
      readonly range: string;
      readonly min: number | undefined;
      readonly max: number | undefined;
    };
