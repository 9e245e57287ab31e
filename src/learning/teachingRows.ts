import type { Compiled } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import type { RowId } from "../model/row.ts";
import { baseDistribution } from "./typedDistribution.ts";

/** Two rows whose actuals of the same month give information about an input: `came` is a part of `tried`. */
export type TeachingRows = { readonly came: RowId; readonly tried: RowId; readonly input: RowId };

/** The most pairs that are named. */
const MOST = 2;

/**
 * The rows whose actuals would teach most directly, in the order of the model: a row of the plan that is not always 0,
 * and the row that is the part of it given by an uncertain input.
 */
export function teachingRows(compiled: Compiled): readonly TeachingRows[] {
  const expected = runExpected(compiled).rows;
  const found: TeachingRows[] = [];
  for (const [came, row] of compiled.rows) {
    if (row.kind !== "computed" || row.term.op !== "split") continue;
    const { a, p } = row.term;
    const input = p.op === "row" ? compiled.rows.get(p.id) : undefined;
    if (a.op !== "row" || input?.kind !== "input") continue;
    const typed = baseDistribution(input.row);
    if (typed === undefined || typed.kind === "number") continue;
    if (expected.get(a.id)!.some((x) => x > 0)) found.push({ came, tried: a.id, input: input.id });
    if (found.length === MOST) break;
  }
  return found;
}
