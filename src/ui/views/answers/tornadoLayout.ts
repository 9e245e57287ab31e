import type { Bar } from "../../../analysis/tornado.ts";
import { niceTicks } from "../../parts/charts/niceTicks.ts";

/** The bars of a tornado in pixels: the two ends of each, and the middle line for the plan as it stands. */
export type TornadoLayout = {
  readonly height: number;
  /** The height of a bar including its name, and the position of the bar itself within it. */
  readonly line: number;
  readonly barTop: number;
  readonly middle: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly bars: readonly TornadoBar[];
};

export type TornadoBar = {
  readonly bar: Bar;
  readonly y: number;
  /** The measure with the input low, and with the input high. */
  readonly low: number;
  readonly high: number;
  /** Where the input's values are written: outside the bar, even if both ends are on one side of the middle. */
  readonly lowLabel: number;
  readonly highLabel: number;
};

export const AXIS_HEIGHT = 22;
/** Names stand beside the bars if there is room, otherwise above them. */
const BESIDE = 640;
const NAMES = 210;
/** Used if there is plenty of room, so that the longest name fits whole. */
const ROOMY = { from: 1000, names: 330 };
/** Room at both sides for an input's value at the end of its bar. */
const ROOM = 76;
/** The gap between a bar and the value at its end. */
const GAP = 4;

/** @param width of the whole picture, in pixels. */
export function tornadoLayout(bars: readonly Bar[], width: number): TornadoLayout {
  const good = bars.filter(({ low, high }) => Number.isFinite(low.after) && Number.isFinite(high.after));
  const before = good[0]?.low.before ?? 0;
  const ends = good.flatMap(({ low, high }) => [low.after, high.after]);
  const least = Math.min(before, ...ends);
  const most = Math.max(before, ...ends);
  const span = most > least ? most - least : 1;
  const beside = width >= BESIDE;
  const left = ROOM + (beside ? (width >= ROOMY.from ? ROOMY.names : NAMES) : 0);
  const line = beside ? 24 : 34;
  const at = (value: number): number =>
    round(left + ((value - least) / span) * Math.max(0, width - left - ROOM));
  return {
    height: AXIS_HEIGHT + good.length * line,
    line,
    barTop: beside ? 5 : 17,
    middle: at(before),
    ticks: niceTicks(least, most, Math.max(2, Math.floor((width - left) / 160))).map((value) => ({
      x: at(value),
      value,
    })),
    bars: good.map((bar, i) => {
      const [low, high] = [at(bar.low.after), at(bar.high.after)];
      const [left, right] = [Math.min(low, high, at(before)) - GAP, Math.max(low, high, at(before)) + GAP];
      const [lowLabel, highLabel] = low <= high ? [left, right] : [right, left];
      return { bar, y: AXIS_HEIGHT + i * line, low, high, lowLabel, highLabel };
    }),
  };
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
