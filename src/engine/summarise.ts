import { describe, histogram } from "../lib/stats.ts";
import type { RowId } from "../model/row.ts";
import { joinedMonth } from "./joinedMonth.ts";
import { LEVELS } from "./levels.ts";
import type { Histogram, Period, RowSummary } from "./simulator.ts";
import type { RowPieces } from "./rowBlocks.ts";

/**
 * The distribution of a row in each month and then in each of `periods`, from all trials of a run. A flow's value over
 * a period is its sum, that of any other row its value in the last month.
 */
export function summarise(
  { row, total, pieces }: RowPieces,
  trials: number,
  periods: readonly Period[],
): RowSummary {
  const months = pieces[0]!.length;
  const summary = emptySummary(row, trials, months + periods.length);
  let whole = true;
  const columns: Float64Array[] = [];
  for (let t = 0; t < months; t++) {
    const same = pieces[0]![t]!.length === 1;
    const column = same ? pieces[0]![t]! : joinedMonth(pieces, t, trials, scratch(t, trials));
    columns.push(column);
    whole = setFrom(summary, t, column, same ? trials : 1) && whole;
  }
  periods.forEach((period, index) => {
    if (total === "flow")
      setFrom(summary, months + index, sumOf([columns], period, trials, scratch(months, trials)), 1);
    else copyPeriod(summary, period.to, months + index);
  });
  return { ...summary, whole };
}

/** A summary for a number of periods, to be filled in. */
export function emptySummary(row: RowId, trials: number, length: number): RowSummary {
  const list = (): Float64Array => new Float64Array(length);
  return {
    row,
    trials,
    mean: list(),
    sd: list(),
    percentiles: LEVELS.map(list),
    novalue: list(),
    infinite: list(),
    whole: true,
  };
}

/**
 * Fills in one period from its trials; returns whether all its finite values are whole. `scale` multiplies the counts:
 * a column of a single element stands for all trials.
 */
function setFrom(summary: RowSummary, at: number, column: Float64Array, scale: number): boolean {
  const sample = describe(column, column.length, LEVELS);
  summary.mean[at] = sample.mean;
  summary.sd[at] = sample.sd;
  summary.novalue[at] = sample.novalue * scale;
  summary.infinite[at] = sample.infinite * scale;
  summary.percentiles.forEach((levels, index) => {
    levels[at] = sample.percentiles[index]!;
  });
  return sample.whole;
}

/** Copies one period's figures to another: those of a stock or a ratio over a period are those of its last month. */
export function copyPeriod(summary: RowSummary, from: number, to: number): void {
  const { mean, sd, novalue, infinite, percentiles } = summary;
  for (const list of [mean, sd, novalue, infinite, ...percentiles]) list[to] = list[from]!;
}

/** A flow's sum over a period in each trial. */
function sumOf(
  pieces: RowPieces["pieces"],
  period: Period,
  trials: number,
  into = new Float64Array(trials),
): Float64Array {
  const values = into.subarray(0, trials);
  values.set(joinedMonth(pieces, period.from, trials));
  for (let t = period.from + 1; t <= period.to; t++) {
    const column = joinedMonth(pieces, t, trials);
    for (let i = 0; i < trials; i++) values[i] = values[i]! + column[i]!;
  }
  return values;
}

const SCRATCH: Float64Array<ArrayBuffer>[] = [];

/** Memory that is reused for every row: fresh memory takes as long to get as its contents take to summarise. */
function scratch(index: number, trials: number): Float64Array<ArrayBuffer> {
  const known = SCRATCH[index];
  if (known !== undefined && known.length >= trials) return known;
  const made = new Float64Array(trials);
  SCRATCH[index] = made;
  return made;
}

/** The distribution of a row over a period: a flow's sum over it, or a stock's or ratio's last month. */
export function histogramOf(
  { pieces, total }: RowPieces,
  period: Period,
  bars: number,
  trials: number,
): Histogram {
  const values = total === "flow" ? sumOf(pieces, period, trials) : joinedMonth(pieces, period.to, trials);
  return { ...histogram(values, trials, bars), trials };
}
