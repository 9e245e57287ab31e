import { deepestOf } from "../../../report/payback.ts";
import type { Course } from "../../../report/payback.ts";
import type { ChartSpec, MarkSpec, Tick } from "./chartSpec.ts";
import { endLabels } from "./endLabels.ts";
import { niceTicks } from "./niceTicks.ts";
import { domainOf } from "./overlayChart.ts";

export type CourseInput = {
  readonly width: number;
  readonly height: number;
  readonly course: Course;
  readonly monthTicks: readonly Tick[];
  readonly value: (value: number) => string;
  readonly readOut: (month: number) => string;
  readonly words: { readonly cost: string; readonly gain: string };
};

const MARGINS = { top: 12, right: 96, bottom: 22, left: 58 };

/** A request's cumulative cost and gain by month: where the lines meet it has paid for itself. */
export function courseChart(input: CourseInput): ChartSpec {
  const { course } = input;
  const points = [...course.cost].map((cost, t) => ({ t, cost, gain: course.gain[t] ?? NaN }));
  const domain = domainOf(
    points.flatMap(({ t, cost, gain }) =>
      [cost, gain].map((x) => ({ t, low: x, median: Math.max(cost, gain), high: x })),
    ),
  );
  const last = points.at(-1);
  const line = (y: string, look: object): MarkSpec => ({
    mark: "lineY",
    data: points,
    options: { x: "t", y, strokeWidth: 2, clip: true, ...look },
  });
  return {
    ...frame(input, domain),
    marks: [
      line("cost", { stroke: "var(--warning)", strokeDasharray: "6 3" }),
      line("gain", { stroke: "var(--accent)" }),
      ...endLabels(
        [
          { text: input.words.cost, at: last?.cost ?? NaN, ink: "var(--warning)" },
          { text: input.words.gain, at: last?.gain ?? NaN, ink: "var(--accent)" },
        ],
        { x: points.length - 0.5, height: input.height, domain, margins: MARGINS },
      ),
    ],
  };
}

export type NetInput = Omit<CourseInput, "words"> & {
  readonly words: {
    readonly band90: string;
    readonly median: string;
    readonly paidBack: string;
    readonly deepest: string;
  };
};

/** A request's cumulative gain less its cost, with its likely range, its lowest point and its end. */
export function netChart(input: NetInput): ChartSpec {
  const { net, payback } = input.course;
  const at = (level: number, t: number) => net[level]?.[t] ?? NaN;
  const months = net[0]?.length ?? 0;
  const points = Array.from({ length: months }, (_, t) => ({
    t,
    low: at(0, t),
    q1: at(2, t),
    median: at(3, t),
    q3: at(4, t),
    high: at(6, t),
  }));
  // The mean, as in every text and table: the dot can be a little off the median's line.
  const deepest = deepestOf(input.course);
  const domain = withRoomUnder(deepest?.amount, input.height, domainOf(points));
  const last = points.at(-1);
  const area = (y1: string, y2: string, fillOpacity: number): MarkSpec => ({
    mark: "areaY",
    data: points,
    options: { x: "t", y1, y2, fill: "var(--accent)", fillOpacity, clip: true },
  });
  return {
    ...frame(input, domain),
    marks: [
      area("low", "high", 0.16),
      area("q1", "q3", 0.26),
      { mark: "ruleY", data: [{ y: 0 }], options: { y: "y", stroke: "var(--ink)", strokeWidth: 1 } },
      {
        mark: "lineY",
        data: points,
        options: { x: "t", y: "median", stroke: "var(--accent)", strokeWidth: 2, clip: true },
      },
      ...pointMark(deepest?.month, () => deepest?.amount, input.words.deepest, 16, months),
      ...pointMark(payback.month[3], (t) => points[t]?.median, input.words.paidBack, -12, months),
      ...endLabels(
        [
          { text: input.words.median, at: last?.median ?? NaN, ink: "var(--accent)" },
          {
            text: input.words.band90,
            at: ((last?.high ?? NaN) + (last?.q3 ?? NaN)) / 2,
            ink: "var(--ink-soft)",
          },
        ],
        { x: months - 0.5, height: input.height, domain, margins: MARGINS },
      ),
    ],
  };
}

/** The height needed for a label under a point, in CSS pixels. */
const UNDER = 24;

/** The axis extended downwards until a label under a point does not cover the month names. */
function withRoomUnder(
  y: number | undefined,
  height: number,
  [low, high]: readonly [number, number],
): readonly [number, number] {
  const plot = height - MARGINS.top - MARGINS.bottom;
  if (y === undefined || plot <= 2 * UNDER) return [low, high];
  // With the floor `UNDER` pixels below the point, the rest of the height runs from the point up to the top.
  return [Math.min(low, high - ((high - y) * plot) / (plot - UNDER)), high];
}

function pointMark(
  month: number | undefined,
  valueAt: (month: number) => number | undefined,
  text: string,
  dy: number,
  months: number,
): MarkSpec[] {
  const y = month === undefined || !Number.isFinite(month) ? undefined : valueAt(month);
  if (y === undefined) return [];
  const data = [{ t: month, y, text }];
  // Near an end the label is placed inwards, clear of the axis and of the labels at the lines' ends.
  const share = (month ?? 0) / Math.max(1, months - 1);
  const textAnchor = share < 0.2 ? "start" : share > 0.8 ? "end" : "middle";
  const halo = { stroke: "var(--paper)", strokeWidth: 3, fill: "var(--ink)", fontWeight: 600 };
  return [
    { mark: "dot", data, options: { x: "t", y: "y", r: 3.5, fill: "var(--ink)" } },
    { mark: "text", data, options: { x: "t", y: "y", text: "text", dy, textAnchor, ...halo } },
  ];
}

function frame(
  input: Pick<CourseInput, "width" | "height" | "course" | "monthTicks" | "value" | "readOut">,
  domain: readonly [number, number],
): Omit<ChartSpec, "marks"> {
  const months = input.course.cost.length;
  return {
    width: input.width,
    height: input.height,
    margins: MARGINS,
    x: { domain: [-0.5, Math.max(months - 0.5, 0.5)], ticks: input.monthTicks },
    y: { domain, ticks: niceTicks(domain[0], domain[1], 4).map((at) => ({ at, text: input.value(at) })) },
    stops: Array.from({ length: months }, (_, t) => ({ at: t, text: input.readOut(t) })),
  };
}
