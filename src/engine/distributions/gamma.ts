import { gaussLegendre } from "./gaussLegendre.ts";
import { deviance, stirlingSeries } from "./saddlePoint.ts";
import { exp } from "../../lib/elementary/exp.ts";
import { ln } from "../../lib/elementary/ln.ts";

const TAU = 2 * Math.PI;
const LOG_ROOT_TAU = ln(TAU) / 2;

/** From this shape on, P is an integral of the saddle-point density; below it, a series or a continued fraction. */
const LARGE_SHAPE = 200;

/** log Γ(x) for x > 0: Stirling's formula, after raising x to 16 or more by Γ(x + 1) = xΓ(x). */
export function logGamma(x: number): number {
  let product = 1;
  let n = x;
  for (; n < 16; n += 1) product *= n;
  return (n - 0.5) * ln(n) - n + LOG_ROOT_TAU + stirlingSeries(n) - ln(product);
}

/** log Γ(a + 1) for the last shape, since one shape is mostly used at many points in a row. */
const last = { shape: NaN, logGamma: NaN };

/** y^a e^-y / Γ(a + 1) = P(a, y) - P(a + 1, y), for a > 0 and y > 0. */
export function gammaStep(a: number, y: number): number {
  if (a >= 16) return exp(-stirlingSeries(a) - deviance(a, y, a - y)) / Math.sqrt(TAU * a);
  if (a !== last.shape) {
    last.shape = a;
    last.logGamma = logGamma(a + 1);
  }
  return exp(a * ln(y) - y - last.logGamma);
}

/** P(a, y): the probability that a gamma variable of shape a > 0 and scale 1 is at most y; 0 for y <= 0. */
export function gammaP(a: number, y: number): number {
  if (!(y > 0)) return y <= 0 ? 0 : NaN;
  if (y === Infinity) return 1;
  return isLowerTail(a, y) ? lowerTail(a, y, gammaStep(a, y)) : 1 - upperTail(a, y, gammaStep(a, y));
}

/** 1 - P(a, y), accurate also where it is small. */
export function gammaQ(a: number, y: number): number {
  if (!(y > 0)) return y <= 0 ? 1 : NaN;
  if (y === Infinity) return 0;
  return isLowerTail(a, y) ? 1 - lowerTail(a, y, gammaStep(a, y)) : upperTail(a, y, gammaStep(a, y));
}

/** Whether P rather than 1 - P is computed directly at y. */
export function isLowerTail(a: number, y: number): boolean {
  return y < a + 1;
}

/** P, where `isLowerTail`, given gammaStep(a, y). */
export function lowerTail(a: number, y: number, step: number): number {
  if (a >= LARGE_SHAPE) return y < a ? integral(a, y) : 1 - integral(a, y);
  // step · Σ y^n / ((a + 1) … (a + n))
  let term = 1;
  let sum = 1;
  for (let n = a + 1; term > sum * 1e-17; n += 1) {
    term *= y / n;
    sum += term;
  }
  return sum * step;
}

/** 1 - P, where not `isLowerTail`, given gammaStep(a, y). */
export function upperTail(a: number, y: number, step: number): number {
  if (a >= LARGE_SHAPE) return integral(a, y);
  // Legendre's continued fraction, by Lentz's method.
  let b = y + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < 10_000; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return value * a * step;
}

const RULE = gaussLegendre(20);

/** How far from y the density is integrated, in standard deviations, and in how many panels. */
const REACH = 10;
const PANELS = 3;

/** The tail at y for a large shape (P for y < a, otherwise 1 - P), as an integral of the density. */
function integral(a: number, y: number): number {
  const sigma = Math.sqrt(a);
  const away = Math.abs(y - a) / sigma;
  // The tail is below 1e-100 for every shape used here.
  if (away > 39) return 0;
  // From y outwards; far out, a tail falls by a factor of e within sigma/away.
  const width = (sigma * REACH) / Math.max(1, away / 3);
  const step = (y < a ? -Math.min(width, y) : width * 1.3) / (2 * PANELS);
  let sum = 0;
  for (let panel = 0; panel < PANELS; panel++) {
    const centre = y + (2 * panel + 1) * step;
    for (let i = 0; i < RULE.nodes.length; i++) {
      const t = centre + step * RULE.nodes[i]!;
      if (t > 0) sum += (RULE.weights[i]! * gammaStep(a, t) * a) / t;
    }
  }
  return Math.abs(step) * sum;
}
