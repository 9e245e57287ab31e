import { fromLogit } from "./beta.ts";
import type { DistributionFamily } from "./distributionFamily.ts";
import { logit, logitNormalMean } from "./logitNormal.ts";
import { normalQuantile } from "./normal.ts";
import { exp } from "../../lib/elementary/exp.ts";
import { ln } from "../../lib/elementary/ln.ts";

/** Distributions that are a transform of a normal value z: their draws can be correlated without another inversion. */
type NormalFamily = DistributionFamily & {
  readonly fromNormal: NonNullable<DistributionFamily["fromNormal"]>;
};

function ofNormal(
  arity: number,
  accepts: DistributionFamily["accepts"],
  mean: (args: readonly number[]) => number,
  fromNormal: NormalFamily["fromNormal"],
  fixed?: NonNullable<DistributionFamily["fixed"]>,
): NormalFamily {
  return {
    arity: [arity, arity],
    accepts,
    mean: (args) => (accepts(args) ? mean(args) : NaN),
    quantile: (u, args) => fromNormal(normalQuantile(u), args),
    fromNormal,
    ...(fixed === undefined ? {} : { fixed }),
  };
}

/** normal(mean, sd) */
export const normal = ofNormal(
  2,
  ([mean, sd]) => Number.isFinite(mean) && sd! >= 0 && sd! < Infinity,
  ([mean]) => mean!,
  (z, [mean, sd]) => mean! + sd! * z,
);

/** lognormal(mu, sigma), the mean and standard deviation of the logarithm */
export const lognormal = ofNormal(
  2,
  ([mu, sigma]) => Number.isFinite(mu) && sigma! >= 0 && sigma! < Infinity,
  ([mu, sigma]) => exp(mu! + (sigma! * sigma!) / 2),
  (z, [mu, sigma]) => exp(mu! + sigma! * z),
);

/** interval(A, B, level): the middle `level` of the distribution lies from A to B; lognormal if A > 0, else normal. */
export const interval = ofNormal(
  3,
  isInterval,
  (args) => (args[0]! > 0 ? lognormal : normal).mean(centreAndSpread(args)),
  (z, args) => (args[0]! > 0 ? lognormal : normal).fromNormal(z, centreAndSpread(args)),
  (args) => {
    const family = args[0]! > 0 ? lognormal : normal;
    const parts = centreAndSpread(args);
    return (out, u, count) => {
      for (let i = 0; i < count; i++) out[i] = family.fromNormal(normalQuantile(u[i]!), parts);
    };
  },
);

/** The same for a share: logit-normal, 0 < A < B < 1. */
export const shareInterval = ofNormal(
  3,
  (args) => isInterval(args) && args[0]! > 0 && args[1]! < 1,
  (args) => logitNormalMean(...logitCentreAndSpread(args)),
  (z, args) => {
    const [centre, spread] = logitCentreAndSpread(args);
    return fromLogit(centre + spread * z);
  },
  (args) => {
    const [centre, spread] = logitCentreAndSpread(args);
    return (out, u, count) => {
      for (let i = 0; i < count; i++) out[i] = fromLogit(centre + spread * normalQuantile(u[i]!));
    };
  },
);

/** The level of an interval typed as `A to B`. */
export const TO_LEVEL = 0.9;

function isInterval([a, b, level]: readonly number[]): boolean {
  return Number.isFinite(a) && Number.isFinite(b) && a! < b! && level! > 0 && level! < 1;
}

function centreAndSpread([a, b, level]: readonly number[]): readonly [number, number] {
  return a! > 0 ? centreAndSpreadOf(ln(a!), ln(b!), level!) : centreAndSpreadOf(a!, b!, level!);
}

function logitCentreAndSpread([a, b, level]: readonly number[]): readonly [number, number] {
  return centreAndSpreadOf(logit(a!), logit(b!), level!);
}

function centreAndSpreadOf(from: number, to: number, level: number): readonly [number, number] {
  return [from + (to - from) / 2, (to - from) / (2 * endOf(level))];
}

const last = { level: NaN, end: NaN };

/** The normal score z of the upper end of an interval with this level. */
function endOf(level: number): number {
  if (level !== last.level) {
    last.level = level;
    last.end = -normalQuantile((1 - level) / 2);
  }
  return last.end;
}
