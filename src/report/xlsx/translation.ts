import type { Term } from "../../engine/term.ts";
import type { RowId } from "../../model/row.ts";
import type { Operand, Piece } from "./guards.ts";
import type { RowFacts } from "./rowKinds.ts";
import type { Known } from "./termKinds.ts";
import type { Workings } from "./workings.ts";

/** Where a formula stands and what it may take for granted. */
export type Spot = {
  /** The month, from 0. */
  readonly t: number;
  /** Whether the cell is on the sheet of workings. */
  readonly aside: boolean;
  /** What the conditions around it say. */
  readonly known: Known;
  /** Whether the baseline's value is wanted: for headcounts before the start, in month 0 only. */
  readonly baseline: boolean;
  /** What the parts that don't fit into the cell are called. */
  readonly label: string;
};

/** What a translator builds on. */
export type Grounds = {
  readonly facts: RowFacts;
  readonly months: number;
  readonly workings: Workings;
  /** A row's cell. */
  readonly ref: (id: RowId, spot: Spot) => string;
  /** The cells of a row from the first month given to the second; undefined where they are not in one row. */
  readonly range: (id: RowId, from: number, to: number, spot: Spot) => string | undefined;
  /** Whether the chosen scenario can change a row's value in month 0. */
  readonly changes: (id: RowId) => boolean;
};

export type Translator = {
  readonly text: (term: Term, spot: Spot) => string;
  readonly piece: (term: Term, spot: Spot) => Piece;
  readonly operand: (term: Term, spot: Spot) => Operand;
  /** The cell of the workings in which a term is worked out. */
  readonly park: (term: Term, spot: Spot) => number;
};
