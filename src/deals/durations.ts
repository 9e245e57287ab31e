import { ln } from "../lib/elementary/ln.ts";

/** The number of days in a month, for converting durations. */
export const MONTH_DAYS = 30.4375;

/** The duration in days of a deal that was decided on the day it was created. */
const SAME_DAY = 0.5;

/** How a deal stands. */
export type DealState = "open" | "won" | "lost";

/** The part of a deal that its duration depends on; `days` is from creation to decision, or an open deal's age. */
export type Lifetime = { readonly state: DealState; readonly days: number | undefined };

/** The sums over decided deals of one kind that the likelihood needs, in months. */
export type Decided = {
  /** The number of all such deals, including those without a date of decision. */
  readonly count: number;
  readonly dated: number;
  readonly sum: number;
  readonly sumOfLogs: number;
};

/** Deals in the form that the likelihood needs: for open deals, the number at each age in months. */
export type Durations = {
  readonly won: Decided;
  readonly lost: Decided;
  readonly ages: Float64Array;
  readonly counts: Float64Array;
  readonly open: number;
};

/** A duration in months, from a number of days of 0 or more. */
export function monthsOf(days: number): number {
  return (days === 0 ? SAME_DAY : days) / MONTH_DAYS;
}

/**
 * The sums over the decided deals and the number of open deals at each age. A deal decided on its first day counts half
 * a day; an open deal of age 0 stays at age 0.
 */
export function durationsOf(deals: Iterable<Lifetime>): Durations {
  const decided = { won: emptySum(), lost: emptySum() };
  const ages = new Map<number, number>();
  let open = 0;
  for (const { state, days } of deals) {
    if (state === "open") {
      open += 1;
      ages.set(days ?? 0, (ages.get(days ?? 0) ?? 0) + 1);
      continue;
    }
    const sum = decided[state];
    sum.count += 1;
    if (days === undefined) continue;
    const months = monthsOf(days);
    sum.dated += 1;
    sum.sum += months;
    sum.sumOfLogs += ln(months);
  }
  const sorted = [...ages].sort(([a], [b]) => a - b);
  return {
    ...decided,
    ages: Float64Array.from(sorted, ([days]) => days / MONTH_DAYS),
    counts: Float64Array.from(sorted, ([, count]) => count),
    open,
  };
}

function emptySum() {
  return { count: 0, dated: 0, sum: 0, sumOfLogs: 0 };
}
