import type { BinaryName, Term } from "../../engine/term.ts";
import { chain, WIDEST } from "./chain.ts";
import { sized, STRENGTH, whole } from "./guards.ts";
import type { Operand, Piece } from "./guards.ts";
import { ENDLESS } from "./kinds.ts";
import type { Spot } from "./translation.ts";

const COMPARISONS: { readonly [fn in BinaryName]?: string } = {
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "==": "=",
  "!=": "<>",
};

/** Conditions in Excel's formulas, built from the texts of their operands. */
export function makeConditions(operand: (term: Term, spot: Spot) => Operand) {
  /** A comparison as a number, 1 or 0. */
  function truth(term: Term, spot: Spot): Piece {
    return whole(`IF(${condition(term, spot)},1,0)`);
  }

  /** A text that is TRUE or FALSE, or #N/A where the term has no value. */
  function condition(term: Term, spot: Spot): string {
    if (term.op === "unary" && term.fn === "not") return `NOT(${condition(term.a, spot)})`;
    if (term.op === "binary") {
      if (term.fn === "and" || term.fn === "or") {
        const all = chain(term, term.fn);
        const parts =
          all.length <= WIDEST
            ? all.map((part) => condition(part, spot))
            : [term.a, term.b].map((part) => `${side(part, spot)}<>0`);
        return `${term.fn.toUpperCase()}(${parts.join(",")})`;
      }
      const sign = COMPARISONS[term.fn];
      if (sign !== undefined) return `${side(term.a, spot)}${sign}${side(term.b, spot)}`;
    }
    return `${side(term, spot)}<>0`;
  }

  /** One side of a comparison: ∞ as a huge number. */
  function side(term: Term, spot: Spot): string {
    const of = operand(term, spot);
    return (of.kinds & ENDLESS) === 0 ? of.text(STRENGTH.sum) : sized(of);
  }

  return { condition, truth };
}
