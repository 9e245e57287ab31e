import type { Ast } from "./ast.ts";
import { DISTRIBUTION_FUNCTIONS } from "./functions/distributions.ts";

const DRAWING: ReadonlySet<string> = new Set(DISTRIBUTION_FUNCTIONS.map(({ name }) => name));

/** The number of draws in an expression: its intervals and its distributions. */
export function drawsIn(ast: Ast): number {
  switch (ast.kind) {
    case "interval":
      return 1;
    case "number":
    case "name":
      return 0;
    case "unary":
      return drawsIn(ast.arg);
    case "binary":
      return drawsIn(ast.left) + drawsIn(ast.right);
    case "conditional":
      return drawsIn(ast.test) + drawsIn(ast.then) + drawsIn(ast.otherwise);
    case "call":
      return ast.args.reduce((sum, arg) => sum + drawsIn(arg), DRAWING.has(ast.fn) ? 1 : 0);
  }
}
