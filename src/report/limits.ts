import type { RowId } from "../model/row.ts";
import type { Kept } from "./collect.ts";
import { LOADS } from "./loads.ts";

/**
 * A load that reaches its limit in some month of the plan with the request. Months are indexes from the plan's start.
 */
export type Limit = {
  readonly row: RowId;
  /** The first month at the limit with the request, and without it; undefined where the limit is never reached. */
  readonly from: number;
  readonly before: number | undefined;
  /** The largest mean over the trials, from that month on. */
  readonly most: number;
  /** For the market: the smallest share of their time that hunters use from that month on, where there are hunters. */
  readonly hunters: number | undefined;
};

/** From this mean over the trials on, a load counts as at its limit: some trials are still below it, most are not. */
const AT_LIMIT = 0.95;

/** The loads that reach their limit in any month of the plan, also after the months that are counted. */
export function limitsOf(baseline: Kept, scenario: Kept): Limit[] {
  return LOADS.flatMap((row): Limit[] => {
    const after = scenario.means.get(row);
    const from = firstAtLimit(after);
    if (after === undefined || from === undefined) return [];
    const hunters = row === "market_load" ? scenario.means.get("hunter_load")?.slice(from) : undefined;
    const least = hunters?.reduce((low, x) => (x < low ? x : low), Infinity);
    return [
      {
        ...{ row, from, before: firstAtLimit(baseline.means.get(row)) },
        most: after.slice(from).reduce((high, x) => (x > high ? x : high), 0),
        hunters: least !== undefined && Number.isFinite(least) ? least : undefined,
      },
    ];
  });
}

function firstAtLimit(months: Float64Array | undefined): number | undefined {
  const found = months?.findIndex((mean) => mean >= AT_LIMIT) ?? -1;
  return found < 0 ? undefined : found;
}
