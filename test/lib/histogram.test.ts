import { describe, expect, test } from "vitest";
import { histogram, histogramFrame, mergeHistograms } from "../../src/lib/histogram.ts";

describe("histograms", () => {
  test("whole numbers get bars of one or more of them each", () => {
    expect(histogramFrame(3, 7, true, 20)).toEqual({ from: 3, width: 1, bars: 5 });
    expect(histogramFrame(0, 100, true, 20)).toEqual({ from: 0, width: 6, bars: 17 });
    const frame = histogramFrame(3, 7, true, 20);
    const { counts } = histogram(Float64Array.of(3, 3, 5, 7, 7, 7), 6, frame);
    expect(Array.from(counts)).toEqual([2, 0, 1, 0, 3]);
  });

  test("the last bar's upper end is included", () => {
    const { counts, above } = histogram(Float64Array.of(0, 0.49, 0.5, 1), 4, histogramFrame(0, 1, false, 2));
    expect(Array.from(counts)).toEqual([2, 2]);
    expect(above).toBe(0);
  });

  test("what is outside the frame, infinite or without a value is counted apart", () => {
    const values = Float64Array.of(-1, 0.5, 2, Infinity, -Infinity, NaN);
    const result = histogram(values, 6, { from: 0, width: 1, bars: 1 });
    expect(result).toMatchObject({ below: 2, above: 2, novalue: 1, trials: 6 });
    expect(Array.from(result.counts)).toEqual([1]);
  });

  test("values all the same stand in a single bar around them", () => {
    for (const x of [0, 2.5, -1e12]) {
      const result = histogram(Float64Array.of(x, x), 2, histogramFrame(x, x, false, 30));
      expect(Array.from(result.counts)).toEqual([2]);
    }
  });

  test("parts merge to the histogram of the whole", () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => (i * 37) % 101);
    const frame = histogramFrame(0, 90, false, 7);
    const merged = mergeHistograms(
      histogram(values.slice(0, 30), 30, frame),
      histogram(values.slice(30), 70, frame),
    );
    expect(merged).toEqual(histogram(values, 100, frame));
  });
});
