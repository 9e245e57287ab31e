/** Where bars of equal width stand: bar b is from `from + b · width` up to the next one's start. */
export type HistogramFrame = { readonly from: number; readonly width: number; readonly bars: number };

/** Trials in each bar of a frame; the last bar's upper end is included. */
export type BarCounts = {
  readonly from: number;
  readonly width: number;
  readonly counts: Float64Array;
  /** Values under the first and over the last bar, infinite ones with them. */
  readonly below: number;
  readonly above: number;
  readonly novalue: number;
  readonly trials: number;
};

/**
 * At most `bars` bars from the lowest to the highest value (both finite). For whole numbers a bar is one or
 * more of them, as many in each; values that are all the same get a single bar around them.
 */
export function histogramFrame(low: number, high: number, whole: boolean, bars: number): HistogramFrame {
  if (whole) {
    const width = Math.ceil((high - low + 1) / bars);
    return { from: low, width, bars: Math.ceil((high - low + 1) / width) };
  }
  const width = (high - low) / bars;
  if (width > 0 && low + width > low) return { from: low, width, bars };
  const single = low === 0 ? 1 : Math.abs(low) / 100;
  return { from: low - single / 2, width: single, bars: 1 };
}

/** Counts values[0] to values[count - 1] into the bars of a frame. */
export function histogram(values: Float64Array, count: number, frame: HistogramFrame): BarCounts {
  const { from, width, bars } = frame;
  const counts = new Float64Array(bars);
  const end = from + width * bars;
  let below = 0;
  let above = 0;
  let novalue = 0;
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x >= from && x <= end) counts[Math.min(bars - 1, Math.floor((x - from) / width))]! += 1;
    else if (x < from) below += 1;
    else if (x > end) above += 1;
    else novalue += 1;
  }
  return { from, width, counts, below, above, novalue, trials: count };
}

/** The histogram of both parts' trials; the parts have the same frame. */
export function mergeHistograms(a: BarCounts, b: BarCounts): BarCounts {
  return {
    from: a.from,
    width: a.width,
    counts: a.counts.map((n, i) => n + b.counts[i]!),
    below: a.below + b.below,
    above: a.above + b.above,
    novalue: a.novalue + b.novalue,
    trials: a.trials + b.trials,
  };
}
