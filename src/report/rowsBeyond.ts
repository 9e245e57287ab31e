import type { RowId } from "../model/row.ts";
import type { CameAgainstPlan } from "./cameAgainstPlan.ts";

/** A flow that came beyond its range over the year so far. */
export type RowBeyond = {
  readonly row: RowId;
  readonly actual: number;
  readonly plan: number;
  /** The year's first month as an index, where it is not the plan's. */
  readonly since: number | undefined;
};

/** So many are told. */
const MOST = 2;

/**
 * The rows that over the year so far came beyond their ranges the way another row did, furthest off first: below where
 * `sign` is −1, above where it is 1.
 *
 * @param isTold whether a row is one that may be told: something that is counted, and not the other row itself.
 */
export function rowsBeyond(
  came: CameAgainstPlan,
  sign: number,
  isTold: (row: RowId) => boolean,
): readonly RowBeyond[] {
  const side = sign < 0 ? "below" : "above";
  const since = came.from.year === 0 ? undefined : came.from.year;
  return came.rows
    .flatMap(({ row, year: { actual, plan, outside } }) =>
      actual !== undefined && outside === side && isTold(row) ? [{ row, actual, plan, since }] : [],
    )
    .sort((a, b) => offBy(b) - offBy(a))
    .slice(0, MOST);
}

/** How many times the one is the other; Infinity where either is 0. */
function offBy({ actual, plan }: RowBeyond): number {
  return Math.max(actual / plan, plan / actual);
}
