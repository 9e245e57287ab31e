import { isLong, reportDecimals } from "../../../i18n/figures.ts";
import type { Format } from "../../../i18n/format.ts";
import type { RowSummary } from "../../../engine/simulator.ts";
import { centre, isMeanTold } from "../../../model/centre.ts";
import type { Total } from "../../../model/row.ts";
import type { HeadlineFigure } from "./headlineFigures.ts";

/** A figure in a month: the number that stands for it and the range from the 5th to the 95th percentile. */
export type FigureView =
  | {
      readonly kind: "value";
      readonly figure: string;
      /** Whether it is the mean; the median otherwise. */
      readonly mean: boolean;
      readonly range: string;
      /** Why the range has no ends to show: some trials have no value, or no finite one. */
      readonly endless?: "no-value" | "infinite";
    }
  | { readonly kind: "none"; readonly why: "no-value" | "infinite" };

/**
 * The Monte Carlo's figure and range, the same figure as report and comparison tell; never the expected run.
 *
 * @param total what the row's months add up to.
 */
export function figureView(
  figure: HeadlineFigure,
  total: Total,
  summary: RowSummary,
  month: number,
  format: Format,
): FigureView {
  const at = (level: number) => summary.percentiles[level]?.[month] ?? NaN;
  const [low, median, high] = [at(0), at(3), at(6)];
  if (!Number.isFinite(median)) return { kind: "none", why: Number.isNaN(median) ? "no-value" : "infinite" };
  const average = summary.mean[month] ?? NaN;
  const [middle, mean] = [centre(total, average, median), isMeanTold(total, average)];
  const end = [low, high].find((value) => !Number.isFinite(value));
  if (end !== undefined) {
    const endless = Number.isNaN(end) ? "no-value" : "infinite";
    return { kind: "value", figure: valueText(figure, middle, format), mean, range: "–", endless };
  }
  return {
    kind: "value",
    figure:
      figure.shape === "money"
        ? format.besideRange(middle, low, high, "money")
        : valueText(figure, middle, format),
    mean,
    range: rangeText(figure, low, high, format),
  };
}

function timesText(value: number, format: Format): string {
  return isLong(value) ? format.short(value) : format.number(value, { decimals: 1 });
}

function valueText({ shape }: HeadlineFigure, value: number, format: Format): string {
  if (shape === "money") return format.moneyShort(value);
  if (shape === "times") return `${timesText(value, format)}×`;
  return isLong(value) ? format.short(value) : format.number(value, { decimals: reportDecimals(value) });
}

/** The ends without the currency, which the median beside them says. */
function rangeText({ shape }: HeadlineFigure, low: number, high: number, format: Format): string {
  if (shape === "times") {
    return `${timesText(low, format)}–${timesText(high, format)}`;
  }
  if (shape === "count") {
    const style = isLong(high) ? "short" : "cell";
    return format.range(Math.round(low), Math.round(high), "", style);
  }
  // Swedish has its own words for thousands of money, "tkr".
  const unit = shape === "money" && format.language === "sv" ? "money" : "";
  return format.range(low, high, unit, "short");
}
