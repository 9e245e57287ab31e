import type { RowId } from "../model/row.ts";
import type { CameAgainstPlan } from "./cameAgainstPlan.ts";

/** A flow whose actual over the year so far is outside its range. */
export type RowBeyond = {
  readonly row: RowId;
  readonly actual: number;
  readonly plan: number;
  /** The year's first month as an index, where it is not the plan's. */
  readonly since: number | undefined;
};

/** The most rows that are shown. */
const MOST = 2;

/**
 * The rows whose actuals over the year so far are outside their ranges on a given side, furthest off first: those that
 * went the same way as another row, and may help to explain it.
 *
 * @param sign the side: below the range where it is negative, otherwise above.
 * @param isTold whether a row may be shown: something that is counted, and not the other row itself.
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

/** The ratio of the two numbers; Infinity where either is 0. */
function offBy({ actual, plan }: RowBeyond): number {
  return Math.max(actual / plan, plan / actual);
}
