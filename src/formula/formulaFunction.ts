import type { Words } from "../model/language.ts";

/**
 * A function of the formula language. Those of category plain and calendar are allowed everywhere; those of time and
 * chance only in computed rows; distributions, which make uncertain values, only in inputs.
 */
export type FormulaFunction = {
  readonly name: string;
  readonly category: FunctionCategory;
  /** The least and the most number of arguments, both included; Infinity where any number is allowed. */
  readonly arity: readonly [number, number];
  /** The arguments' names; where any number is allowed, the last stands for all that follow. */
  readonly args: readonly string[];
  readonly help: Words;
  readonly example: FunctionExample;
};

export type FunctionCategory = "plain" | "calendar" | "time" | "chance" | "distribution";

/**
 * A formula and its result: a number (the mean of a distribution; the value in January for `calendar`), or the first
 * months of the expected run, given the series of the rows that it names.
 */
export type FunctionExample =
  | { readonly formula: string; readonly value: number }
  | {
      readonly formula: string;
      readonly rows: { readonly [id: string]: readonly number[] };
      readonly series: readonly number[];
    };
