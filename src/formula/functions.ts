import { CHANCE_FUNCTIONS } from "./functions/chance.ts";
import { DISTRIBUTION_FUNCTIONS } from "./functions/distributions.ts";
import { PLAIN_FUNCTIONS } from "./functions/plain.ts";
import { TIME_FUNCTIONS } from "./functions/time.ts";
import type { FormulaFunction } from "./formulaFunction.ts";

/** Every function of the language, in the order in which the help shows them. */
export const FUNCTIONS: readonly FormulaFunction[] = [
  ...PLAIN_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...CHANCE_FUNCTIONS,
  ...DISTRIBUTION_FUNCTIONS,
];

const BY_NAME = new Map(FUNCTIONS.map((fn) => [fn.name, fn]));

export function functionByName(name: string): FormulaFunction | undefined {
  return BY_NAME.get(name);
}

/**
 * Names of the language that stand for a number: the month's index, the calendar month, the value of the layer below.
 */
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

/** Every word that can't be a row's id. */
export function reservedWords(): readonly string[] {
  return [...WORDS, ...BY_NAME.keys()];
}

/** Whether a word belongs to the language, so that it can't be a row's id. */
export function isReservedWord(id: string): boolean {
  return WORDS.has(id) || BY_NAME.has(id);
}
