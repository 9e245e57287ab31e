import type { Words } from "../model/row.ts";
import { CHANCE_FUNCTIONS } from "./functions/chance.ts";
import { LAW_FUNCTIONS } from "./functions/laws.ts";
import { PLAIN_FUNCTIONS } from "./functions/plain.ts";
import { TIME_FUNCTIONS } from "./functions/time.ts";

/**
 * A function of the formula language. Plain ones and `calendar` may stand anywhere; those of time
 * and chance in computed rows only; laws, the uncertain values, in inputs only.
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

export type FunctionCategory = "plain" | "calendar" | "time" | "chance" | "law";

/**
 * A formula and what it gives: a number (for laws their mean; for `calendar` the value in January),
 * or the first months of the expected run, given the series of the rows that it names.
 */
export type FunctionExample =
  | { readonly formula: string; readonly value: number }
  | {
      readonly formula: string;
      readonly rows: { readonly [id: string]: readonly number[] };
      readonly series: readonly number[];
    };

/** Every function of the language, in the order in which help shows them. */
export const FUNCTIONS: readonly FormulaFunction[] = [
  ...PLAIN_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...CHANCE_FUNCTIONS,
  ...LAW_FUNCTIONS,
];

const BY_NAME = new Map(FUNCTIONS.map((fn) => [fn.name, fn]));

export function functionByName(name: string): FormulaFunction | undefined {
  return BY_NAME.get(name);
}

/** Names of the language that stand for a number: the month's index, the calendar month, the layer below. */
export const LANGUAGE_NAMES: readonly string[] = ["month", "calendar_month", "base"];

const WORDS: ReadonlySet<string> = new Set([
  ...LANGUAGE_NAMES,
  "and",
  "or",
  "not",
  "xor",
  "mod",
  "to",
  "in",
  "true",
  "false",
  "null",
  "undefined",
]);

/** Whether a word belongs to the language, so that no row may have it as its id. */
export function isReservedWord(id: string): boolean {
  return WORDS.has(id) || BY_NAME.has(id);
}
