import { LEVELS } from "../engine/levels.ts";
import { percentiles } from "../lib/stats.ts";
import type { RowId } from "../model/row.ts";
import type { Kept } from "./collect.ts";

/** An early sign of whether a request has the intended effect. */
export type Indicator = {
  readonly row: RowId;
  /** Months that are counted, as indexes, both included. */
  readonly from: number;
  readonly by: number;
  /** Medians of the sum with and without the request. */
  readonly withIt: number;
  readonly without: number;
  /** Halfway between the two medians: a total below it is a reason to reconsider. */
  readonly limit: number;
  /** How often the sum is below the limit if the plan holds, and how often if the request does nothing. */
  readonly underWith: number;
  readonly underWithout: number;
};

/** The rows that lead to new customers, by stage; all of them are flows. */
export const EARLY_ROWS: readonly (readonly RowId[])[] = [
  ["dials", "visitors"],
  ["outbound_booked", "new_marketing_leads"],
  ["qualified_leads", "inbound_sales_leads", "sales_leads"],
  ["opportunities_new"],
  ["new_customers"],
];

/** A row is worth watching if at least this share of the trials has more of it than without the request. */
const CLEAR = 0.8;
/** The limit separates well if the share of trials below it is this much larger without the request. */
const TELLING = 0.5;
/** Months of a request that must pass before anything is judged. */
const SOONEST = 2;
const MEDIAN = LEVELS.indexOf(0.5);

export type EarlyWindow = { readonly row: RowId; readonly stage: number; readonly at: number };

/**
 * The early signs: at each stage the row that shows most clearly whether the request works, at the
 * first month in which it does so (or the month that shows most). Sums start at the request's start.
 *
 * @param windows the position of each candidate's trials in `windows` of the kept results.
 * @param from index of the request's first month, which is also the first month of the windows.
 */
export function indicatorsOf(
  baseline: Kept,
  scenario: Kept,
  windows: readonly EarlyWindow[],
  from: number,
): Indicator[] {
  const best = new Map<number, Sign>();
  for (const { row, stage, at } of windows) {
    const sign = signOf(row, baseline.windows[at]!, scenario.windows[at]!, from);
    const known = best.get(stage);
    if (sign === undefined) continue;
    if (known === undefined || sign.clearness > known.clearness) best.set(stage, sign);
  }
  return [...best.values()].map(({ indicator }) => indicator).toSorted((a, b) => a.by - b.by);
}

type Sign = { readonly indicator: Indicator; readonly clearness: number };

function signOf(
  row: RowId,
  before: readonly Float64Array[],
  after: readonly Float64Array[],
  from: number,
): Sign | undefined {
  const trials = before[0]?.length ?? 0;
  const without = new Float64Array(trials);
  const withIt = new Float64Array(trials);
  let found: Sign | undefined;
  for (let t = 0; t < before.length; t++) {
    let higher = 0;
    for (let i = 0; i < trials; i++) {
      without[i] = without[i]! + before[t]![i]!;
      withIt[i] = withIt[i]! + after[t]![i]!;
      if (withIt[i]! > without[i]!) higher++;
    }
    if (t + 1 < SOONEST || higher < CLEAR * trials) continue;
    const [more, less] = [medianOf(withIt), medianOf(without)];
    const limit = Math.ceil((more + less) / 2);
    const underWith = shareUnder(withIt, limit);
    const underWithout = shareUnder(without, limit);
    const clearness = underWithout - underWith;
    if (found !== undefined && clearness <= found.clearness) continue;
    const sums = { from, by: from + t, withIt: more, without: less };
    found = { clearness, indicator: { row, ...sums, limit, underWith, underWithout } };
    if (clearness >= TELLING) break;
  }
  return found;
}

function medianOf(values: Float64Array): number {
  return percentiles(values, values.length, LEVELS)[MEDIAN]!;
}

function shareUnder(values: Float64Array, limit: number): number {
  let under = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! < limit) under++;
  return under / values.length;
}
