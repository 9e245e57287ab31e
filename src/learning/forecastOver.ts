import type { Forecast, ForecastFigure } from "../model/forecast.ts";
import type { Month } from "../model/month.ts";
import type { RowId, Total } from "../model/row.ts";

/** A kept forecast's figures for a row over some months. */
export type ForecastOver = {
  /** For one month, the median; for a sum of months, approximately the mean. */
  readonly middle: number;
  /** The 5th and the 95th percentile; for a sum of months, the sums of the months' percentiles. */
  readonly low: number;
  readonly high: number;
  /** Whether the figures are sums of months. */
  readonly added: boolean;
};

/**
 * A forecast's figures for a row over months: for a flow their sum, otherwise the value in the last month. undefined
 * where the forecast lacks a figure for one of the months it needs, or already knew the actual of the last.
 *
 * A forecast keeps no distribution of sums. Percentiles that are added up are those of the sum if all months are high
 * together or low together, which is the widest range to reckon with: a value outside it is also outside the sum's own
 * range. A month's mean is taken as 0.185 p5 + 0.63 p50 + 0.185 p95 (the extended Pearson–Tukey approximation, Keefer
 * and Bodily 1983), since medians of small counts do not add up.
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
