import { assert } from "../lib/assert.ts";
import type { RowId, Total } from "../model/row.ts";
import { columnsOf, monthsIn } from "./rowBlocks.ts";
import type { RowBlocks } from "./rowBlocks.ts";
import type { Period, RowSummary } from "./simulator.ts";
import { emptySummary, summarise } from "./summarise.ts";

/** A fiscal year of one row and the periods inside it, to be summarised by itself. */
export type SummaryPart = {
  readonly row: RowId;
  readonly total: Total;
  /** The year's block of each part of the run. */
  readonly blocks: readonly Float64Array[];
  readonly months: number;
  /** As indexes from the part's first month, both included. */
  readonly periods: readonly Period[];
};

/**
 * The places of a part's figures in the summary of its whole row: the year's months, and the indexes of its periods.
 */
type Place = { readonly span: Period; readonly periods: readonly number[] };

/** The places of all parts of a row; the same for every row of a run. */
export type SummaryPlan = { readonly places: readonly Place[]; readonly length: number };

/**
 * Divides the months, and the periods summarised after them, at the ends of fiscal years: no quarter or year goes
 * across one, so the parts of a row can be summarised side by side.
 *
 * @param periods the periods summarised after the months; each must lie inside one of `years`.
 * @param years fiscal years, which cover all months in order.
 */
export function planSummary(periods: readonly Period[], years: readonly Period[]): SummaryPlan {
  const places = years.map((span): Place => {
    const inside = periods.map((_, index) => index).filter((index) => holds(span, periods[index]!));
    return { span, periods: inside };
  });
  const placed = places.reduce((sum, place) => sum + place.periods.length, 0);
  assert(placed === periods.length, "a period goes across the end of a fiscal year");
  return { places, length: years.at(-1)!.to + 1 + periods.length };
}

/** A row's parts, one for each fiscal year. */
export function partsOfRow(
  { row, total, parts }: RowBlocks,
  plan: SummaryPlan,
  periods: readonly Period[],
): SummaryPart[] {
  return plan.places.map(({ span, periods: inside }, year) => ({
    row,
    total,
    blocks: parts.map((blocks) => blocks[year]!),
    months: monthsIn(span),
    periods: inside.map((index) => {
      const { from, to } = periods[index]!;
      return { from: from - span.from, to: to - span.from };
    }),
  }));
}

/** Summarises a part by itself. */
export function summarisePart(part: SummaryPart, trials: number): RowSummary {
  const { row, total, blocks, months, periods } = part;
  return summarise({ row, total, pieces: blocks.map((block) => columnsOf(block, months)) }, trials, periods);
}

/** A row's summary, from the summaries of its parts in the order of the years. */
export function joinSummaries(parts: readonly RowSummary[], plan: SummaryPlan): RowSummary {
  const { row, trials } = parts[0]!;
  const joined = emptySummary(row, trials, plan.length);
  const months = plan.places.at(-1)!.span.to + 1;
  parts.forEach((part, index) => {
    const { span, periods } = plan.places[index]!;
    const own = span.to - span.from + 1;
    const put = (to: Float64Array, from: Float64Array): void => {
      to.set(from.subarray(0, own), span.from);
      periods.forEach((period, i) => {
        to[months + period] = from[own + i]!;
      });
    };
    put(joined.mean, part.mean);
    put(joined.sd, part.sd);
    put(joined.novalue, part.novalue);
    put(joined.infinite, part.infinite);
    joined.percentiles.forEach((levels, level) => put(levels, part.percentiles[level]!));
  });
  return { ...joined, whole: parts.every((part) => part.whole) };
}

function holds(span: Period, { from, to }: Period): boolean {
  return from >= span.from && to <= span.to;
}
