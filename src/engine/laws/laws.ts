import type { DistributionName } from "../../formula/functions/distributions.ts";
import { beta, exponential, gamma, pert, triangular, uniformLaw } from "./boundedLaws.ts";
import { bernoulli, discrete, poissonLaw, sample } from "./discreteLaws.ts";
import type { Law } from "./law.ts";
import { interval, lognormal, normal, shareInterval } from "./normalLaws.ts";

/**
 * The laws of uncertain values by the name that formulas use. `A to B` is `interval` at the level 0.9; in a
 * share's row, where it is the whole expression, it is `shareInterval`, which has no name in formulas.
 */
export const LAWS = {
  normal,
  lognormal,
  uniform: uniformLaw,
  triangular,
  pert,
  beta,
  gamma,
  exponential,
  poisson: poissonLaw,
  bernoulli,
  discrete,
  sample,
  interval,
  shareInterval,
} as const satisfies { readonly [L in DistributionName | "shareInterval"]: Law };

export type LawName = keyof typeof LAWS;
