import { gammaP, gammaQ, gammaStep, logGamma } from "./gamma.ts";
import { normalQuantile } from "./normal.ts";
import { exp } from "../../lib/elementary/exp.ts";
import { ln, ln1p } from "../../lib/elementary/ln.ts";

/** Below this log x the distribution function equals its first term, P = x^a / Γ(a + 1), to the last digit. */
const FIRST_TERM_ONLY = -40;

/**
 * log x with P(X <= x) = tail (P(X > x) = tail unless `isLower`) for a gamma distribution of scale 1; tail <= 1/2.
 * Newton's method in log x, on the logarithm of the tail, which is concave, so it converges from any start.
 */
export function logGammaQuantile(shape: number, tail: number, isLower: boolean): number {
  const firstTerm = ((isLower ? ln(tail) : ln1p(-tail)) + logGamma(shape + 1)) / shape;
  if (firstTerm < FIRST_TERM_ONLY) return firstTerm;
  const target = ln(tail);
  const z = normalQuantile(tail);
  let y = firstGuess(shape, isLower ? z : -z, firstTerm);
  for (let i = 0; i < 60; i++) {
    const x = exp(y);
    const reached = isLower ? gammaP(shape, x) : gammaQ(shape, x);
    if (!(reached > 0)) {
      y += isLower ? 1 : -1;
      continue;
    }
    const change = ((target - ln(reached)) * reached) / (shape * gammaStep(shape, x));
    const next = isLower ? y + change : y - change;
    const moved = Math.abs(next - y);
    y = next;
    if (moved < 1e-14 * Math.max(1, Math.abs(y))) break;
  }
  return y;
}

/** Wilson and Hilferty's cube; the first term where the cube root is small or negative, or the shape is small. */
function firstGuess(shape: number, z: number, firstTerm: number): number {
  const ninth = 1 / (9 * shape);
  const cubeRoot = 1 - ninth + z * Math.sqrt(ninth);
  if (shape < 0.5 || cubeRoot < 0.3) return Math.min(firstTerm, ln(shape + 30));
  return ln(shape) + 3 * ln(cubeRoot);
}

/** x with P(X <= x) = u, 0 < u < 1, for a gamma distribution with shape and scale above 0. */
export function gammaQuantile(u: number, shape: number, scale: number): number {
  return scale * exp(u <= 0.5 ? logGammaQuantile(shape, u, true) : logGammaQuantile(shape, 1 - u, false));
}
