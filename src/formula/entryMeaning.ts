import type { Ast } from "./ast.ts";
import { constantValue } from "./constantValue.ts";
import { parseFormula } from "./parse.ts";
import type { Entry, Unit } from "../model/row.ts";

/** The distribution that the model uses for a range. */
export type RangeFamily = "normal" | "lognormal" | "logit-normal";

/** What an entry says, with values as the model counts them: 20 % is 0.2. */
export type EntryMeaning =
  | { readonly kind: "number"; readonly value: number }
  | {
      readonly kind: "range";
      readonly low: number;
      readonly high: number;
      /** The probability that the value lies in the range, 0 to 1: 0.9 for `A to B`. */
      readonly level: number;
      readonly family: RangeFamily;
    }
  /** `value`: the result where it is the same in every month, such as that of 60000 / 12. */
  | { readonly kind: "formula"; readonly value?: number };

/** What a stored entry says: just a number, just a range, or anything else. */
export function entryMeaning(entry: Entry, unit: Unit): EntryMeaning {
  if (typeof entry === "number") return { kind: "number", value: entry };
  const parsed = parseFormula(entry);
  if (!parsed.ok) return { kind: "formula" };
  const ast = parsed.value;
  const value = literal(ast);
  if (value !== undefined) return { kind: "number", value };
  if (ast.kind === "interval") return rangeMeaning(ast.low.value, ast.high.value, 0.9, unit);
  if (ast.kind === "call" && ast.fn === "interval" && ast.args.length === 3) {
    const [low, high, level] = ast.args.map(literal);
    if (low !== undefined && high !== undefined && level !== undefined)
      return rangeMeaning(low, high, level, unit);
  }
  const constant = constantValue(ast);
  return constant === undefined ? { kind: "formula" } : { kind: "formula", value: constant };
}

/**
 * The meaning of a range that is the whole entry: logit-normal in a share row, otherwise lognormal where its low end
 * is above 0, else normal.
 */
export function rangeMeaning(low: number, high: number, level: number, unit: Unit): EntryMeaning {
  const family = unit === "share" ? "logit-normal" : low > 0 ? "lognormal" : "normal";
  return { kind: "range", low, high, level, family };
}

function literal(ast: Ast): number | undefined {
  if (ast.kind === "number") return ast.value;
  if (ast.kind !== "unary" || ast.op === "not" || ast.arg.kind !== "number") return undefined;
  return ast.op === "-" ? 0 - ast.arg.value : ast.arg.value;
}
