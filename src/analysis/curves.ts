import type { Node } from "../engine/node.ts";
import { marginOfError } from "../lib/marginOfError.ts";

/** Running moments, by month, of the effect that a change has on a row. */
export type Curve = {
  /** By month, the number of trials whose difference is finite there (for a flow, in all months up to there). */
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
};

export function newCurve(months: number): Curve {
  return {
    count: new Float64Array(months),
    sum: new Float64Array(months),
    squares: new Float64Array(months),
  };
}

/** Adds the trials of a later curve to an earlier one. */
export function mergeCurve(into: Curve, later: Curve): void {
  for (const key of ["count", "sum", "squares"] as const) {
    for (let t = 0; t < into[key].length; t++) into[key][t]! += later[key][t]!;
  }
}

/**
 * Adds the differences of a chunk's trials from `from` up to but excluding `to`; for a flow, cumulative by month.
 */
export function addCurve(
  curve: Curve,
  before: Node,
  after: Node,
  from: number,
  to: number,
  flow: boolean,
): void {
  if (before === after) {
    for (let t = 0; t < curve.count.length; t++) curve.count[t]! += to - from;
    return;
  }
  for (let i = from; i < to; i++) {
    let so = 0;
    for (let t = 0; t < curve.count.length; t++) {
      const x = before.at[t]!;
      const y = after.at[t]!;
      const d = y[y.length === 1 ? 0 : i]! - x[x.length === 1 ? 0 : i]!;
      so = flow ? so + d : d;
      if (so - so !== 0) continue;
      curve.count[t]!++;
      curve.sum[t]! += so;
      curve.squares[t]! += so * so;
    }
  }
}

/** The first month from `from` on in which the mean difference is more than two standard errors from 0. */
export function firstShown(curve: Curve, from: number): number | undefined {
  for (let t = from; t < curve.count.length; t++) {
    const { mean, error } = monthOf(curve, t);
    if (mean !== 0 && Math.abs(mean) > marginOfError(error)) return t;
  }
  return undefined;
}

/** The mean difference in a month, and its standard error. */
function monthOf(
  { count, sum, squares }: Curve,
  t: number,
): { readonly mean: number; readonly error: number } {
  const n = count[t]!;
  const mean = sum[t]! / n;
  return { mean, error: Math.sqrt(Math.max(0, squares[t]! / n - mean * mean) / n) };
}

/** A loss no larger than this comes from rounding large sums. */
const NO_LOSS = 1e-6;

/** The first month from `from` on after which the mean difference stays at or above 0. */
export function paidBack(curve: Curve, from: number): number | undefined {
  let back: number | undefined;
  for (let t = from; t < curve.count.length; t++) {
    if (monthOf(curve, t).mean >= -NO_LOSS) back ??= t;
    else back = undefined;
  }
  return back;
}

/**
 * Whether more trials would surely give the same month in `paidBack`: the mean difference is `sure` standard errors or
 * more at or above 0 from that month on, and below 0 in the month before.
 */
export function isPaidBackSure(curve: Curve, from: number, sure: number): boolean {
  for (let t = curve.count.length - 1; t >= from; t--) {
    const { mean, error } = monthOf(curve, t);
    if (mean + sure * error < -NO_LOSS) return true;
    if (!(mean - sure * error >= -NO_LOSS)) return false;
  }
  return true;
}
