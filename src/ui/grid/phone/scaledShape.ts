import type { Unit } from "../../../model/row.ts";
import { isPossible, meanOf } from "../shape/shapeLaw.ts";
import type { Shape } from "../shape/shape.ts";

/**
 * A value or range moved so that it lies around another mean, as uncertain for its size as it was.
 * Undefined for shapes that no single number tells, and where there is none there.
 */
export function scaledShape(shape: Shape, to: number, unit: Unit): Shape | undefined {
  if (shape.kind === "value") return { kind: "value", value: to };
  if (shape.kind !== "points") return undefined;
  const factor = to / meanOf(shape, unit);
  if (!(factor > 0) || !Number.isFinite(factor)) return undefined;
  const end = (value: number) => {
    const scaled = Number((value * factor).toPrecision(3));
    return unit === "share" ? Math.min(0.999, scaled) : scaled;
  };
  const likely = shape.likely === undefined ? undefined : end(shape.likely);
  const next: Shape = { ...shape, low: end(shape.low), likely, high: end(shape.high) };
  return isPossible(next, unit) ? next : undefined;
}
