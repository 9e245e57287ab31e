import type { Month } from "./month.ts";
import type { Words } from "./language.ts";

/** A row's name in formulas and in the plan file; matches `[a-z][a-z0-9_]*`. */
export type RowId = string;

/**
 * What a row counts. A word, used for entry, formats and which distribution `A to B` has: "share" (0 to 1,
 * shown in per cent), "percent" (as share, but may be negative or above 1), "money" (in the
 * plan's currency), "people", "hours", "months", or any short text of a row of the user's own.
 */
export type Unit = string;

/** How months add up to a quarter or a year: their sum, or the last one (stock and ratio). */
export type Total = "flow" | "stock" | "ratio";

/** The groups of the model; a row of the user's own may name a group that is not here. */
export const GROUPS = [
  "time",
  "outbound",
  "inbound",
  "nurturing",
  "sales",
  "customers",
  "economics",
  "utilisation",
] as const;
export type GroupId = string;

/** A value or an override as it stands in the plan file: a formula text, or a JSON number. */
export type Entry = string | number;

/** A row of the model as data: either an input with a value or a computed row with a formula. */
export type RowDefinition = InputDefinition | ComputedDefinition;

type RowCommon = {
  readonly id: RowId;
  readonly label: Words;
  readonly unit: Unit;
  readonly group: GroupId;
  readonly total: Total;
  /** Whether beginners see it. */
  readonly essential: boolean;
};

export type InputDefinition = RowCommon & {
  readonly kind: "input";
  readonly value: Entry;
  /** Allowed range, ends included; absent = no bound. */
  readonly min?: number;
  readonly max?: number;
  /** Whether an override holds until the next one (the default) or for its month alone. */
  readonly carry?: boolean;
  /** Holds for the start only: worked out in month 0, kept for all months, no override by month. */
  readonly startOnly?: boolean;
  /** With chance on the final value is rounded to a whole number (all `startOnly` rows). */
};

export type ComputedDefinition = RowCommon & {
  readonly kind: "computed";
  readonly formula: string;
};

export type Overrides = { readonly [month: Month]: Entry };
