import { tidy } from "../lib/tidy.ts";
import type { Ast } from "../formula/ast.ts";
import { constantValue } from "../formula/constantValue.ts";
import { parseFormula } from "../formula/parse.ts";
import { isPercent } from "../model/units.ts";
import { entryMeaning } from "../formula/entryMeaning.ts";
import type { Entry, Unit } from "../model/row.ts";

/** An uncertain value as its editor represents it. Values are in the model's units: 20 % is 0.2. */
export type Distribution =
  | { readonly kind: "value"; readonly value: number }
  /** A range at a level or, where a likely value is also given, a PERT distribution. */
  | {
      readonly kind: "points";
      readonly low: number;
      readonly likely: number | undefined;
      readonly high: number;
      /** The probability that the range covers; unused for a PERT distribution. */
      readonly level: number;
    }
  | { readonly kind: "triangular"; readonly low: number; readonly likely: number; readonly high: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "lognormal"; readonly mu: number; readonly sigma: number }
  | { readonly kind: "beta"; readonly alpha: number; readonly beta: number }
  | { readonly kind: "sample"; readonly values: readonly number[] };

export type DistributionKind = Distribution["kind"];

/** The default level of `A to B`. */
export const COMMON_LEVEL = 0.9;

/** The shape of a stored entry; undefined for formulas that have no picture of their own. */
export function readDistribution(entry: Entry, unit: Unit): Distribution | undefined {
  const meaning = entryMeaning(entry, unit);
  if (meaning.kind === "number") return { kind: "value", value: meaning.value };
  if (meaning.kind === "range") {
    const { low, high, level } = meaning;
    return { kind: "points", low, likely: undefined, high, level };
  }
  const parsed = parseFormula(String(entry));
  return parsed.ok && parsed.value.kind === "call" ? ofCall(parsed.value) : undefined;
}

function ofCall(call: Extract<Ast, { readonly kind: "call" }>): Distribution | undefined {
  const args = call.args.map(constantValue);
  if (args.some((arg) => arg === undefined)) return undefined;
  const values = args as readonly number[];
  const [a = NaN, b = NaN, c = NaN] = values;
  switch (call.fn) {
    case "pert":
      return { kind: "points", low: a, likely: b, high: c, level: COMMON_LEVEL };
    case "triangular":
      return { kind: "triangular", low: a, likely: b, high: c };
    case "uniform":
      return { kind: "uniform", low: a, high: b };
    case "normal":
      return { kind: "normal", mean: a, sd: b };
    case "lognormal":
      return { kind: "lognormal", mu: a, sigma: b };
    case "beta":
      return { kind: "beta", alpha: a, beta: b };
    case "sample":
      return { kind: "sample", values };
    default:
      return undefined;
  }
}

/** The entry that a plan stores for a shape; for rows in per cent, in per cent. */
export function writeDistribution(shape: Distribution, unit: Unit): string {
  const text = (value: number) => amount(value, unit);
  switch (shape.kind) {
    case "value":
      return text(shape.value);
    case "points": {
      const { low, likely, high, level } = shape;
      if (likely !== undefined) return `pert(${[low, likely, high].map(text).join(", ")})`;
      if (level === COMMON_LEVEL) return `${text(low)} to ${text(high)}`;
      return `interval(${text(low)}, ${text(high)}, ${amount(level, "share")})`;
    }
    case "triangular":
      return `triangular(${[shape.low, shape.likely, shape.high].map(text).join(", ")})`;
    case "uniform":
      return `uniform(${text(shape.low)}, ${text(shape.high)})`;
    case "normal":
      return `normal(${text(shape.mean)}, ${text(shape.sd)})`;
    case "lognormal":
      return `lognormal(${amount(shape.mu, "")}, ${amount(shape.sigma, "")})`;
    case "beta":
      return `beta(${amount(shape.alpha, "")}, ${amount(shape.beta, "")})`;
    case "sample":
      return `sample(${shape.values.map(text).join(", ")})`;
  }
}

/** A number as written in formulas, without binary rounding errors. */
export function amount(value: number, unit: Unit): string {
  const percent = isPercent(unit);
  return `${tidy(percent ? value * 100 : value)}${percent ? "%" : ""}`;
}
