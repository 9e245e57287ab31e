import { normalCdf, normalDensity, normalQuantile } from "../engine/distributions/normal.ts";
import type { EntryMeaning } from "../formula/entryMeaning.ts";
import { exp } from "../lib/elementary/exp.ts";
import { ln } from "../lib/elementary/ln.ts";

type Range = Extract<EntryMeaning, { readonly kind: "range" }>;

/** The value of a range's distribution at the standard normal's z. */
function valueAt(range: Range): (z: number) => number {
  const ends = [range.low, range.high].map(towards(range.family)) as [number, number];
  const middle = (ends[0] + ends[1]) / 2;
  const sd = (ends[1] - ends[0]) / (2 * normalQuantile((1 + range.level) / 2));
  const back = backFrom(range.family);
  return (z) => back(middle + sd * z);
}

/** The mean of a range's distribution: by the trapezium rule over z, which is nearly exact for such integrands. */
export function rangeMean(range: Range): number {
  if (range.family === "normal") return (range.low + range.high) / 2;
  const value = valueAt(range);
  const STEP = 1 / 32;
  const REACH = 12 / STEP;
  let sum = 0;
  for (let k = -REACH; k <= REACH; k += 1) sum += value(k * STEP) * normalDensity(k * STEP);
  return sum * STEP;
}

/** The share, 0 to 1, of a range that lies below the lowest allowed value: in a trial it is cut to that value. */
export function shareBelow(range: Range, least: number): number {
  if (range.family !== "normal") return 0;
  const sd = (range.high - range.low) / (2 * normalQuantile(0.5 + range.level / 2));
  return normalCdf((least - (range.low + range.high) / 2) / sd);
}

/** The density as the outline of an SVG of this size, from the 0.5th to the 99.5th percentile. */
export function densityPath(range: Range, width: number, height: number): string {
  const value = valueAt(range);
  const REACH = 2.6;
  const POINTS = 48;
  const low = value(-REACH);
  const spread = value(REACH) - low;
  const points = Array.from({ length: POINTS + 1 }, (_, k) => {
    const z = -REACH + (2 * REACH * k) / POINTS;
    const slope = (value(z + 1e-4) - value(z - 1e-4)) / 2e-4;
    return { x: (value(z) - low) / spread, density: slope > 0 ? normalDensity(z) / slope : 0 };
  });
  const top = Math.max(...points.map((point) => point.density));
  if (!(spread > 0) || !(top > 0) || !Number.isFinite(top)) return "";
  const round = (x: number) => Math.round(x * 10) / 10;
  const line = points.map(
    ({ x, density }) => `L${round(x * width)} ${round(height - (density / top) * height)}`,
  );
  return `M0 ${height}${line.join("")}L${width} ${height}Z`;
}

function towards(family: Range["family"]): (x: number) => number {
  if (family === "normal") return (x) => x;
  return family === "lognormal" ? ln : (x) => ln(x / (1 - x));
}

function backFrom(family: Range["family"]): (y: number) => number {
  if (family === "normal") return (y) => y;
  return family === "lognormal" ? exp : (y) => 1 / (1 + exp(-y));
}
