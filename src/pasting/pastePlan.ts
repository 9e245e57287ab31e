import type { Result } from "../lib/result.ts";
import type { Issue } from "../model/issue.ts";
import type { Words } from "../model/language.ts";
import type { Month } from "../model/month.ts";
import type { Entry, RowId, Total, Unit } from "../model/row.ts";
import type { DecimalMark } from "../tables/readFigure.ts";

/** A row of the target sheet. */
export type PasteRow = {
  readonly id: RowId;
  readonly label: Words;
  readonly unit: Unit;
  readonly total: Total;
  /** Whether it takes entries at all; computed rows do not. */
  readonly isInput: boolean;
  /** Whether it takes a value for the start only, and none by month. */
  readonly startOnly: boolean;
  /** The other row that figures pasted into this one belong to, if any. */
  readonly enteredAs?: RowId;
};

export type PasteColumn =
  | { readonly kind: "month"; readonly month: Month }
  /** "aside": names and units, which our own copies have too; "picture": columns that no copy has. */
  | { readonly kind: "value" | "total" | "aside" | "picture" };

/** A place in a row: its base value, or a month. */
export type PasteAt = Month | "value";

/** Lines and columns by index, both ends included. */
export type PasteArea = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** The result of reading a text as an entry: the part of the entry reader's result that is needed here. */
export type ReadText = (
  text: string,
  unit: Unit,
  locale: string,
) => Result<
  { readonly entry: Entry; readonly meaning: { readonly kind: string; readonly value?: number } },
  { readonly issue: Issue; readonly suggestions: readonly string[] }
>;

/** The target sheet, whatever layer the entries are written to. */
export type PasteTarget = {
  /** The visible lines, in order; a line without a row is a heading. */
  readonly lines: readonly (PasteRow | undefined)[];
  readonly columns: readonly PasteColumn[];
  /** Every row that has a name, visible or not. */
  readonly rows: readonly PasteRow[];
  readonly months: readonly Month[];
  readonly selected: PasteArea;
  /** The page's locale, and its decimal sign. */
  readonly locale: string;
  readonly decimal: DecimalMark;
  readonly currency: string;
  /** Whether there is an entry at this place that a blank would remove. */
  readonly holds: (row: RowId, at: PasteAt) => boolean;
  readonly read: ReadText;
};

/**
 * The choices where a block has more than one meaning; the first option of each list is the guess unless the block
 * says otherwise.
 */
export const PASTE_CHOICES = {
  /** The block is a table of deals, which the sheet can't use but the import can. */
  deals: ["import", "figures"],
  /** Months run down in the block, and across in the sheet. */
  turned: ["turn", "keep"],
  /** The block's months differ from the selected ones. */
  columns: ["months", "order"],
  /** The block has quarters where the sheet has months. */
  quarters: ["spread", "order", "leave"],
  /** The block's names belong to rows other than the selected ones, or to none. */
  rows: ["names", "order"],
  /** The block's only row is computed, or nothing is computed from it; its figures belong to another row. */
  source: ["source", "itself"],
  /** Figures whose value depends on the locale that reads them. */
  numbers: ["page", "en-GB", "de-DE"],
  /** A title says that money is in thousands or millions. */
  scale: ["scaled", "plain"],
  /** Figures below 1 without a sign, where values are in per cent. */
  fractions: ["share", "percent"],
  /** A dash where a figure is expected. */
  dashes: ["zero", "blank"],
  /** Blanks where the sheet has entries. */
  blanks: ["leave", "clear"],
  /** Amounts in a currency other than the plan's. */
  currency: ["take", "leave"],
} as const;
export type PasteDoubtKind = keyof typeof PASTE_CHOICES;
export type PasteChoices = { readonly [K in PasteDoubtKind]?: (typeof PASTE_CHOICES)[K][number] };

/** A question about a block, with the answer that currently applies. */
export type PasteDoubt = {
  [K in PasteDoubtKind]: {
    readonly about: K;
    /** The first option is the guess. */
    readonly options: readonly (typeof PASTE_CHOICES)[K][number][];
    readonly chosen: (typeof PASTE_CHOICES)[K][number];
    /** An example from the block: a figure, a month, a name. */
    readonly sample: string;
    /** How many cells, lines or names the question concerns. */
    readonly count: number;
    /** The number that the sample becomes under each option, where it is a number. */
    readonly readings?: { readonly [option: string]: number };
  };
}[PasteDoubtKind];

/** What is not written, and why. `texts`: the first few names concerned, where they have names. */
export type PasteLeftOut = {
  readonly code:
    | "no-room"
    | "calculated"
    | "quarters"
    | "totals"
    | "other-months"
    | "month-twice"
    | "no-month"
    | "names"
    | "row-twice"
    | "blanks"
    | "currency";
  readonly count: number;
  readonly texts: readonly string[];
};

/** What is done in a cell: an entry is written, the existing entry is removed, or the text can't be read. */
export type PasteCell = {
  readonly row: RowId;
  readonly at: PasteAt;
  readonly text: string;
  readonly entry: Result<Entry | undefined, Issue>;
};

export type PastePlan = {
  readonly cells: readonly PasteCell[];
  readonly doubts: readonly PasteDoubt[];
  readonly leftOut: readonly PasteLeftOut[];
  /** Nothing is written: the block goes to the import of deals. */
  readonly isForImport: boolean;
  /** A notice without a question: the figures were read with the signs that the source program states. */
  readonly readAs: DecimalMark | undefined;
  /** The part of the sheet that the block covers, where it is placed in order from the selection. */
  readonly area: PasteArea | undefined;
};
