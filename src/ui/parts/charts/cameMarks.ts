import type { CameInChart, CamePoint } from "./cameInChart.ts";
import type { MarkSpec } from "./chartSpec.ts";

/**
 * The closed months in another shade, behind everything else.
 *
 * @param closed the last closed month, by its index from the plan's start; undefined if there is none.
 * @param first the first month that the chart shows.
 */
export function closedMarks(
  closed: number | undefined,
  first: number,
  domain: readonly [number, number],
): MarkSpec[] {
  if (closed === undefined) return [];
  const data = [{ x1: first - 0.5, x2: closed + 0.5, y1: domain[0], y2: domain[1] }];
  const options = { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: "var(--paper-sunk)" };
  return [{ mark: "rectY", data, options }];
}

/** The outline of the earlier forecast behind the current one: both ends of its range and its middle. */
export function forecastMarks({ forecast }: CameInChart, curve: string): MarkSpec[] {
  if (forecast === undefined) return [];
  const look = { x: "t", curve, clip: true, stroke: "var(--ink-soft)", strokeWidth: 1 };
  return [
    { mark: "lineY", data: forecast.points, options: { ...look, y: "p5", strokeDasharray: "1 3" } },
    { mark: "lineY", data: forecast.points, options: { ...look, y: "p95", strokeDasharray: "1 3" } },
  ];
}

/** The actuals: a dot for each month, and a line between consecutive months. */
export function cameMarks({ points }: CameInChart, label: string): MarkSpec[] {
  const last = points.at(-1);
  if (last === undefined) return [];
  const ink = "var(--ink)";
  const text = { textAnchor: "end", dx: 2, dy: -9, fill: ink, stroke: "var(--paper)", strokeWidth: 3 };
  return [
    {
      mark: "lineY",
      data: withGaps(points),
      options: { x: "t", y: "value", stroke: ink, strokeWidth: 1.25, clip: true },
    },
    { mark: "dot", data: points, options: { x: "t", y: "value", fill: ink, r: 2.5 } },
    { mark: "text", data: [{ ...last, label }], options: { x: "t", y: "value", text: "label", ...text } },
  ];
}

/** A month without a figure breaks the line. */
function withGaps(points: readonly CamePoint[]): CamePoint[] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    return before !== undefined && before.t < point.t - 1 ? [{ t: point.t - 1, value: NaN }, point] : [point];
  });
}
