import type { Histogram } from "../../../engine/simulator.ts";
import type { ChartSpec, MarkSpec, Stop, Tick } from "./chartSpec.ts";
import { niceTicks } from "./niceTicks.ts";
import { textWidth } from "../../kit/textWidth.ts";

export type DistributionInput = {
  readonly width: number;
  readonly height: number;
  readonly histogram: Histogram;
  /** Whether the values are whole numbers: each bar is then centred over its number. */
  readonly whole: boolean;
  readonly median: number;
  readonly goal:
    { readonly value: number; readonly way: "at-least" | "at-most"; readonly label: string } | undefined;
  readonly value: (value: number) => string;
  readonly words: { readonly median: string; readonly bar: (range: string, share: number) => string };
};

const MARGINS = { top: 30, right: 12, bottom: 22, left: 12 };
/** Room for a label, in CSS pixels: more than "median 1,200,000" takes. */
const LABEL_WIDTH = 104;

type Bar = { readonly from: number; readonly to: number; readonly share: number; readonly meets: boolean };

/** How often each outcome occurs in one period: bars of the engine's histogram, with the goal marked. */
export function distributionChart(input: DistributionInput): ChartSpec {
  const bars = barsOf(input);
  const tallest = bars.reduce((max, bar) => Math.max(max, bar.share), 0);
  const first = bars[0]?.from ?? 0;
  const last = bars.at(-1)?.to ?? 1;
  const domain: readonly [number, number] = last > first ? [first, last] : [first - 0.5, first + 0.5];
  return {
    width: input.width,
    height: input.height,
    margins: MARGINS,
    x: {
      domain,
      ticks: ticksThatFit(input, domain),
    },
    y: { domain: [0, tallest > 0 ? tallest * 1.04 : 1], ticks: [] },
    marks: [
      barMark(
        bars.filter((bar) => bar.meets),
        0.75,
      ),
      barMark(
        bars.filter((bar) => !bar.meets),
        0.3,
      ),
      ...uprights(input, domain),
    ],
    stops: bars.map((bar): Stop => {
      const text = input.words.bar(rangeOf(bar, input), bar.share);
      return { at: (bar.from + bar.to) / 2, text };
    }),
  };
}

/** As many round values below the bars as fit without touching each other or the edges. */
function ticksThatFit(input: DistributionInput, [low, high]: readonly [number, number]): readonly Tick[] {
  const inner = input.width - MARGINS.left - MARGINS.right;
  const pixel = (at: number) => MARGINS.left + ((at - low) / (high - low)) * inner;
  const span = ({ at, text }: Tick) => {
    const half = textWidth(text) / 2;
    return [pixel(at) - half, pixel(at) + half] as const;
  };
  for (let count = 5; count > 0; count -= 1) {
    const ticks = niceTicks(low, high, count, input.whole)
      .map((at) => ({ at, text: input.value(at) }))
      .filter((tick) => span(tick)[0] >= 0 && span(tick)[1] <= input.width);
    const clear = ticks.every((tick, i) => i === 0 || span(ticks[i - 1]!)[1] + 8 <= span(tick)[0]);
    if (clear) return ticks;
  }
  return [];
}

function barsOf(input: Pick<DistributionInput, "histogram" | "whole" | "goal">): Bar[] {
  // The engine centres whole numbers in their bars: k from k − ½ to k + ½.
  const { from, width, counts, trials } = input.histogram;
  return Array.from(counts, (count, i) => {
    const left = from + i * width;
    return {
      from: left,
      to: left + width,
      share: trials > 0 ? count / trials : 0,
      meets: meets(left, left + width, input),
    };
  });
}

/** Without a goal every bar is drawn full. A bar that contains the goal's value counts by its middle. */
function meets(left: number, right: number, input: Pick<DistributionInput, "goal">): boolean {
  const goal = input.goal;
  if (goal === undefined) return true;
  const middle = (left + right) / 2;
  return goal.way === "at-least" ? middle >= goal.value : middle <= goal.value;
}

/** The outcomes and how often each occurs: the chart as a table. */
export function outcomes(
  input: Pick<DistributionInput, "histogram" | "whole" | "goal" | "value">,
): readonly { readonly range: string; readonly share: number }[] {
  return barsOf(input).map((bar) => ({ range: rangeOf(bar, input), share: bar.share }));
}

function rangeOf(bar: Bar, input: Pick<DistributionInput, "whole" | "value">): string {
  if (!input.whole) return `${input.value(bar.from)}–${input.value(bar.to)}`;
  const first = input.value(bar.from + 0.5);
  return bar.to - bar.from <= 1 ? first : `${first}–${input.value(bar.to - 0.5)}`;
}

function barMark(data: readonly Bar[], opacity: number): MarkSpec {
  return {
    mark: "rectY",
    data,
    options: { x1: "from", x2: "to", y: "share", fill: "var(--chart-hue)", fillOpacity: opacity, inset: 0.5 },
  };
}

/** The median and the goal. If they are close, their labels are placed on opposite sides instead of overlapping. */
function uprights(input: DistributionInput, domain: readonly [number, number]): MarkSpec[] {
  const inside = (value: number) => value >= domain[0] && value <= domain[1];
  const { goal, median, whole, width } = input;
  const goalAt = goal === undefined || !inside(goal.value) ? undefined : goal.value - (whole ? 0.5 : 0);
  const medianAt = inside(median) ? median : undefined;
  const pixel = (value: number) => MARGINS.left + ((value - domain[0]) / (domain[1] - domain[0])) * inner;
  const inner = width - MARGINS.left - MARGINS.right;
  const isClose =
    goalAt !== undefined && medianAt !== undefined && Math.abs(pixel(goalAt) - pixel(medianAt)) < LABEL_WIDTH;
  const goalFirst = (goalAt ?? 0) <= (medianAt ?? 0);
  const hasRoom = (at: number, first: boolean) =>
    first ? pixel(at) > LABEL_WIDTH : pixel(at) < width - LABEL_WIDTH;
  const bothFit = isClose && hasRoom(goalAt, goalFirst) && hasRoom(medianAt, !goalFirst);
  const side = (at: number, first: boolean): Side => {
    if (isClose && hasRoom(at, first)) return first ? "end" : "start";
    // At an end of the picture the labels are placed inwards; the goal's label is then a line higher.
    if (pixel(at) < LABEL_WIDTH / 2) return "start";
    return pixel(at) > width - LABEL_WIDTH / 2 ? "end" : "middle";
  };
  return [
    ...(medianAt === undefined
      ? []
      : upright(medianAt, input.words.median, "var(--chart-hue)", side(medianAt, !goalFirst), 0)),
    ...(goalAt === undefined || goal === undefined
      ? []
      : upright(goalAt, goal.label, "var(--goal)", side(goalAt, goalFirst), bothFit ? 0 : 13)),
  ];
}

type Side = "start" | "middle" | "end";

function upright(value: number, label: string, ink: string, side: Side, raised: number): MarkSpec[] {
  const data = [{ value, label }];
  return [
    { mark: "ruleX", data, options: { x: "value", stroke: ink, strokeWidth: 1.5 } },
    {
      mark: "text",
      data,
      options: {
        x: "value",
        text: "label",
        frameAnchor: "top",
        textAnchor: side,
        dx: side === "start" ? 3 : side === "end" ? -3 : 0,
        dy: -7 - raised,
        fill: ink,
        stroke: "var(--paper)",
        strokeWidth: 3,
        fontWeight: 600,
      },
    },
  ];
}
