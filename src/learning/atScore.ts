import { exp } from "../lib/elementary/exp.ts";
import { ln, ln1p } from "../lib/elementary/ln.ts";
import { betaDistribution, fromLogit, logitBetaQuantile } from "../engine/distributions/beta.ts";
import { pertShapes } from "../engine/distributions/boundedDistributions.ts";
import { logGammaQuantile } from "../engine/distributions/gammaQuantile.ts";
import type { DistributionFamily } from "../engine/distributions/distributionFamily.ts";
import { DISTRIBUTIONS } from "../engine/distributions/distributions.ts";
import type { FamilyName } from "../engine/distributions/distributions.ts";
import { normalCdf } from "../engine/distributions/normal.ts";

/** The largest double below 1, 1 − 2⁻⁵³. */
const LAST_UNIFORM = 1 - Number.EPSILON / 2;

/** The most extreme normal score whose tail probability a double holds with full precision: P(Z > 37) is 6e-300. */
export const FARTHEST_SCORE = 37;

/**
 * The value of a distribution at a normal score z: the value with P(X <= value) = P(Z <= z). Unlike a quantile at a
 * uniform number, which ends at 1 − 2⁻⁵³, it reaches as far into the upper tail as into the lower one.
 *
 * @param args arguments that the distribution accepts.
 * @param z −37 to 37.
 */
export function atScore(name: FamilyName, args: readonly number[], z: number): number {
  const family: DistributionFamily = DISTRIBUTIONS[name];
  if (family.fromNormal !== undefined) return family.fromNormal(z, args);
  const isLower = z <= 0;
  const tail = normalCdf(-Math.abs(z));
  const [first, second, third] = args as readonly [number, number, number];
  switch (name) {
    case "uniform":
      return isLower ? first + tail * (second - first) : second - tail * (second - first);
    case "triangular":
      return triangularAt(first, second, third, tail, isLower);
    case "exponential":
      return (isLower ? -ln1p(-tail) : -ln(tail)) / first;
    case "beta":
      return betaAt(first, second, tail, isLower);
    case "pert":
      return first + (third - first) * betaAt(...pertShapes(args), tail, isLower);
    case "gamma":
      return second * exp(logGammaQuantile(first, tail, isLower));
    default:
      // What remains are counts and lists, which have only a quantile at a uniform number: from 2⁻⁵³ to 1 − 2⁻⁵³.
      return family.quantile(
        isLower ? Math.max(tail, 1 - LAST_UNIFORM) : Math.min(1 - tail, LAST_UNIFORM),
        args,
      );
  }
}

function betaAt(a: number, b: number, tail: number, isLower: boolean): number {
  return fromLogit(logitBetaQuantile(betaDistribution(a, b), tail, isLower));
}

function triangularAt(low: number, mode: number, high: number, tail: number, isLower: boolean): number {
  if (!isLower) return -triangularAt(-high, -mode, -low, tail, true);
  const width = high - low;
  return tail * width <= mode - low
    ? low + Math.sqrt(tail * width * (mode - low))
    : high - Math.sqrt((1 - tail) * width * (high - mode));
}
