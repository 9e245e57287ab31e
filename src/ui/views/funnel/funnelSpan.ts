import { atLevel } from "../../../engine/levels.ts";
import type { Span } from "../../../analysis/funnelFlows.ts";
import type { RowSummary } from "../../../engine/simulator.ts";
import type { RowId } from "../../../model/row.ts";

/** The value of an option: a month's index, or the whole plan. */
export function spanOf(choice: string, months: number): Span {
  if (choice === "all") return { from: 0, to: months - 1 };
  const month = Math.max(0, Math.min(months - 1, Number(choice)));
  return { from: month, to: month };
}

/** A load over a span: the median of the month, or the mean of the months' medians. */
export function loadOver(summary: RowSummary | undefined, span: Span): number {
  const medians = atLevel(summary?.percentiles ?? [], 0.5);
  if (medians === undefined) return NaN;
  let sum = 0;
  let count = 0;
  for (let t = span.from; t <= span.to; t++) {
    const value = medians[t]!;
    if (!Number.isFinite(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

/** The mean over the trials of a row in a month; means balance. */
export function meanIn(
  summary: (row: RowId) => RowSummary | undefined,
): (row: RowId, month: number) => number {
  return (row, month) => summary(row)?.mean[month] ?? NaN;
}

/** The capacity that binds in the most months of a span; undefined where none binds in any of them. */
export function bindingOver(binding: readonly (string | undefined)[], span: Span): string | undefined {
  const counts = new Map<string, number>();
  for (const capacity of binding.slice(span.from, span.to + 1)) {
    if (capacity !== undefined) counts.set(capacity, (counts.get(capacity) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
