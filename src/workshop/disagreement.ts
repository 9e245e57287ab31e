import { poolOf } from "../learning/pool.ts";
import type { Pool } from "../learning/pool.ts";
import type { InputRow } from "../model/sheet.ts";
import type { Answer } from "./answer.ts";
import { entryOf } from "./entryOf.ts";

/** A person's 90 % range: the answer's own, or the range converted to 90 % where it was given at another level. */
export type Range = { readonly answer: Answer; readonly low: number; readonly high: number };

/**
 * How far people agree on a value.
 *
 * - "alone": fewer than two answers.
 * - "agree": some value lies in everybody's 90 % range.
 * - "camps": there is no such value, but the people form two groups: in each, all ranges share a value, and no
 *   range of the lower group overlaps a range of the upper group.
 * - "apart": as "camps", where one of the groups is a single person among at least three people.
 * - "spread": anything else, such as ranges that overlap in a chain whose two ends do not meet, or three groups.
 */
export type Disagreement = {
  readonly kind: "alone" | "agree" | "camps" | "apart" | "spread";
  readonly ranges: readonly Range[];
  readonly pool: Pool | undefined;
  /** Where "agree": the part that all ranges share. */
  readonly common?: { readonly low: number; readonly high: number };
  /** Where "camps" or "apart": the number of people in the lower group. */
  readonly lower?: number;
};

export function disagreementOf(row: InputRow, answers: readonly Answer[]): Disagreement {
  const ranges = answers.map((answer) => rangeOf(row, answer));
  const pool = poolOf(
    row,
    answers.map((answer) => entryOf(answer, row.unit)),
  );
  return { ...kindOf(ranges), ranges, pool };
}

/** The classification described at `Disagreement`, applied to ranges in any order. */
export function kindOf(
  ranges: readonly { readonly low: number; readonly high: number }[],
): Pick<Disagreement, "kind" | "common" | "lower"> {
  if (ranges.length < 2) return { kind: "alone" };
  const common = overlapOf(ranges);
  if (common !== undefined) return { kind: "agree", common };
  const sorted = ranges.toSorted((a, b) => a.low + a.high - (b.low + b.high));
  for (let lower = 1; lower < sorted.length; lower++) {
    const [below, above] = [sorted.slice(0, lower), sorted.slice(lower)];
    const isApart = Math.max(...below.map(({ high }) => high)) < Math.min(...above.map(({ low }) => low));
    if (!isApart || overlapOf(below) === undefined || overlapOf(above) === undefined) continue;
    const single = sorted.length > 2 && (lower === 1 || lower === sorted.length - 1);
    return { kind: single ? "apart" : "camps", lower };
  }
  return { kind: "spread" };
}

function overlapOf(ranges: readonly { readonly low: number; readonly high: number }[]) {
  const low = Math.max(...ranges.map((range) => range.low));
  const high = Math.min(...ranges.map((range) => range.high));
  return low <= high ? { low, high } : undefined;
}

function rangeOf(row: InputRow, answer: Answer): Range {
  const alone = answer.sure === 90 ? undefined : poolOf(row, [entryOf(answer, row.unit)]);
  return { answer, low: alone?.p5 ?? answer.low, high: alone?.p95 ?? answer.high };
}

/** The people whose 90 % range does not overlap the agreed range. */
export function differing(
  ranges: readonly Range[],
  agreed: { readonly low: number; readonly high: number },
): readonly Range[] {
  return ranges.filter(({ low, high }) => high < agreed.low || low > agreed.high);
}
