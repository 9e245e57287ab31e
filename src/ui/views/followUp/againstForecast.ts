import { forecastOver, sideOf } from "../../../learning/forecastOver.ts";
import type { ForecastOver } from "../../../learning/forecastOver.ts";
import type { Forecast } from "../../../model/forecast.ts";
import type { Month } from "../../../model/month.ts";
import type { RowId } from "../../../model/row.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { FollowedRow, FollowedSpan } from "../../../report/cameAgainstPlan.ts";

/** A kept forecast's range for a row, and where the actual lies in it. */
export type SaidOf = ForecastOver & { readonly outside: "below" | "above" | undefined };

/** The forecasts that cover the last of some months, the newest first; as indexes into the list. */
export function newestSaying(forecasts: readonly Forecast[], months: readonly Month[]): number[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  return forecasts
    .flatMap(({ closed = "", rows }, index) =>
      closed < last && Object.values(rows).some((figures) => Object.hasOwn(figures, last)) ? [index] : [],
    )
    .sort((a, b) =>
      forecasts[a]!.made < forecasts[b]!.made ? 1 : forecasts[a]!.made > forecasts[b]!.made ? -1 : b - a,
    );
}

/** Each row's range in a forecast over a span of months, and on which side of it the actual lies. */
export function againstForecast(
  forecast: Forecast | undefined,
  sheet: Sheet,
  rows: readonly FollowedRow[],
  span: FollowedSpan,
  months: readonly Month[],
): ReadonlyMap<RowId, SaidOf> {
  const found = new Map<RowId, SaidOf>();
  if (forecast === undefined) return found;
  for (const one of rows) {
    const said = forecastOver(forecast, one.row, sheet.byId.get(one.row)?.total ?? "ratio", months);
    if (said === undefined) continue;
    const { actual } = one[span];
    const isHeld = actual !== undefined && said.low < said.high;
    found.set(one.row, { ...said, outside: isHeld ? sideOf(actual, said) : undefined });
  }
  return found;
}
