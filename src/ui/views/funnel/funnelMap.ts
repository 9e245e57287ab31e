import type { Flow } from "../../../analysis/funnelShape.ts";
import type { FlowFigures, FunnelFigures, StageFigures } from "../../../analysis/funnelFlows.ts";
import { PLACES, STAGE_ORDER } from "./funnelPlaces.ts";
import type { Drawn, Place } from "./funnelPlaces.ts";

/** The map's size and boxes, in the units of the drawing. */
export const MAP = {
  width: 916,
  height: 534,
  box: 93,
  tall: 73,
  stepX: 127,
  stepY: 96,
  left: 4,
  top: 40,
  /** The gap before this column is wider: the flows that leave the process run down in it. */
  wideGap: { before: 5, by: 30 },
} as const;

/** The left edge of a column; a half number lies between two columns. */
export function columnX(column: number): number {
  return MAP.left + column * MAP.stepX + (column >= MAP.wideGap.before ? MAP.wideGap.by : 0);
}

/** The baseline of the bottleneck mark, above the box. */
export const MARK_ABOVE = 6;

/** Above a box's edge: high enough for the mark to fit between. */
const HEAD_ABOVE = 24;

/** The names of the processes, each over the first box of its process; baselines. */
export const PROCESS_HEADS = (
  [
    ["outbound", PLACES.market],
    ["inbound", PLACES.visitors],
    ["sales", PLACES.sales_leads],
  ] as const
).map(([process, place]) => ({ process, x: rectOf(place).x, y: rectOf(place).y - HEAD_ABOVE }));

/** Kept free before a box for the arrow's head. */
const END = 7;

export type Box = {
  readonly id: Drawn;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly figures: StageFigures;
  /** How many leave the process here. */
  readonly lost: number;
};

export type Arrow = {
  readonly flow: Flow;
  readonly amount: number;
  readonly share: number;
  /** SVG path data, from the start of the flow to its end. */
  readonly path: string;
  readonly width: number;
  /** The position of its figure. */
  readonly label: { readonly x: number; readonly y: number };
};

/** A connection that is not a flow: each prospect on the list is dialled several times. */
export type Link = { readonly path: string };

export type FunnelMap = {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly links: readonly Link[];
};

/** The whole process as drawn on a whiteboard. Flows from outside and flows that leave are written in the boxes. */
export function funnelMap(figures: FunnelFigures): FunnelMap {
  const boxes = STAGE_ORDER.map((id): Box => ({
    id,
    ...rectOf(PLACES[id]),
    figures: figures.stages.find(({ stage }) => stage.id === id)!,
    lost: figures.flows
      .filter(({ flow }) => flow.from === id && flow.kind === "lost")
      .reduce((sum, { amount }) => sum + amount, 0),
  }));
  const known = new Map<string, Box>(boxes.map((box) => [box.id, box]));
  const drawn = figures.flows.filter(({ flow }) => known.has(flow.from) && known.has(flow.to));
  const most = Math.max(1, ...drawn.map(({ amount }) => amount));
  // Loops run down side by side if they share a gap between two columns.
  const lanes = new Map<number, number>();
  const laneOf = (x: number): number => {
    const lane = lanes.get(x) ?? 0;
    lanes.set(x, lane + 1);
    return lane;
  };
  return {
    boxes,
    arrows: drawn.map((one) =>
      arrowOf(one, known.get(one.flow.from)!, known.get(one.flow.to)!, most, laneOf),
    ),
    links: [{ path: across(known.get("call_list")!, known.get("dials")!) }],
  };
}

function rectOf({ column, line, wide = 1 }: Place) {
  return {
    x: columnX(column),
    y: MAP.top + line * MAP.stepY,
    width: MAP.box + (wide - 1) * MAP.stepX,
    height: MAP.tall,
  };
}

/** A line's width, 1 to 10, on a logarithmic scale, so that a thousand calls and three customers are both visible. */
export function flowWidth(amount: number, most: number): number {
  if (!(amount > 0)) return 1;
  return 1 + 9 * (Math.log1p(amount) / Math.log1p(most));
}

function arrowOf(
  { flow, amount, share }: FlowFigures,
  from: Box,
  to: Box,
  most: number,
  laneOf: (x: number) => number,
): Arrow {
  const drawn = { flow, amount, share, width: round(flowWidth(amount, most)) };
  if (flow.to === "nurturing") {
    // Down through the gap to the right of the column.
    const gap = from.x + from.width + 6;
    const x = gap + 8 * laneOf(Math.round(gap));
    const y = from.y + from.height - 10;
    const start = from.x + from.width;
    return {
      ...drawn,
      path: `M${start} ${y}H${x - 4}Q${x} ${y} ${x} ${y + 6}V${to.y - END}`,
      label: { x, y: to.y - 8 },
    };
  }
  if (flow.from === "nurturing") {
    const x = to.x + 30;
    return {
      ...drawn,
      path: `M${x} ${from.y}V${to.y + to.height + END}`,
      label: { x: x - 6, y: from.y - 26 },
    };
  }
  if (to.x > from.x + from.width - 1) {
    return { ...drawn, path: across(from, to), label: besideLine(from, to) };
  }
  // Nearly below or above one another.
  const down = to.y > from.y;
  const x1 = from.x + from.width / 2 + (down ? 14 : -14);
  const x2 = to.x + to.width / 2 + (down ? 14 : -14);
  const [y1, y2] = down ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const middle = (y1 + y2) / 2;
  const path = `M${round(x1)} ${y1}C${round(x1)} ${middle} ${round(x2)} ${middle} ${round(x2)} ${down ? y2 - END : y2 + END}`;
  const beside = down ? Math.max(x1, x2) + BESIDE : Math.min(x1, x2) - BESIDE;
  return { ...drawn, path, label: { x: round(beside), y: middle + 4 } };
}

/** From the middle of the widest line to the middle of a figure beside it. */
const BESIDE = 24;

/** Where the figure of a line to the right stands: above one that goes straight on, beside one that goes up or down. */
function besideLine(from: Box, to: Box): { readonly x: number; readonly y: number } {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const [dx, dy] = [to.x - start.x, to.y + to.height / 2 - start.y];
  const middle = { x: start.x + dx / 2, y: start.y + dy / 2 };
  if (Math.abs(dy) <= from.height / 2) return { x: middle.x, y: middle.y - 7 };
  // Nearly level in the middle: above the line, and higher because the line falls under the end of the figure.
  if (Math.abs(dy) < dx / 3) return { x: middle.x, y: round(middle.y - 8 - (28 * Math.abs(dy)) / dx) };
  // In a narrow gap the figure stands where the line is less than half way across.
  if (dx < 70) return { x: round(start.x + 0.34 * dx + BESIDE), y: round(start.y + 0.22 * dy + 4) };
  return { x: middle.x + 15, y: middle.y + 4 };
}

/** From the right side of a box to the left side of another. */
function across(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 - END} ${y2}`;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
