import type { DistributionFamily } from "../engine/distributions/distributionFamily.ts";
import { DISTRIBUTIONS } from "../engine/distributions/distributions.ts";
import { normalCdf, normalDensity } from "../engine/distributions/normal.ts";
import type { Unit } from "../model/row.ts";
import type { Distribution } from "./distribution.ts";

type Drawn = { readonly family: DistributionFamily; readonly args: readonly number[] };

/** The engine's distribution for an entered one; undefined for a single value. */
function familyOf(shape: Distribution, unit: Unit): Drawn | undefined {
  switch (shape.kind) {
    case "value":
      return undefined;
    case "points": {
      const { low, likely, high, level } = shape;
      if (likely !== undefined) return { family: DISTRIBUTIONS.pert, args: [low, likely, high] };
      return {
        family: unit === "share" ? DISTRIBUTIONS.shareInterval : DISTRIBUTIONS.interval,
        args: [low, high, level],
      };
    }
    case "triangular":
      return { family: DISTRIBUTIONS.triangular, args: [shape.low, shape.likely, shape.high] };
    case "uniform":
      return { family: DISTRIBUTIONS.uniform, args: [shape.low, shape.high] };
    case "normal":
      return { family: DISTRIBUTIONS.normal, args: [shape.mean, shape.sd] };
    case "lognormal":
      return { family: DISTRIBUTIONS.lognormal, args: [shape.mu, shape.sigma] };
    case "beta":
      return { family: DISTRIBUTIONS.beta, args: [shape.alpha, shape.beta] };
    case "sample":
      return { family: DISTRIBUTIONS.sample, args: shape.values };
  }
}

/** Whether the distribution is valid: ends in order, a spread above zero, shares inside 0 to 1. */
export function isPossible(shape: Distribution, unit: Unit): boolean {
  if (shape.kind === "value") return Number.isFinite(shape.value);
  if ((shape.kind === "normal" && !(shape.sd > 0)) || (shape.kind === "lognormal" && !(shape.sigma > 0))) {
    return false;
  }
  const { family, args } = familyOf(shape, unit)!;
  return args.length > 0 && family.accepts(args);
}

/** The quantile at `u`: the value below which a share `u` of the outcomes lies; 0 < u < 1. */
export function quantileOf(shape: Distribution, unit: Unit, u: number): number {
  const found = familyOf(shape, unit);
  return found === undefined ? (shape as { value: number }).value : found.family.quantile(u, found.args);
}

export function meanOf(shape: Distribution, unit: Unit): number {
  const found = familyOf(shape, unit);
  return found === undefined ? (shape as { value: number }).value : found.family.mean(found.args);
}

/** A point of a density's outline; `height` is 1 at the highest point. */
export type OutlinePoint = { readonly at: number; readonly height: number };

const REACH = 3.2;
const POINTS = 96;
/** A density may go to infinity at an end: its greatest height is taken only from where |z| is at most this. */
const MIDDLE = 2.2;

/** The outline of a continuous shape's density, from left to right; empty for other shapes. */
export function outlineOf(shape: Distribution, unit: Unit): readonly OutlinePoint[] {
  if (shape.kind === "value" || shape.kind === "sample" || !isPossible(shape, unit)) return [];
  const value = (z: number) => quantileOf(shape, unit, normalCdf(z));
  const points = Array.from({ length: POINTS + 1 }, (_, k) => {
    const z = -REACH + (2 * REACH * k) / POINTS;
    const slope = (value(z + 1e-3) - value(z - 1e-3)) / 2e-3;
    return { z, at: value(z), density: slope > 0 ? normalDensity(z) / slope : 0 };
  });
  const top = Math.max(...points.filter(({ z }) => Math.abs(z) <= MIDDLE).map(({ density }) => density));
  if (!(top > 0) || !Number.isFinite(top)) return [];
  return points.map(({ at, density }) => ({ at, height: Math.min(1, density / top) }));
}

/** The frequency of each different value of a sample, relative to the most frequent one. */
export function barsOf(values: readonly number[]): readonly OutlinePoint[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].map(([at, count]) => ({ at, height: count / most })).sort((a, b) => a.at - b.at);
}
