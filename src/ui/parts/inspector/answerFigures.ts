import type { GoalResult, Histogram, RowSummary } from "../../../engine/simulator.ts";
import { isLong, reportDecimals } from "../../../i18n/figures.ts";
import type { Format } from "../../../i18n/format.ts";
import { centre, isMeanTold } from "../../../model/centre.ts";
import type { Unit } from "../../../model/row.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import type { AnswerPeriod } from "./answerPeriods.ts";

/** A row's distribution in a month: the ends of its likely range, its quarters and its middle. */
export type MonthPercentiles = {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
  /** Share of the trials without a value, and of those with an infinite one. */
  readonly novalue: number;
  readonly infinite: number;
};

export function monthPercentiles(summary: RowSummary, month: number): MonthPercentiles {
  const at = (level: number) => summary.percentiles[level]?.[month] ?? NaN;
  const share = (count: number | undefined) => (count ?? 0) / summary.trials;
  return {
    p5: at(0),
    p25: at(2),
    p50: at(3),
    p75: at(4),
    p95: at(6),
    mean: summary.mean[month] ?? NaN,
    novalue: share(summary.novalue[month]),
    infinite: share(summary.infinite[month]),
  };
}

/**
 * The percentiles of a row in a period, from the best source there is: the summary's own entry, the result of a goal
 * over the same months, or else the histogram (within a bar the values are spread evenly).
 */
export function periodPercentiles(
  row: SheetRow,
  { kind, period, index }: AnswerPeriod,
  summary: RowSummary | undefined,
  goal: GoalResult | undefined,
  histogram: Histogram | undefined,
): MonthPercentiles | undefined {
  if (summary === undefined) return undefined;
  const exact = summary.whole ? wholePercentiles : (percentiles: MonthPercentiles) => percentiles;
  if (kind === "month" || row.total !== "flow") return exact(monthPercentiles(summary, period.to));
  if (summary.mean.length > index) return exact(monthPercentiles(summary, index));
  const at = (level: number, share: number) =>
    goal?.percentiles[level] ?? (histogram === undefined ? NaN : quantileOf(histogram, share, summary.whole));
  const novalue = histogram === undefined ? 0 : histogram.novalue / histogram.trials;
  if (goal === undefined && histogram === undefined) return undefined;
  return exact({
    p5: at(0, 0.05),
    p25: at(2, 0.25),
    p50: at(3, 0.5),
    p75: at(4, 0.75),
    p95: at(6, 0.95),
    mean: goal?.mean ?? NaN,
    novalue,
    infinite: 0,
  });
}

/** A percentile between two whole numbers is interpolated; people are told whole customers. */
function wholePercentiles(percentiles: MonthPercentiles): MonthPercentiles {
  const [p5, p25, p50, p75, p95] = [
    percentiles.p5,
    percentiles.p25,
    percentiles.p50,
    percentiles.p75,
    percentiles.p95,
  ].map(Math.round) as [number, number, number, number, number];
  return { ...percentiles, p5, p25, p50, p75, p95 };
}

/** The value below which a share of a histogram's trials lies; a whole number where all of them are. */
export function quantileOf(histogram: Histogram, share: number, whole: boolean): number {
  const { from, width, counts, below, above, trials, novalue } = histogram;
  const wanted = share * (trials - novalue - below - above);
  let seen = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0;
    if (seen + count >= wanted && count > 0) {
      const value = from + (i + (wanted - seen) / count) * width;
      return whole ? Math.round(value) : value;
    }
    seen += count;
  }
  return NaN;
}

/** Whether every trial has the same value. */
export function isCertain(percentiles: MonthPercentiles): boolean {
  return percentiles.p5 === percentiles.p95 && percentiles.novalue === 0;
}

/** A figure with its unit as a sentence has it: short where it is long. */
export function figureText(value: number, unit: Unit, format: Format): string {
  return format.value(value, unit, isLong(value) ? "short" : "full");
}

/** Both ends of a range as a sentence has them, with the unit once. */
export function rangeText(low: number, high: number, unit: Unit, format: Format): string {
  return format.range(low, high, unit, isLong(high) ? "short" : "full");
}

/**
 * The figure that stands for a distribution as it stands beside its range: as the strip, report and comparison tell it,
 * in the same thousands and decimals as the range.
 */
export function besideText({ p5, p50, p95, mean }: MonthPercentiles, row: SheetRow, format: Format): string {
  const figure = centre(row.total, mean, p50);
  if (isLong(p95)) return format.besideRange(figure, p5, p95, row.unit);
  const counted = isMeanTold(row.total, mean) && row.unit !== "money";
  return format.value(figure, row.unit, "full", counted ? { decimals: reportDecimals(figure) } : undefined);
}

/** An amount for an axis: in English without its currency, in Swedish with it, 500 tkr. */
export function moneyAxisText(value: number, format: Format): string {
  return format.language === "sv" && value !== 0 ? format.moneyShort(value) : format.short(value);
}

/** A figure for an axis or a table: without its unit, short where it is long. */
export function axisText(value: number, unit: Unit, format: Format): string {
  if (unit === "money") return moneyAxisText(value, format);
  return format.value(value, unit, isLong(value) ? "short" : "cell");
}
