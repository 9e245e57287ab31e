import type { RowId } from "../model/row.ts";
import type { Ast, Span } from "./ast.ts";
import { parseFormula } from "./parse.ts";

/**
 * A stored formula with one name replaced; everything else, spaces included, stays as the user wrote it. A text that
 * can't be parsed is unchanged.
 */
export function renameInText(text: string, from: RowId, to: RowId): string {
  const parsed = parseFormula(text);
  if (!parsed.ok) return text;
  let renamed = "";
  let done = 0;
  for (const span of spansOfName(parsed.value, from)) {
    renamed += text.slice(done, span.from) + to;
    done = span.to;
  }
  return renamed + text.slice(done);
}

/** The places of a name in a formula, in the order of the text. */
export function spansOfName(ast: Ast, id: RowId): readonly Span[] {
  switch (ast.kind) {
    case "number":
    case "interval":
      return [];
    case "name":
      return ast.id === id ? [ast.span] : [];
    case "unary":
      return spansOfName(ast.arg, id);
    case "binary":
      return [...spansOfName(ast.left, id), ...spansOfName(ast.right, id)];
    case "conditional":
      return [ast.test, ast.then, ast.otherwise].flatMap((part) => spansOfName(part, id));
    case "call":
      return ast.args.flatMap((arg) => spansOfName(arg, id));
  }
}
