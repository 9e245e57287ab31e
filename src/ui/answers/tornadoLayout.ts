import type { Bar } from "../../analysis/tornado.ts";
import { niceTicks } from "../charts/niceTicks.ts";

/** A tornado's bars in pixels: the two ends of each, and the line in the middle as things stand. */
export type TornadoLayout = {
  readonly height: number;
  readonly middle: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly bars: readonly TornadoBar[];
};

export type TornadoBar = {
  readonly bar: Bar;
  readonly y: number;
  /** Where the measure is with the input low, and with it high. */
  readonly low: number;
  readonly high: number;
};

export const BAR_HEIGHT = 30;
export const AXIS_HEIGHT = 22;

/** @param room pixels kept free on both sides for the values at the bars' ends. */
export function tornadoLayout(bars: readonly Bar[], width: number, room: number): TornadoLayout {
  const good = bars.filter(({ low, high }) => Number.isFinite(low.after) && Number.isFinite(high.after));
  const before = good[0]?.low.before ?? 0;
  const ends = good.flatMap(({ low, high }) => [low.after, high.after]);
  const least = Math.min(before, ...ends);
  const most = Math.max(before, ...ends);
  const span = most > least ? most - least : 1;
  const at = (value: number): number =>
    round(room + ((value - least) / span) * Math.max(0, width - 2 * room));
  return {
    height: AXIS_HEIGHT + good.length * BAR_HEIGHT,
    middle: at(before),
    ticks: niceTicks(least, most, Math.max(2, Math.floor(width / 160))).map((value) => ({
      x: at(value),
      value,
    })),
    bars: good.map((bar, i) => ({
      bar,
      y: AXIS_HEIGHT + i * BAR_HEIGHT,
      low: at(bar.low.after),
      high: at(bar.high.after),
    })),
  };
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
