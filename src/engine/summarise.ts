import { describe, histogram } from "../lib/stats.ts";
import type { RowPieces } from "./jobs.ts";
import { joinedMonth } from "./joinedMonth.ts";
import { LEVELS } from "./simulator.ts";
import type { Histogram, Period, RowSummary } from "./simulator.ts";

/** The law of a row in each month from all trials of a run. */
export function summarise({ row, pieces }: RowPieces, trials: number): RowSummary {
  const months = pieces[0]!.length;
  const list = (): Float64Array => new Float64Array(months);
  const mean = list();
  const sd = list();
  const novalue = list();
  const infinite = list();
  const percentiles = LEVELS.map(list);
  let whole = true;
  for (let t = 0; t < months; t++) {
    const same = pieces[0]![t]!.length === 1;
    const column = same ? pieces[0]![t]! : joinedMonth(pieces, t, trials);
    const sample = describe(column, column.length, LEVELS);
    const scale = same ? trials : 1;
    mean[t] = sample.mean;
    sd[t] = sample.sd;
    novalue[t] = sample.novalue * scale;
    infinite[t] = sample.infinite * scale;
    percentiles.forEach((levels, index) => {
      levels[t] = sample.percentiles[index]!;
    });
    whole &&= sample.whole;
  }
  return { row, trials, mean, sd, percentiles, novalue, infinite, whole };
}

/** The law of a row over a period: a flow's sum over it, or a stock's or ratio's last month. */
export function histogramOf(
  { pieces, total }: RowPieces,
  period: Period,
  bars: number,
  trials: number,
): Histogram {
  const values = joinedMonth(pieces, period.to, trials).slice();
  if (total === "flow") {
    for (let t = period.from; t < period.to; t++) {
      const column = joinedMonth(pieces, t, trials);
      for (let i = 0; i < trials; i++) values[i] = values[i]! + column[i]!;
    }
  }
  return { ...histogram(values, trials, bars), trials };
}
