import { fromLogit } from "./beta.ts";
import { normalDensity } from "./normal.ts";
import { ln, ln1p } from "../../lib/elementary/ln.ts";

/** How far the trapezoid rule reaches and its widest step, in standard deviations. */
const REACH = 9;
const WIDEST_STEP = 0.25;

/**
 * The mean of 1/(1 + e^-Y), Y normal, by the trapezoid rule. Its error falls exponentially with the distance of the
 * nearest pole from the real line: here that is π/sd, so steps of 0.6/sd leave an error of 1e-14.
 */
export function logitNormalMean(mean: number, sd: number): number {
  const steps = Math.ceil(REACH / Math.min(WIDEST_STEP, 0.6 / sd));
  const step = REACH / steps;
  let sum = 0;
  let weights = 0;
  for (let i = -steps; i <= steps; i++) {
    const weight = normalDensity(i * step);
    sum += weight * fromLogit(mean + sd * i * step);
    weights += weight;
  }
  return sum / weights;
}

export function logit(share: number): number {
  return ln(share) - ln1p(-share);
}
