import type { Words } from "../model/language.ts";

/**
 * A function of the formula language. Plain ones and `calendar` may stand anywhere; those of time
 * and chance in computed rows only; distributions, the uncertain values, in inputs only.
 */
export type FormulaFunction = {
  readonly name: string;
  readonly category: FunctionCategory;
  /** Least and most arguments, both included; Infinity for any number. */
  readonly arity: readonly [number, number];
  /** The arguments' names; the last stands for all that follow where there is no most. */
  readonly args: readonly string[];
  readonly help: Words;
  readonly example: FunctionExample;
};

export type FunctionCategory = "plain" | "calendar" | "time" | "chance" | "distribution";

/**
 * A formula and what it gives: a number (for distributions their mean; for `calendar` the value in January),
 * or the first months of the expected run, given the series of the rows that it names.
 */
export type FunctionExample =
  | { readonly formula: string; readonly value: number }
  | {
      readonly formula: string;
      readonly rows: { readonly [id: string]: readonly number[] };
      readonly series: readonly number[];
    };
