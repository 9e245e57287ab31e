import type { RequiredChange } from "../../../analysis/requiredChange.ts";
import type { ChartSpec } from "../../parts/charts/chartSpec.ts";
import { niceTicks } from "../../parts/charts/niceTicks.ts";

export type TakesChartInput = {
  readonly width: number;
  readonly height: number;
  readonly takes: RequiredChange;
  /** Whether the measure is a probability, drawn from 0 to 1. */
  readonly chance: boolean;
  readonly levelLabel: string;
  readonly leastLabel: string;
  readonly value: (value: number) => string;
  /** How far the lever is moved, as an axis label. */
  readonly moved: (amount: number) => string;
  readonly readOut: (amount: number, after: number) => string;
};

/** The measure as the lever is moved: a curve, the level as a line, and the smallest sufficient change marked. */
export function takesChart(input: TakesChartInput): ChartSpec {
  const { takes, width, height } = input;
  const { step } = takes.scale;
  const points = [
    { amount: 0, after: takes.before },
    ...takes.tries.map(({ steps, effect }) => ({ amount: steps * Math.abs(step), after: effect.after })),
  ].filter(({ after }) => Number.isFinite(after));
  // There is no use in drawing far beyond the point where the level is reached.
  const least = takes.least;
  const reach = least === undefined ? Infinity : least.steps * Math.abs(step) * 2;
  const shown = points.filter(({ amount }) => amount <= reach);
  const last = Math.max(shown.at(-1)?.amount ?? 0, Math.abs(step));
  const values = shown.map(({ after }) => after);
  const top = input.chance ? 1 : Math.max(takes.level, ...values) * 1.05;
  const low = input.chance ? 0 : Math.min(0, takes.level, ...values);
  const marked =
    least === undefined
      ? []
      : [{ at: least.steps * Math.abs(step), after: least.effect.after, label: input.leastLabel }];
  return {
    width,
    height,
    margins: { top: 16, right: 16, bottom: 24, left: 52 },
    x: {
      domain: [0, last],
      ticks: niceTicks(0, last, width < 420 ? 3 : 6, Number.isInteger(step)).map((at) => ({
        at,
        text: input.moved(at),
      })),
    },
    y: { domain: [low, top], ticks: niceTicks(low, top, 4).map((at) => ({ at, text: input.value(at) })) },
    marks: [
      {
        mark: "ruleY",
        data: [{ level: takes.level }],
        options: { y: "level", stroke: "var(--goal)", strokeWidth: 1.25, strokeDasharray: "4 3" },
      },
      {
        mark: "text",
        data: [{ level: takes.level, at: 0, label: input.levelLabel }],
        options: {
          x: "at",
          y: "level",
          text: "label",
          dx: 4,
          dy: -7,
          textAnchor: "start",
          fill: "var(--goal)",
          fontWeight: 600,
        },
      },
      {
        mark: "lineY",
        data: shown,
        options: { x: "amount", y: "after", stroke: "var(--chart-hue)", strokeWidth: 2 },
      },
      { mark: "dot", data: shown, options: { x: "amount", y: "after", r: 2.5, fill: "var(--chart-hue)" } },
      {
        mark: "ruleX",
        data: marked,
        options: { x: "at", y1: "after", stroke: "var(--ink)", strokeWidth: 1 },
      },
      {
        mark: "dot",
        data: marked,
        options: { x: "at", y: "after", r: 6, stroke: "var(--ink)", strokeWidth: 2 },
      },
    ],
    stops: shown.map(({ amount, after }) => ({ at: amount, text: input.readOut(amount, after) })),
  };
}
