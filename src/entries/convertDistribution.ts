import { Z95 } from "../engine/distributions/normal.ts";
import { tidy } from "../lib/tidy.ts";
import type { Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { COMMON_LEVEL } from "./distribution.ts";
import type { Distribution, DistributionKind } from "./distribution.ts";
import { quantileOf } from "./distributionFigures.ts";
import { ln } from "../lib/elementary/ln.ts";

/** A distribution's ends and its likely value; its 5th, 50th and 95th percentiles where it has no ends of its own. */
function endsOf(shape: Distribution, unit: Unit): { low: number; likely: number; high: number } {
  const at = (u: number) => rounded(quantileOf(shape, unit, u));
  switch (shape.kind) {
    case "value":
      return aroundValue(shape.value, unit);
    case "points":
    case "triangular":
      return { low: shape.low, likely: shape.likely ?? at(0.5), high: shape.high };
    case "uniform":
      return { low: shape.low, likely: rounded((shape.low + shape.high) / 2), high: shape.high };
    case "sample": {
      const low = Math.min(...shape.values);
      const high = Math.max(...shape.values);
      return low < high ? { low, likely: at(0.5), high } : aroundValue(low, unit);
    }
    default:
      return { low: at(0.05), likely: at(0.5), high: at(0.95) };
  }
}

/** A moderate range around a single value; for shares, within 0 to 1. */
function aroundValue(value: number, unit: Unit): { low: number; likely: number; high: number } {
  if (unit === "share") {
    const likely = Math.min(0.98, Math.max(0.02, value));
    const reach = 0.3 * Math.min(likely, 1 - likely);
    return { low: rounded(likely - reach), likely, high: rounded(likely + reach) };
  }
  const reach = value === 0 ? (isPercent(unit) ? 0.05 : 1) : Math.abs(value) * 0.25;
  return { low: rounded(value - reach), likely: value, high: rounded(value + reach) };
}

/** The distribution converted to another kind with about the same range. */
export function convertDistribution(shape: Distribution, kind: DistributionKind, unit: Unit): Distribution {
  if (kind === shape.kind) return shape;
  const { low, likely, high } = endsOf(shape, unit);
  switch (kind) {
    case "value":
      return { kind, value: likely };
    case "points":
      return { kind, low, likely: undefined, high, level: COMMON_LEVEL };
    case "triangular":
      return { kind, low, likely, high };
    case "uniform":
      return { kind, low, high };
    case "normal":
      return { kind, mean: rounded((low + high) / 2), sd: rounded((high - low) / (2 * Z95)) };
    case "lognormal": {
      const from = low > 0 ? low : high / 10;
      const [a, b] = [ln(from > 0 ? from : 1), ln(high > 0 ? high : 2)];
      return { kind, mu: rounded((a + b) / 2), sigma: rounded((b - a) / (2 * Z95)) };
    }
    case "beta": {
      const mean = Math.min(0.99, Math.max(0.01, likely));
      const sd = (high - low) / (2 * Z95);
      const trials = Math.max(2.1, (mean * (1 - mean)) / (sd * sd) - 1);
      return { kind, alpha: rounded(mean * trials), beta: rounded((1 - mean) * trials) };
    }
    case "sample":
      return { kind, values: [low, likely, high] };
  }
}

/** Rounded to three significant digits, as people type. */
function rounded(value: number): number {
  return tidy(value, 3);
}
