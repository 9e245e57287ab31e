import type { Month } from "./month.ts";
import type { Words } from "./language.ts";

/** A row's name in formulas and in the plan file; matches `[a-z][a-z0-9_]*`. */
export type RowId = string;

/**
 * What a row counts. It determines how values are entered and shown, and the distribution of `A to B`: "share" (0 to
 * 1, shown in per cent), "percent" (as share, but may be negative or above 1), "money" (in the plan's currency),
 * "people", "hours", "months", or any short text in a row of the user's own.
 */
export type Unit = string;

/** A row's value over a quarter or a year: the sum of its months (flow), or that of the last one (stock and ratio). */
export type Total = "flow" | "stock" | "ratio";

/** The model's groups; a row of the user's own may be in another one. */
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

/** A value or an override as it is in the plan file: the text of a formula, or a JSON number. */
export type Entry = string | number;

/** A row of the model: an input with a value, or a computed row with a formula. */
export type RowDefinition = InputDefinition | ComputedDefinition;

type RowCommon = {
  readonly id: RowId;
  readonly label: Words;
  readonly unit: Unit;
  readonly group: GroupId;
  readonly total: Total;
  /** Whether it is shown to beginners, too. */
  readonly essential: boolean;
};

export type InputDefinition = RowCommon & {
  readonly kind: "input";
  readonly value: Entry;
  /** The allowed range, ends included; left out where there is no bound. */
  readonly min?: number;
  readonly max?: number;
  /** Whether an override applies until the next one (the default) or only to its own month. */
  readonly carry?: boolean;
  /**
   * Whether it applies to the start only: computed in month 0 and kept for all months, without overrides by month.
   * With chance on, its value is rounded to a whole number.
   */
  readonly startOnly?: boolean;
};

export type ComputedDefinition = RowCommon & {
  readonly kind: "computed";
  readonly formula: string;
};

export type Overrides = { readonly [month: Month]: Entry };
