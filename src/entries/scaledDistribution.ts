import { tidy } from "../lib/tidy.ts";
import type { Unit } from "../model/row.ts";
import { isPossible, meanOf } from "./distributionFigures.ts";
import type { Distribution } from "./distribution.ts";
import { roundStepBelow } from "./inputScale.ts";

/**
 * A value or range moved so that it lies around another mean, with about the same relative uncertainty; its ends are
 * round numbers. Undefined for shapes that a single number does not describe, and where no such shape exists at that
 * mean.
 */
export function scaledDistribution(shape: Distribution, to: number, unit: Unit): Distribution | undefined {
  if (shape.kind === "value") return { kind: "value", value: to };
  if (shape.kind !== "points") return undefined;
  const factor = to / meanOf(shape, unit);
  if (!(factor > 0) || !Number.isFinite(factor)) return undefined;
  const step = (by: number) => (factor === 1 ? 0 : by * factor * Math.abs(shape.high - shape.low));
  const end = (value: number) => {
    const scaled = roundTo(value * factor, step(1 / 12));
    return unit === "share" ? Math.min(0.999, scaled) : scaled;
  };
  const likely = shape.likely === undefined ? undefined : end(shape.likely);
  const next: Distribution = { ...shape, low: end(shape.low), likely, high: end(shape.high) };
  return isPossible(next, unit) ? next : undefined;
}

/** Rounds to steps of at most a given size, and at most a tenth of the value, so that a small end stays distinct. */
function roundTo(value: number, size: number): number {
  const most = Math.min(size, Math.abs(value) / 10);
  if (!(most > 0)) return tidy(value);
  const step = roundStepBelow(most);
  return tidy(Math.round(value / step) * step);
}
