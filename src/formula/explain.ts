import type { RowId } from "../model/row.ts";
import type { Ast } from "./ast.ts";
import { parseFormula } from "./parse.ts";

/**
 * The months of a row that a formula reads: this one, the one before, the plan's first, or several (running sums and
 * delays).
 */
export type When = "now" | "before" | "start" | "several";

/** A formula's text in pieces: the names of rows, and what is between them. Joined, they are the text. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "row";
      readonly row: RowId;
      readonly when: When;
      /** For a sum over several months: how many up to this one (fewer at the plan's start). */
      readonly summed?: number;
    };

/**
 * A formula in pieces, so that the value of each row that it names can be shown beside the name. A text that is not a
 * formula is one piece.
 *
 * @example explainFormula("prev(a) + b", (id) => id === "a" || id === "b")
 * // prev( · a, the month before · ) + · b, now
 */
export function explainFormula(text: string, isRow: (id: string) => boolean): readonly Piece[] {
  const parsed = parseFormula(text);
  if (!parsed.ok) return [{ kind: "text", text }];
  const names: (Named & { readonly id: RowId; readonly from: number; readonly to: number })[] = [];
  visit(parsed.value, { when: "now" }, (id, named, span) => {
    if (isRow(id)) names.push({ id, ...named, ...span });
  });
  names.sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const name of names) {
    if (name.from > at) pieces.push({ kind: "text", text: text.slice(at, name.from) });
    const { when, summed } = name;
    pieces.push({ kind: "row", row: name.id, when, ...(summed === undefined ? {} : { summed }) });
    at = name.to;
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

type Named = { readonly when: When; readonly summed?: number };
type Found = (id: string, named: Named, span: { readonly from: number; readonly to: number }) => void;

function visit(ast: Ast, named: Named, found: Found): void {
  switch (ast.kind) {
    case "name":
      return found(ast.id, named, ast.span);
    case "unary":
      return visit(ast.arg, { when: named.when }, found);
    case "binary":
      visit(ast.left, { when: named.when }, found);
      return visit(ast.right, { when: named.when }, found);
    case "conditional":
      visit(ast.test, { when: named.when }, found);
      visit(ast.then, { when: named.when }, found);
      return visit(ast.otherwise, { when: named.when }, found);
    case "call": {
      const [, months] = ast.args;
      const sums = ast.fn === "trailing" && named.when === "now" && months?.kind === "number";
      return ast.args.forEach((arg, i) =>
        visit(
          arg,
          { when: whenOf(ast.fn, i, named.when), ...(sums && i === 0 ? { summed: months.value } : {}) },
          found,
        ),
      );
    }
    case "number":
    case "interval":
      return;
  }
}

/** The months in which a function reads its i-th argument (from 0), where the call itself is read in `outer`. */
function whenOf(fn: string, i: number, outer: When): When {
  switch (fn) {
    case "prev":
      return i === 1 ? "start" : outer === "now" ? "before" : "several";
    case "trailing":
    case "cumulative":
    case "hired":
    case "delay":
    case "delay_each":
      return "several";
    case "ramped":
      return i === 0 ? "several" : outer;
    case "runoff":
      return "start";
    default:
      return outer;
  }
}
