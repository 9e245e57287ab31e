import type { Compiled } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import type { RowId } from "../model/row.ts";
import { baseDistribution } from "./typedDistribution.ts";

/** Two rows whose figures of the same month teach an input: how many of `tried` became `came`. */
export type TeachingRows = { readonly came: RowId; readonly tried: RowId; readonly input: RowId };

/** So many are told. */
const MOST = 2;

/**
 * What to type so that it teaches, in the order of the model's work: the rows of the plan, with something in them, of
 * which a part becomes another row at an uncertain rate that an input says outright.
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
