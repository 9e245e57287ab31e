import { readDistribution } from "./distribution.ts";
import { readPattern } from "./pattern.ts";
import type { Entry, Unit } from "../model/row.ts";

/** The kind of formula that an input follows, for describing it in words. */
export type FormulaKind =
  | { readonly kind: "season" | "growth" | "ramp" | "spread" | "formula" }
  | { readonly kind: "sample"; readonly count: number };

/** Undefined for a value or a range, which are shown directly. */
export function formulaKind(entry: Entry, unit: Unit): FormulaKind | undefined {
  const shape = readDistribution(entry, unit);
  if (shape?.kind === "value" || shape?.kind === "points") return undefined;
  if (shape?.kind === "sample") return { kind: "sample", count: shape.values.length };
  if (shape !== undefined) return { kind: "spread" };
  const pattern = readPattern(entry)?.kind;
  if (pattern === "seasonal") return { kind: "season" };
  return { kind: pattern === "growth" || pattern === "ramp" ? pattern : "formula" };
}
