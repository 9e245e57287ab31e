import type { Ast, NumberNode } from "../../src/formula/ast.ts";

/** A tree as text, with every operation in brackets and intervals in square brackets. */
export function bracketed(ast: Ast): string {
  switch (ast.kind) {
    case "number":
      return number(ast);
    case "name":
      return ast.id;
    case "unary":
      return `(${ast.op}${ast.op === "not" ? " " : ""}${bracketed(ast.arg)})`;
    case "binary":
      return `(${bracketed(ast.left)} ${ast.op} ${bracketed(ast.right)})`;
    case "conditional":
      return `(${bracketed(ast.test)} ? ${bracketed(ast.then)} : ${bracketed(ast.otherwise)})`;
    case "call":
      return `${ast.fn}(${ast.args.map(bracketed).join(", ")})`;
    case "interval":
      return `[${number(ast.low)} to ${number(ast.high)}]`;
  }
}

function number({ value, percent }: NumberNode): string {
  return percent ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}
