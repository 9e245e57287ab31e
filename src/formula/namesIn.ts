import type { RowId } from "../model/row.ts";
import type { Ast } from "./ast.ts";
import { LANGUAGE_NAMES } from "./functions.ts";

/** The rows that a formula names, by the month that it reads. */
export type NamedRows = {
  /** Read in the same month, so computed before it; the second argument of a `prev` counts here. */
  readonly now: ReadonlySet<RowId>;
  /** Named in the first argument of a `prev`; these may also be in `now`. */
  readonly before: ReadonlySet<RowId>;
};

export function namesIn(ast: Ast): NamedRows {
  const now = new Set<RowId>();
  const before = new Set<RowId>();
  visit(ast, now);
  return { now, before };

  function visit(node: Ast, found: Set<RowId>): void {
    switch (node.kind) {
      case "number":
      case "interval":
        return;
      case "name":
        if (!LANGUAGE_NAMES.includes(node.id)) found.add(node.id);
        return;
      case "unary":
        return visit(node.arg, found);
      case "binary":
        visit(node.left, found);
        return visit(node.right, found);
      case "conditional":
        visit(node.test, found);
        visit(node.then, found);
        return visit(node.otherwise, found);
      case "call":
        node.args.forEach((arg, index) => {
          if (node.fn !== "prev") visit(arg, found);
          else visit(arg, index === 0 ? before : now);
        });
    }
  }
}
