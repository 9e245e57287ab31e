import type { DistributionName } from "../../formula/functions/distributions.ts";
import { beta, exponential, gamma, pert, triangular, uniformDistribution } from "./boundedDistributions.ts";
import { bernoulli, discrete, poissonDistribution, sample } from "./discreteDistributions.ts";
import type { DistributionFamily } from "./distributionFamily.ts";
import { interval, lognormal, normal, shareInterval } from "./normalDistributions.ts";

/**
 * The distributions of uncertain values, by their names in formulas. `A to B` is `interval` with the level 0.9; in a
 * share's row, where it is the whole expression, it is `shareInterval`, which has no name in formulas.
 */
export const DISTRIBUTIONS = {
  normal,
  lognormal,
  uniform: uniformDistribution,
  triangular,
  pert,
  beta,
  gamma,
  exponential,
  poisson: poissonDistribution,
  bernoulli,
  discrete,
  sample,
  interval,
  shareInterval,
} as const satisfies { readonly [L in DistributionName | "shareInterval"]: DistributionFamily };

export type FamilyName = keyof typeof DISTRIBUTIONS;
