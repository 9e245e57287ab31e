import type { RowId } from "../model/row.ts";
import type { Ast } from "./ast.ts";
import { parseFormula } from "./parse.ts";

/**
 * Which months of a row a formula looks at: this one, the one before, the plan's first, or several
 * (running sums and delays).
 */
export type When = "now" | "before" | "start" | "several";

/** A formula's text in pieces: what names a row is told from the rest. Joined they are the text. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "row"; readonly row: RowId; readonly when: When };

/**
 * A formula as pieces, so that the value of each row that it names can stand beside the name. A text
 * that is no formula is one piece.
 *
 * @example explainFormula("prev(a) + b", (id) => id === "a" || id === "b")
 * // prev( · a, the month before · ) + · b, now
 */
export function explainFormula(text: string, isRow: (id: string) => boolean): readonly Piece[] {
  const parsed = parseFormula(text);
  if (!parsed.ok) return [{ kind: "text", text }];
  const names: { readonly id: RowId; readonly when: When; readonly from: number; readonly to: number }[] = [];
  visit(parsed.value, "now", (id, when, span) => {
    if (isRow(id)) names.push({ id, when, ...span });
  });
  names.sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const name of names) {
    if (name.from > at) pieces.push({ kind: "text", text: text.slice(at, name.from) });
    pieces.push({ kind: "row", row: name.id, when: name.when });
    at = name.to;
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

type Found = (id: string, when: When, span: { readonly from: number; readonly to: number }) => void;

function visit(ast: Ast, when: When, found: Found): void {
  switch (ast.kind) {
    case "name":
      return found(ast.id, when, ast.span);
    case "unary":
      return visit(ast.arg, when, found);
    case "binary":
      visit(ast.left, when, found);
      return visit(ast.right, when, found);
    case "conditional":
      visit(ast.test, when, found);
      visit(ast.then, when, found);
      return visit(ast.otherwise, when, found);
    case "call":
      return ast.args.forEach((arg, i) => visit(arg, whenOf(ast.fn, i, when), found));
    case "number":
    case "interval":
      return;
  }
}

/** Which months the i-th argument of a function is taken in, seen from where the call stands. */
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
