/** A workbook as data, before it is written: sheets of cells, and names for ranges. */
export type Book = {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** At the foot of every page. */
  readonly foot?: string;
};

export type BookSheet = {
  readonly name: string;
  /** rows[r][c], both from 0: rows[0][0] is A1. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** Rows that are two lines high, by their index. */
  readonly tall?: readonly number[];
  /** Widths in characters, first column first. */
  readonly widths: readonly number[];
  /** How many rows and columns stay in place when the sheet is scrolled. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly Validation[];
  /** Printed on its side, one page wide where `print` says nothing else. */
  readonly landscape?: boolean;
  readonly print?: Print;
};

/** What of a sheet is printed, and what of it on every page. */
export type Print = {
  /** How many rows from the top stand on every page. */
  readonly title: number;
  /** Columns that stand on every page, the first of them the first that is printed. */
  readonly names?: { readonly from: number; readonly to: number };
  /** How many pages side by side; 1 where left out. */
  readonly wide?: number;
  /** How many pages one below the other at most; as many as it takes where left out. */
  readonly high?: number;
};

/**
 * What a cell holds. A text is always a text, whatever it starts with. With a formula, `value` is what
 * it gave when the workbook was made; ∞ is shown as #DIV/0! and no value (NaN) as #N/A.
 */
export type Cell = {
  readonly formula?: string;
  readonly value?: number | string;
  /** What a formula gave where that is another error than the two. */
  readonly error?: "#NUM!" | "#VALUE!";
  readonly style?: Style;
};

export type Style = {
  /** A number format code; General where left out. */
  readonly format?: string;
  readonly bold?: boolean;
  /** A sheet's title. */
  readonly large?: boolean;
  /** "input": typed by hand, blue as is the custom; "muted": of less weight. */
  readonly color?: "input" | "muted";
  /** "actual": a figure that came. */
  readonly fill?: "heading" | "group" | "actual";
  readonly wrap?: boolean;
  /** Heads over figures stand over their ends. */
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
