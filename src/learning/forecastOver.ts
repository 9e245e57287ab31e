import type { Forecast, ForecastFigure } from "../model/forecast.ts";
import type { Month } from "../model/month.ts";
import type { RowId, Total } from "../model/row.ts";

/** What a kept forecast said of a row over some months. */
export type ForecastOver = {
  /** The median of a month; of months that are added up their mean, about. */
  readonly middle: number;
  /** The 5th and the 95th percentile; of months that are added up, theirs added up. */
  readonly low: number;
  readonly high: number;
  /** Whether months were added up. */
  readonly added: boolean;
};

/**
 * What a forecast said of a row over months: of a flow their sum, otherwise the value in the last of them. undefined
 * where it says nothing of one of them, or knew them all.
 *
 * A forecast keeps no distribution of sums. Percentiles that are added up are those of the sum if all months were lucky together,
 * which is the widest it can reasonably be: what lies outside lies outside for certain. A month's mean is taken as
 * 0.185 p5 + 0.63 p50 + 0.185 p95 (the extended Pearson–Tukey approximation, Keefer and Bodily 1983), since medians of
 * small counts do not add up.
 *
 * @param months in order, without gaps.
 */
export function forecastOver(
  forecast: Forecast,
  row: RowId,
  total: Total,
  months: readonly Month[],
): ForecastOver | undefined {
  const last = months.at(-1);
  if (last === undefined || last <= (forecast.closed ?? "") || !Object.hasOwn(forecast.rows, row)) {
    return undefined;
  }
  const figures = forecast.rows[row]!;
  const asked = total === "flow" ? months : [last];
  const said = asked.map((month) =>
    Object.hasOwn(figures, month) ? figures[month]!.map(valueOf) : undefined,
  );
  let [middle, low, high] = [0, 0, 0];
  for (const one of said) {
    if (one === undefined) return undefined;
    const [p5, , p50, , p95] = one as [number, number, number, number, number];
    middle += said.length === 1 || p5 === p95 ? p50 : 0.185 * p5 + 0.63 * p50 + 0.185 * p95;
    low += p5;
    high += p95;
  }
  return Number.isNaN(low + high + middle) ? undefined : { middle, low, high, added: said.length > 1 };
}

function valueOf(figure: ForecastFigure): number {
  return figure === null ? NaN : Number(figure);
}

/** On which side of a range a figure lies; an end is inside. */
export function sideOf(
  actual: number,
  { low, high }: { readonly low: number; readonly high: number },
): "below" | "above" | undefined {
  return actual < low ? "below" : actual > high ? "above" : undefined;
}
