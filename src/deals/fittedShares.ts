import { gammaP } from "../engine/distributions/gamma.ts";
import type { DealFit } from "./fitDeals.ts";
import { gammasOf } from "./gammasOf.ts";

/**
 * The shares of all deals that are won and lost by an age in months, as fitted: the curves drawn under the observed
 * steps.
 */
export function fittedShares(fit: DealFit, age: number): { readonly won: number; readonly lost: number } {
  const { won, lost } = gammasOf(fit);
  const ever = 1 - fit.never.value;
  return {
    won: ever * fit.won.value * gammaP(won.shape, age / won.scale),
    lost: ever * (1 - fit.won.value) * gammaP(lost.shape, age / lost.scale),
  };
}
