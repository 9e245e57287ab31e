import type { Entry } from "../model/row.ts";
import type { Ast } from "./ast.ts";
import { parseFormula } from "./parse.ts";
import { printFormula } from "./print.ts";
import { spansOfName } from "./rename.ts";

/** Whether an expression names `base`, the value of the layer below. */
export function namesBase(ast: Ast): boolean {
  return spansOfName(ast, "base").length > 0;
}

/** Whether an entry names `base`, the value of the layer below. */
export function entryNamesBase(entry: Entry): boolean {
  const parsed = parseFormula(String(entry));
  return parsed.ok && namesBase(parsed.value);
}

/** An entry in which `by` replaces `base`; unchanged where it does not name `base`, or `by` is undefined. */
export function substituteBase(entry: Entry, by: Entry | undefined): Entry {
  if (by === undefined || !entryNamesBase(entry)) return entry;
  const outer = parseFormula(String(entry));
  const inner = parseFormula(String(by));
  return outer.ok && inner.ok ? printFormula(replaceName(outer.value, "base", inner.value)) : entry;
}

/** The tree with `by` in place of a name. Its spans no longer refer to a text. */
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
