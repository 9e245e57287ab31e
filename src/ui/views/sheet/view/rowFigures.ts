import { atLevel } from "../../../../engine/levels.ts";
import type { RowSummary } from "../../../../engine/simulator.ts";
import type { Total } from "../../../../model/row.ts";
import type { Shown } from "../../../../state/app.ts";
import type { GridColumn } from "./layout.ts";

/** A row's figure over some months of one run: the sum for a flow, the last month's value for any other row. */
export function expectedFigure(
  values: ArrayLike<number>,
  total: Total,
  period: { readonly from: number; readonly to: number },
): number {
  if (total !== "flow" || period.from === period.to) return values[period.to] ?? NaN;
  let sum = 0;
  for (let t = period.from; t <= period.to; t += 1) sum += values[t] ?? NaN;
  return sum;
}

/** The index of a column's period in a summary: the months, then the quarters, then the years. */
export function periodIndexes(columns: readonly GridColumn[]): ReadonlyMap<GridColumn["key"], number> {
  const kinds = ["month", "quarter", "year"] as const;
  const inOrder = kinds.flatMap((kind) => columns.filter((column) => column.kind === kind));
  return new Map(inOrder.map((column, index) => [column.key, index]));
}

/** A row's median or mean in a period of a Monte Carlo run. */
export function drawnFigure(
  summary: RowSummary,
  shown: Exclude<Shown, "expected">,
  index: number,
): number | undefined {
  return shown === "mean" ? summary.mean[index] : atLevel(summary.percentiles, 0.5)?.[index];
}

/** A row's medians or means month by month. */
export function trendOf(
  summary: RowSummary,
  shown: Exclude<Shown, "expected">,
  months: number,
): ArrayLike<number> {
  const all = shown === "mean" ? summary.mean : atLevel(summary.percentiles, 0.5);
  return all?.subarray(0, months) ?? [];
}

/** The 5th and the 95th percentile in a period. */
export function spreadOf(
  summary: RowSummary,
  index: number,
): { readonly low: number; readonly high: number } | undefined {
  const low = atLevel(summary.percentiles, 0.05)?.[index];
  const high = atLevel(summary.percentiles, 0.95)?.[index];
  return low === undefined || high === undefined ? undefined : { low, high };
}
