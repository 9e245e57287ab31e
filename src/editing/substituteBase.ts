import { parseFormula } from "../formula/parse.ts";
import { printFormula } from "../formula/print.ts";
import { spansOfName } from "../formula/rename.ts";
import type { Ast } from "../formula/ast.ts";
import type { Entry } from "../model/row.ts";

/** Whether an entry takes the layer below into account. */
export function namesBase(entry: Entry): boolean {
  const parsed = parseFormula(String(entry));
  return parsed.ok && spansOfName(parsed.value, "base").length > 0;
}

/** An entry with another in place of `base`; as it is where it does not name it or none is given. */
export function substituteBase(entry: Entry, by: Entry | undefined): Entry {
  if (by === undefined || !namesBase(entry)) return entry;
  const outer = parseFormula(String(entry));
  const inner = parseFormula(String(by));
  return outer.ok && inner.ok ? printFormula(replaceName(outer.value, "base", inner.value)) : entry;
}

/** A tree with another in place of a name. The spans are no longer those of any text. */
export function replaceName(ast: Ast, id: string, by: Ast): Ast {
  const inside = (part: Ast): Ast => replaceName(part, id, by);
  switch (ast.kind) {
    case "number":
    case "interval":
      return ast;
    case "name":
      return ast.id === id ? by : ast;
    case "unary":
      return { ...ast, arg: inside(ast.arg) };
    case "binary":
      return { ...ast, left: inside(ast.left), right: inside(ast.right) };
    case "conditional":
      return {
        ...ast,
        test: inside(ast.test),
        then: inside(ast.then),
        otherwise: inside(ast.otherwise),
      };
    case "call":
      return { ...ast, args: ast.args.map(inside) };
  }
}
