import { tidy } from "../lib/tidy.ts";
import type { Entry } from "../model/row.ts";

/** The form of a stored entry: a constant, a 90 % interval, or a formula. */
export type EntryShape =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "formula"; readonly text: string };

const LITERAL = String.raw`([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(%?)`;
const CONSTANT = new RegExp(`^\\s*${LITERAL}\\s*$`);
const RANGE = new RegExp(`^\\s*${LITERAL}\\s+to\\s+${LITERAL}\\s*$`);

export function entryShape(entry: Entry): EntryShape {
  if (typeof entry === "number") return { kind: "constant", value: entry };
  const constant = CONSTANT.exec(entry);
  if (constant !== null) return { kind: "constant", value: literal(constant[1], constant[2]) };
  const range = RANGE.exec(entry);
  if (range === null) return { kind: "formula", text: entry };
  return { kind: "range", low: literal(range[1], range[2]), high: literal(range[3], range[4]) };
}

function literal(digits: string | undefined, percent: string | undefined): number {
  const value = Number(digits);
  return percent === "%" ? tidy(value / 100, 15) : value;
}
