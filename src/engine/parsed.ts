import type { Ast } from "../formula/ast.ts";
import { parseFormula } from "../formula/parse.ts";
import { assert } from "../lib/assert.ts";
import type { Entry } from "../model/row.ts";

const PARSED = new Map<Entry, Ast>();

/** The syntax tree of a stored text, which must be free of faults. */
export function parsed(entry: Entry): Ast {
  const known = PARSED.get(entry);
  if (known !== undefined) return known;
  const result = parseFormula(String(entry));
  assert(result.ok, `a faulty formula got past the checks: ${entry}`);
  if (PARSED.size > 5000) PARSED.clear();
  PARSED.set(entry, result.value);
  return result.value;
}
