import { closedMarks } from "./cameMarks.ts";
import type { ChartSpec, MarkSpec, Tick } from "./chartSpec.ts";
import { endLabels } from "./endLabels.ts";
import { niceTicks } from "./niceTicks.ts";
import type { SeriesLook } from "./seriesLook.ts";
import { widest } from "../../kit/textWidth.ts";

export type OverlaySeries = {
  readonly name: string;
  readonly look: SeriesLook;
  /** By month. */
  readonly low: ArrayLike<number>;
  readonly median: ArrayLike<number>;
  readonly high: ArrayLike<number>;
};

export type OverlayInput = {
  readonly width: number;
  readonly height: number;
  readonly months: number;
  /** Index of the last closed month; left out if none of the plan's months is closed. */
  readonly closed?: number | undefined;
  readonly series: readonly OverlaySeries[];
  readonly whole: boolean;
  readonly monthTicks: readonly Tick[];
  readonly value: (value: number) => string;
  readonly readOut: (month: number) => string;
};

type Point = { readonly t: number; readonly low: number; readonly median: number; readonly high: number };

/** Fans on top of each other: each scenario's likely range as a translucent area and its median as a line. */
export function overlayChart(input: OverlayInput): ChartSpec {
  const fans = input.series.map((series) => ({ series, points: pointsOf(series, input.months) }));
  const all = fans.flatMap(({ points }) => points);
  const domain = domainOf(all);
  const ticks = niceTicks(domain[0], domain[1], 4, input.whole).map((at) => ({ at, text: input.value(at) }));
  const left = Math.max(52, Math.ceil(widest(ticks.map(({ text }) => text))) + 12);
  const margins = { top: 12, right: 132, bottom: 22, left };
  const curve = input.whole ? "step" : "linear";
  const last = input.months - 1;
  return {
    width: input.width,
    height: input.height,
    margins,
    x: { domain: [-0.5, Math.max(last + 0.5, 0.5)], ticks: input.monthTicks },
    y: { domain, ticks },
    marks: [
      ...closedMarks(input.closed, 0, domain),
      ...fans.map(({ series, points }) => band(points, series.look, curve)),
      ...fans.map(({ series, points }) => line(points, series.look, curve)),
      ...endLabels(
        fans.map(({ series, points }) => ({
          text: shortened(series.name),
          at: points.at(-1)?.median ?? NaN,
          ink: series.look.ink,
        })),
        { x: last + 0.5, height: input.height, domain, margins },
      ),
    ],
    stops: Array.from({ length: input.months }, (_, t) => ({ at: t, text: input.readOut(t) })),
  };
}

/** Scenario names can have any length; the table beside the chart has them in full. */
function shortened(name: string): string {
  return name.length > 20 ? `${name.slice(0, 19)}…` : name;
}

function pointsOf(series: OverlaySeries, months: number): Point[] {
  return Array.from({ length: months }, (_, t) => ({
    t,
    low: finite(series.low[t]),
    median: finite(series.median[t]),
    high: finite(series.high[t]),
  }));
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : NaN;
}

/** Starts at zero for values that are never negative; a top many times the medians is cut so they stay readable. */
export function domainOf(points: readonly Point[]): [number, number] {
  let high = -Infinity;
  let core = -Infinity;
  let low = 0;
  for (const point of points) {
    if (point.high > high) high = point.high;
    if (point.median > core) core = point.median;
    if (point.low < low) low = point.low;
  }
  const top = core > 0 ? Math.min(high, core * 4) : high;
  if (!Number.isFinite(top)) return [low, low + 1];
  return top > low ? [low, top + (top - low) * 0.04] : [low, low + 1];
}

function band(points: readonly Point[], look: SeriesLook, curve: string): MarkSpec {
  const options = { x: "t", y1: "low", y2: "high", fill: look.ink, fillOpacity: 0.13, curve, clip: true };
  return { mark: "areaY", data: points, options };
}

function line(points: readonly Point[], look: SeriesLook, curve: string): MarkSpec {
  const dash = look.dash === undefined ? {} : { strokeDasharray: look.dash };
  const options = { x: "t", y: "median", stroke: look.ink, strokeWidth: 2, curve, clip: true, ...dash };
  return { mark: "lineY", data: points, options };
}
