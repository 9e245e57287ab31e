import { roundStep } from "../../../../lib/roundStep.ts";
import type { Unit } from "../../../../model/row.ts";
import type { Distribution } from "../../../../entries/distribution.ts";
import { quantileOf } from "../../../../entries/distributionFigures.ts";
import { partsOf } from "../../../../entries/distributionParts.ts";

export type Span = readonly [from: number, to: number];

/** Room to drag into beside the shape, as a share of its width. */
const ROOM = 0.4;

/** The range of the picture of a shape: nearly all of the shape, its handles, and room to drag them. */
export function scaleFor(
  shape: Distribution,
  unit: Unit,
  min: number | undefined,
  max: number | undefined,
): Span {
  const { from, to } = extent(shape, unit);
  const width = to > from ? to - from : Math.max(Math.abs(from), unit === "share" ? 0.1 : 1);
  const room = ROOM * width;
  return [Math.max(min ?? -Infinity, from - room), Math.min(max ?? Infinity, to + room)];
}

/** Whether a shape has become wider than its picture, or very narrow in it. */
export function needsScale(shape: Distribution, unit: Unit, [left, right]: Span): boolean {
  const { from, to } = extent(shape, unit);
  const width = right - left;
  return from < left || to > right || to - from < 0.3 * width;
}

/** A round step of about a two-hundredth of the picture, in the model's units. */
export function stepOf([left, right]: Span): number {
  return Number(roundStep((right - left) / 200).toPrecision(3));
}

function extent(shape: Distribution, unit: Unit): { readonly from: number; readonly to: number } {
  const handles = partsOf(shape, unit).flatMap((part) => (part.handle ? (part.value ?? []) : []));
  const outer =
    shape.kind === "sample" ? shape.values : [0.004, 0.996].map((u) => quantileOf(shape, unit, u));
  const all = [...handles, ...outer].filter(Number.isFinite);
  return { from: Math.min(...all), to: Math.max(...all) };
}
