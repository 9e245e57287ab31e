import type { Term } from "../../engine/term.ts";
import type { RowId } from "../../model/row.ts";
import type { Operand, Piece } from "./guards.ts";
import type { RowFacts } from "./rowKinds.ts";
import type { Known } from "./termKinds.ts";
import type { Workings } from "./workings.ts";

/** A formula's position, and the facts that it may rely on. */
export type Spot = {
  /** The month, from 0. */
  readonly t: number;
  /** Whether the cell is on the sheet of workings. */
  readonly aside: boolean;
  /** The facts given by the conditions around the formula. */
  readonly known: Known;
  /** Whether the baseline's value is needed: for headcounts before the start, in month 0 only. */
  readonly baseline: boolean;
  /** The name given to parts that don't fit into the cell. */
  readonly label: string;
};

/** What a translator needs. */
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
  /** Puts a term on the sheet of workings for the spot's month, and returns its row there. */
  readonly park: (term: Term, spot: Spot) => number;
};
