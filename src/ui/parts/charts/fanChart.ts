import { atLevel } from "../../../engine/levels.ts";
import type { RowSummary } from "../../../engine/simulator.ts";
import { firstShown } from "./cameInChart.ts";
import type { CameInChart } from "./cameInChart.ts";
import { cameMarks, closedMarks, forecastMarks } from "./cameMarks.ts";
import type { ChartSpec, MarkSpec, Stop, Tick } from "./chartSpec.ts";
import { niceTicks } from "./niceTicks.ts";
import { spreadLabels } from "./spreadLabels.ts";
import { widest } from "../../kit/textWidth.ts";

export type FanChartInput = {
  readonly width: number;
  readonly height: number;
  /** Its first entries are the months; quarters and years follow and are not drawn. */
  readonly summary: RowSummary;
  readonly months: number;
  /** The expected run (all inputs at their means), by month. */
  readonly expected: ArrayLike<number>;
  /** Index of the selected month; undefined if none is selected. */
  readonly selected: number | undefined;
  /** The actuals and the earlier forecast; left out if there are none. */
  readonly came?: CameInChart;
  /** A line at this value, drawn up to the goal's month. */
  readonly goal: { readonly value: number; readonly month: number; readonly label: string } | undefined;
  /** Receives the width left for the months, in CSS pixels. */
  readonly monthTicks: (width: number) => readonly Tick[];
  readonly value: (value: number) => string;
  /** The text read out at a month. */
  readonly readOut: (month: number) => string;
  readonly words: {
    readonly band90: string;
    readonly band50: string;
    readonly median: string;
    readonly expected: string;
    /** Only where there are any. */
    readonly came?: string;
    readonly forecast?: string;
  };
};

const NOTHING_CAME: CameInChart = { closed: undefined, points: [], forecast: undefined };

type Point = {
  readonly t: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly expected: number;
};

const LABEL_GAP = 13;

/** A row over the months: two bands in one hue, the median solid, the expected run thin and dashed. */
export function fanChart(input: FanChartInput): ChartSpec {
  const { came = NOTHING_CAME } = input;
  const points = pointsOf(input);
  const domain = valueDomain(points, input.goal?.value, came);
  const first = firstShown(came);
  // Months with actuals have no fan: the fan opens after them.
  const ahead = points.filter(({ t }) => t >= (came.points.at(-1)?.t ?? 0));
  // Whole customers are drawn as whole steps.
  const curve = input.summary.whole ? "step" : "linear";
  const ticks = niceTicks(domain[0], domain[1], 4, input.summary.whole).map((at) => ({
    at,
    text: input.value(at),
  }));
  const margins = marginsFor(input, ticks);
  return {
    width: input.width,
    height: input.height,
    margins,
    x: {
      domain: [first - 0.5, Math.max(points.length - 0.5, 0.5)],
      ticks: input.monthTicks(input.width - margins.left - margins.right),
    },
    y: { domain, ticks },
    marks: [
      ...closedMarks(came.closed, first, domain),
      ...selectedMark(input.selected),
      area(ahead, "p5", "p95", 0.18, curve),
      area(ahead, "p25", "p75", 0.3, curve),
      ...forecastMarks(came, curve),
      line(ahead, "expected", curve, { stroke: "var(--ink-soft)", strokeWidth: 1, strokeDasharray: "3 3" }),
      line(ahead, "p50", curve, { stroke: "var(--chart-hue)", strokeWidth: 2 }),
      ...loneMonth(points),
      ...cameMarks(came, input.words.came ?? ""),
      ...goalMarks(input.goal),
      ...endLabels(input, points, domain, margins),
    ],
    stops: Array.from({ length: points.length - first }, (_, k): Stop => {
      return { at: first + k, text: input.readOut(first + k) };
    }),
  };
}

/** The gap between a label and what is beside it or the edge of the picture. */
const WORD_GAP = 6;

/** Space for the longest label at the lines' ends and for the longest figure beside the axis. */
function marginsFor(input: FanChartInput, ticks: readonly Tick[]): ChartSpec["margins"] {
  const { band90, band50, median, expected, forecast = "" } = input.words;
  const ends = widest([band90, band50, median, expected, forecast]);
  const figures = widest(ticks.map(({ text }) => text));
  return {
    top: 12,
    right: Math.ceil(ends) + 2 * WORD_GAP,
    bottom: 22,
    left: Math.max(40, Math.ceil(figures) + 2 * WORD_GAP),
  };
}

/** Whether the top of the wide band lies above the picture: cut off, or infinite in some trials. */
export function fanCut(input: Pick<FanChartInput, "summary" | "months" | "expected" | "goal" | "came">) {
  const [, top] = valueDomain(pointsOf(input), input.goal?.value, input.came ?? NOTHING_CAME);
  const highs = [...(atLevel(input.summary.percentiles, 0.95) ?? [])].slice(0, input.months);
  if (highs.some((high) => high === Infinity)) return "endless";
  return highs.some((high) => high > top) ? "cut" : undefined;
}

function pointsOf({
  summary,
  expected,
  months,
}: Pick<FanChartInput, "summary" | "months" | "expected">): Point[] {
  const level = (index: number, t: number) => finite(summary.percentiles[index]?.[t]);
  return Array.from({ length: months }, (_, t) => ({
    t,
    p5: level(0, t),
    p25: level(2, t),
    p50: level(3, t),
    p75: level(4, t),
    p95: level(6, t),
    expected: finite(expected[t]),
  }));
}

/** ∞ and no value leave a gap; the page says why. */
function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : NaN;
}

/**
 * Starts at zero for values that are never negative. A top of the wide band that is many times everything else
 * (a cost per customer before the first one) is cut, so that the rest can be read.
 */
function valueDomain(
  points: readonly Point[],
  goal: number | undefined,
  { points: came, forecast }: CameInChart,
): [number, number] {
  const values = came.map(({ value }) => value);
  const said = (forecast?.points ?? []).flatMap(({ p5, p95 }) => [p5, p95]).filter(Number.isFinite);
  const most = (pick: (point: Point) => number) =>
    points.reduce((max, point) => (pick(point) > max ? pick(point) : max), -Infinity);
  const least = (pick: (point: Point) => number) =>
    points.reduce((min, point) => (pick(point) < min ? pick(point) : min), Infinity);
  const core = Math.max(
    most((p) => p.p75),
    most((p) => p.expected),
    goal ?? -Infinity,
    ...values,
  );
  const high =
    core > 0
      ? Math.min(
          Math.max(
            most((p) => p.p95),
            ...said,
          ),
          core * 4,
        )
      : most((p) => p.p95);
  const low = Math.min(
    0,
    least((p) => p.p5),
    least((p) => p.expected),
    goal ?? 0,
    ...values,
    ...said,
  );
  const top = Math.max(high, core, low);
  if (!Number.isFinite(top)) return [0, 1];
  return top > low ? [low, top + (top - low) * 0.04] : [low, low + 1];
}

function area(
  points: readonly Point[],
  low: keyof Point,
  high: keyof Point,
  opacity: number,
  curve: string,
): MarkSpec {
  const options = {
    x: "t",
    y1: low,
    y2: high,
    fill: "var(--chart-hue)",
    fillOpacity: opacity,
    curve,
    clip: true,
  };
  return { mark: "areaY", data: points, options };
}

function line(points: readonly Point[], y: keyof Point, curve: string, look: object): MarkSpec {
  return { mark: "lineY", data: points, options: { x: "t", y, curve, clip: true, ...look } };
}

/** A plan of one month has no line to draw. */
function loneMonth(points: readonly Point[]): MarkSpec[] {
  if (points.length !== 1) return [];
  return [{ mark: "dot", data: points, options: { x: "t", y: "p50", fill: "var(--chart-hue)", r: 4 } }];
}

function selectedMark(selected: number | undefined): MarkSpec[] {
  if (selected === undefined) return [];
  return [
    {
      mark: "ruleX",
      data: [{ t: selected }],
      options: { x: "t", stroke: "var(--line-strong)", strokeWidth: 1 },
    },
  ];
}

function goalMarks(goal: FanChartInput["goal"]): MarkSpec[] {
  if (goal === undefined) return [];
  const data = [{ value: goal.value, from: -0.5, to: goal.month + 0.5, label: goal.label }];
  return [
    {
      mark: "ruleY",
      data,
      options: { y: "value", x1: "from", x2: "to", stroke: "var(--goal)", strokeWidth: 1.25 },
    },
    {
      mark: "text",
      data,
      options: {
        x: "from",
        y: "value",
        text: "label",
        dx: 4,
        dy: -7,
        textAnchor: "start",
        fill: "var(--goal)",
        stroke: "var(--paper)",
        strokeWidth: 3,
        fontWeight: 600,
      },
    },
  ];
}

function endLabels(
  input: FanChartInput,
  points: readonly Point[],
  domain: readonly [number, number],
  margins: ChartSpec["margins"],
): MarkSpec[] {
  const last = points.at(-1);
  if (last === undefined || Number.isNaN(last.p50)) return [];
  const bottom = input.height - margins.bottom;
  const pixel = (value: number) =>
    bottom - ((value - domain[0]) / (domain[1] - domain[0])) * (bottom - margins.top);
  const value = (y: number) => domain[0] + ((bottom - y) / (bottom - margins.top)) * (domain[1] - domain[0]);
  const wanted = [
    { text: input.words.band90, at: (last.p95 + last.p75) / 2, strong: false },
    { text: input.words.band50, at: (last.p75 + last.p50) / 2, strong: false },
    { text: input.words.median, at: last.p50, strong: true },
    { text: input.words.expected, at: last.expected, strong: false },
    { text: input.words.forecast ?? "", at: input.came?.forecast?.points.at(-1)?.p95 ?? NaN, strong: false },
  ].filter((label) => Number.isFinite(label.at));
  const places = spreadLabels(
    wanted.map((label) => pixel(Math.min(label.at, domain[1]))),
    LABEL_GAP,
    margins.top,
    bottom,
  );
  const data = wanted.map((label, i) => ({ ...label, t: last.t + 0.5, y: value(places[i] ?? bottom) }));
  const common = { x: "t", y: "y", text: "text", dx: 6, textAnchor: "start" };
  return [
    {
      mark: "text",
      data: data.filter((label) => label.strong),
      options: { ...common, fill: "var(--chart-hue)", fontWeight: 600 },
    },
    {
      mark: "text",
      data: data.filter((label) => !label.strong),
      options: { ...common, fill: "var(--ink-soft)" },
    },
  ];
}
