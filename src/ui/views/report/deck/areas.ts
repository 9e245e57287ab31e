import type { Area } from "./deck.ts";

/** The position and size of a block on a slide, in inches. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** A slide's size, 16 to 9, and its side margins. */
export const SLIDE = { w: 13.333, h: 7.5 } as const;
const SIDE = 0.6;
const WIDTH = SLIDE.w - 2 * SIDE;
const GAP = 0.5;
const HALF = (WIDTH - GAP) / 2;
const TOP = 1.85;

export const KIND_BOX: Box = { x: SIDE, y: 0.38, w: WIDTH, h: 0.3 };
export const TITLE_BOX: Box = { x: SIDE, y: 0.68, w: WIDTH, h: 0.95 };
export const FOOT_BOX: Box = { x: SIDE, y: 7.03, w: WIDTH - 1, h: 0.28 };
export const NUMBER_BOX: Box = { x: SLIDE.w - SIDE - 0.8, y: 7.03, w: 0.8, h: 0.28 };

const RIGHT = SIDE + HALF + GAP;
const NARROW = 3.9;

export const AREAS: { readonly [A in Area]: Box } = {
  strip: { x: SIDE, y: TOP, w: WIDTH, h: 1.25 },
  underLeft: { x: SIDE, y: 3.4, w: HALF, h: 3.45 },
  underRight: { x: RIGHT, y: 3.4, w: HALF, h: 3.45 },
  wide: { x: SIDE, y: TOP, w: WIDTH, h: 4.3 },
  left: { x: SIDE, y: TOP, w: HALF, h: 4.3 },
  right: { x: RIGHT, y: TOP, w: HALF, h: 4.3 },
  wideLeft: { x: SIDE, y: TOP, w: WIDTH - NARROW - GAP, h: 4.3 },
  narrowRight: { x: SIDE + WIDTH - NARROW, y: TOP, w: NARROW, h: 4.3 },
  underWideLeft: { x: SIDE, y: 3.95, w: WIDTH - NARROW - GAP, h: 2.25 },
  lead: { x: SIDE, y: TOP - 0.3, w: WIDTH, h: 0.6 },
  underLead: { x: SIDE, y: TOP + 0.45, w: WIDTH, h: 4.5 },
  upper: { x: SIDE, y: TOP, w: WIDTH, h: 2.1 },
  lower: { x: SIDE, y: 4.1, w: WIDTH, h: 2.1 },
  foot: { x: SIDE, y: 6.3, w: WIDTH, h: 0.55 },
};
