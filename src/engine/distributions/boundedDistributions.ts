import { betaDistribution, betaQuantile, fromLogit, logitBetaQuantile, logitDensity } from "./beta.ts";
import { gammaStep } from "./gamma.ts";
import { gammaQuantile, logGammaQuantile } from "./gammaQuantile.ts";
import type { FillColumn, DistributionFamily } from "./distributionFamily.ts";
import { fillFromQuantileTable, quantileTable } from "./quantileTable.ts";
import { isShape } from "../../formula/distributionReach.ts";
import { exp } from "../../lib/elementary/exp.ts";
import { ln1p } from "../../lib/elementary/ln.ts";

/** The continuous distributions that have an end, on one side or on both. */

/** uniform(low, high) */
export const uniformDistribution: DistributionFamily = {
  arity: [2, 2],
  accepts: ([low, high]) => isSpan(low!, high!),
  mean: ([low, high]) => (isSpan(low!, high!) ? low! / 2 + high! / 2 : NaN),
  quantile: (u, [low, high]) => low! + u * (high! - low!),
};

/** triangular(low, mode, high) */
export const triangular: DistributionFamily = {
  arity: [3, 3],
  accepts: isThreePoints,
  mean: (args) => (isThreePoints(args) ? args[0]! / 3 + args[1]! / 3 + args[2]! / 3 : NaN),
  quantile: (u, [low, mode, high]) => {
    const width = high! - low!;
    const left = mode! - low!;
    return u * width <= left
      ? low! + Math.sqrt(u * width * left)
      : high! - Math.sqrt((1 - u) * width * (high! - mode!));
  },
};

/** pert(low, mode, high): a beta distribution stretched over the three points, with shape 4 as in Squiggle. */
export const pert: DistributionFamily = {
  arity: [3, 3],
  accepts: isThreePoints,
  mean: (args) => (isThreePoints(args) ? (args[0]! + 4 * args[1]! + args[2]!) / 6 : NaN),
  quantile: (u, args) => args[0]! + (args[2]! - args[0]!) * betaQuantile(u, ...pertShapes(args)),
  fixed: (args) => {
    const fill = betaColumn(pertShapes(args));
    const [low, , high] = args;
    return (out, u, count) => {
      fill(out, u, count);
      for (let i = 0; i < count; i++) out[i] = low! + (high! - low!) * out[i]!;
    };
  },
};

const PERT_SHAPE = 4;

/** The shapes of the beta distribution that `pert(low, mode, high)` stretches from low to high. */
export function pertShapes([low, mode, high]: readonly number[]): readonly [number, number] {
  const width = high! - low!;
  return [1 + (PERT_SHAPE * (mode! - low!)) / width, 1 + (PERT_SHAPE * (high! - mode!)) / width];
}

/** beta(alpha, beta) */
export const beta: DistributionFamily = {
  arity: [2, 2],
  accepts: isTwoShapes,
  mean: (args) => (isTwoShapes(args) ? args[0]! / (args[0]! + args[1]!) : NaN),
  quantile: (u, [a, b]) => betaQuantile(u, a!, b!),
  fixed: ([a, b]) => betaColumn([a!, b!]),
};

function betaColumn([a, b]: readonly [number, number]): FillColumn {
  const distribution = betaDistribution(a, b);
  const table = quantileTable(
    (tail, isLower) => logitBetaQuantile(distribution, tail, isLower),
    (y) => logitDensity(distribution, fromLogit(y), fromLogit(-y)),
    (y) => a * fromLogit(-y) - b * fromLogit(y),
  );
  return (out, u, count) => {
    fillFromQuantileTable(out, u, table, count);
    for (let i = 0; i < count; i++) out[i] = fromLogit(out[i]!);
  };
}

/** gamma(shape, scale) */
export const gamma: DistributionFamily = {
  arity: [2, 2],
  accepts: isShapeAndScale,
  mean: (args) => (isShapeAndScale(args) ? args[0]! * args[1]! : NaN),
  quantile: (u, [shape, scale]) => gammaQuantile(u, shape!, scale!),
  fixed: ([shape, scale]) => {
    const table = quantileTable(
      (tail, isLower) => logGammaQuantile(shape!, tail, isLower),
      (y) => shape! * gammaStep(shape!, exp(y)),
      (y) => shape! - exp(y),
    );
    return (out, u, count) => {
      fillFromQuantileTable(out, u, table, count);
      for (let i = 0; i < count; i++) out[i] = scale! * exp(out[i]!);
    };
  },
};

/** exponential(rate) */
export const exponential: DistributionFamily = {
  arity: [1, 1],
  accepts: ([rate]) => isPositive(rate!),
  mean: ([rate]) => (isPositive(rate!) ? 1 / rate! : NaN),
  quantile: (u, [rate]) => -ln1p(-u) / rate!,
};

function isPositive(x: number): boolean {
  return x > 0 && x < Infinity;
}

function isTwoShapes([a, b]: readonly number[]): boolean {
  return isShape(a!) && isShape(b!);
}

function isShapeAndScale([shape, scale]: readonly number[]): boolean {
  return isShape(shape!) && isPositive(scale!);
}

function isSpan(low: number, high: number): boolean {
  return low < high && Number.isFinite(high - low);
}

function isThreePoints([low, mode, high]: readonly number[]): boolean {
  return isSpan(low!, high!) && low! <= mode! && mode! <= high!;
}
