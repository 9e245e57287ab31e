import type { DistributionName } from "./functions/distributions.ts";
import { ln } from "../lib/elementary/ln.ts";

/** No plan needs numbers farther from 0 than FAR, or scales closer to 0 than NEAR. */
const FAR = 1e100;
const NEAR = 1e-100;
/** The largest exponent of a value; a double overflows at about e^710. */
const EXPONENT = 600;
/** The normal scores of a run lie within this many standard deviations. */
const DEVIATIONS = 9;

type Reach = readonly [least: number, most: number];
const ANY: Reach = [-FAR, FAR];
/** The shapes for which a draw takes microseconds and has all its digits. */
const SHAPE: Reach = [0.01, 1e9];

/**
 * The values of each argument for which the distribution can be computed; where their number is free, the list
 * repeats.
 */
const REACHES: { readonly [L in DistributionName]: readonly Reach[] } = {
  normal: [ANY, [0, FAR]],
  lognormal: [
    [-EXPONENT, EXPONENT],
    [0, EXPONENT],
  ],
  uniform: [ANY],
  triangular: [ANY],
  pert: [ANY],
  beta: [SHAPE],
  gamma: [SHAPE, [NEAR, FAR]],
  exponential: [[NEAR, FAR]],
  poisson: [[0, 1e15]],
  bernoulli: [ANY],
  discrete: [ANY, [0, FAR]],
  sample: [ANY],
  interval: [ANY, ANY, [1e-6, 1 - 1e-9]],
};

const REACH_OF: ReadonlyMap<string, readonly Reach[]> = new Map(Object.entries(REACHES));

/**
 * The first argument (from 0) with which a distribution exists but can't be computed: its values would be too large
 * for doubles, or take too long. undefined where all are within reach or not known.
 */
export function outOfReach(name: string, values: readonly (number | undefined)[]): number | undefined {
  const reaches = REACH_OF.get(name);
  if (reaches === undefined) return undefined;
  const far = values.findIndex((value, i) => {
    const [least, most] = reaches[i % reaches.length]!;
    return value !== undefined && !(value >= least && value <= most);
  });
  if (far >= 0) return far;
  const [first, second, third] = values;
  if (first === undefined || second === undefined) return undefined;
  if (name === "lognormal" && tooWide(first, second)) return 1;
  if (name === "interval" && first > 0 && third !== undefined) {
    const [from, to] = [ln(first), ln(second)];
    // The upper end's normal score is at least this, since the normal density is at most 1/√(2π).
    const z = third * 1.2533;
    if (tooWide((from + to) / 2, (to - from) / (2 * z))) return 1;
  }
  return undefined;
}

/** Whether the values of exp(centre + spread z), or their mean, overflow. */
function tooWide(centre: number, spread: number): boolean {
  const values = Math.abs(centre) + DEVIATIONS * spread;
  return !(values <= EXPONENT && centre + (spread * spread) / 2 <= EXPONENT);
}

/** Whether a shape parameter of a distribution can be computed with. */
export function isShape(x: number): boolean {
  return x >= SHAPE[0] && x <= SHAPE[1];
}
