import type { Result } from "../lib/result.ts";
import type { Issue } from "../model/issue.ts";
import type { Words } from "../model/language.ts";
import type { Month } from "../model/month.ts";
import type { Entry, RowId, Total, Unit } from "../model/row.ts";
import type { DecimalMark } from "../tables/readFigure.ts";

/** A row of the sheet that is pasted into. */
export type PasteRow = {
  readonly id: RowId;
  readonly label: Words;
  readonly unit: Unit;
  readonly total: Total;
  /** Whether it takes entries at all; what is worked out does not. */
  readonly isInput: boolean;
  /** Whether it takes a value for the start only, and none by month. */
  readonly startOnly: boolean;
  /** The row that figures of this one belong to, where it is another. */
  readonly enteredAs?: RowId;
};

export type PasteColumn =
  | { readonly kind: "month"; readonly month: Month }
  /** "aside": names and units, which our own copies have too; "picture": what no copy has. */
  | { readonly kind: "value" | "total" | "aside" | "picture" };

/** Where in a row something stands: its base value, or a month. */
export type PasteAt = Month | "value";

/** Lines and columns by index, all four included. */
export type PasteArea = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** How a text is read as an entry; what the reader of typed texts gives, and no more than is needed of it. */
export type ReadText = (
  text: string,
  unit: Unit,
  locale: string,
) => Result<
  { readonly entry: Entry; readonly meaning: { readonly kind: string; readonly value?: number } },
  { readonly issue: Issue; readonly suggestions: readonly string[] }
>;

/** The sheet that is pasted into, whatever layer the entries are written to. */
export type PasteTarget = {
  /** The lines that are shown, in order; one without a row is a heading. */
  readonly lines: readonly (PasteRow | undefined)[];
  readonly columns: readonly PasteColumn[];
  /** Every row that has a name, shown or not. */
  readonly rows: readonly PasteRow[];
  readonly months: readonly Month[];
  readonly selected: PasteArea;
  /** The page's locale, and its decimal sign. */
  readonly locale: string;
  readonly decimal: DecimalMark;
  readonly currency: string;
  /** Whether an entry stands there that blanks would take away. */
  readonly holds: (row: RowId, at: PasteAt) => boolean;
  readonly read: ReadText;
};

/** What can be chosen where a block has more than one meaning; the first of each list is guessed unless the block says more. */
export const PASTE_CHOICES = {
  /** It is a table of deals, of which a sheet has no use but the import has. */
  deals: ["import", "figures"],
  /** Months run down in the block, and across in the sheet. */
  turned: ["turn", "keep"],
  /** Its months are other ones than those that are selected. */
  columns: ["months", "order"],
  /** It has quarters where the sheet has months. */
  quarters: ["spread", "order", "leave"],
  /** Its names stand for other rows than those that are selected, or for none. */
  rows: ["names", "order"],
  /** Its only row is worked out, or nothing is worked out from it; its figures belong to another. */
  source: ["source", "itself"],
  /** Figures that mean one thing here and another elsewhere, by the locale that reads them. */
  numbers: ["page", "en-GB", "de-DE"],
  /** A title says that money is in thousands or millions. */
  scale: ["scaled", "plain"],
  /** Figures below 1 without a sign, where values are in per cent. */
  fractions: ["share", "percent"],
  /** A dash where a figure is expected. */
  dashes: ["zero", "blank"],
  /** Blanks where entries stand. */
  blanks: ["leave", "clear"],
  /** Amounts in another currency than the plan's. */
  currency: ["take", "leave"],
} as const;
export type PasteDoubtKind = keyof typeof PASTE_CHOICES;
export type PasteChoices = { readonly [K in PasteDoubtKind]?: (typeof PASTE_CHOICES)[K][number] };

/** A question about a block, with the answer that is in force now. */
export type PasteDoubt = {
  [K in PasteDoubtKind]: {
    readonly about: K;
    /** The first is the one that was guessed. */
    readonly options: readonly (typeof PASTE_CHOICES)[K][number][];
    readonly chosen: (typeof PASTE_CHOICES)[K][number];
    /** A text of the block that it is about: a figure, a month, a name. */
    readonly sample: string;
    /** How many cells, lines or names are concerned. */
    readonly count: number;
    /** What the sample is read as under each option, where that is a number. */
    readonly readings?: { readonly [option: string]: number };
  };
}[PasteDoubtKind];

/** What is not written, and why. `texts`: the first of their names, where they have any. */
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

/** What goes into a cell: an entry, nothing (what stands there is taken away), or a text that can't be taken. */
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
  /** Said though it is no doubt: figures were read with the signs that their program says it has. */
  readonly readAs: DecimalMark | undefined;
  /** The part of the sheet that the block covers, where it goes in order from the selection. */
  readonly area: PasteArea | undefined;
};
