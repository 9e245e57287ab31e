import type { Ast } from "../formula/ast.ts";
import { parseFormula } from "../formula/parse.ts";
import { printFormula } from "../formula/print.ts";
import { spansOfName } from "../formula/rename.ts";
import type { Entry } from "../model/row.ts";
import { replaceName } from "../formula/base.ts";

const NOWHERE = { from: 0, to: 0 };

/**
 * An entry or a formula that means the same in a plan that starts `months` months later: there `month` counts from the
 * new start. A text that does not name it, or can't be read, stays as it is.
 */
export function shiftMonth<E extends Entry>(entry: E, later: number): E | string {
  const parsed = parseFormula(String(entry));
  if (later === 0 || !parsed.ok || spansOfName(parsed.value, "month").length === 0) return entry;
  const month: Ast = { kind: "name", id: "month", span: NOWHERE };
  const right: Ast = { kind: "number", value: later, percent: false, span: NOWHERE };
  return printFormula(
    replaceName(parsed.value, "month", { kind: "binary", op: "+", left: month, right, span: NOWHERE }),
  );
}
