import { gammaP } from "../engine/laws/gamma.ts";
import type { DealFit } from "./fitDeals.ts";

/** The shares of all deals that are won and lost by an age in months, as fitted: the curves under the observed steps. */
export function fittedShares(fit: DealFit, age: number): { readonly won: number; readonly lost: number } {
  const ratio = fit.mean.value / fit.sd.value;
  const shape = ratio * ratio;
  const scale = fit.mean.value / shape;
  const ever = 1 - fit.never.value;
  return {
    won: ever * fit.won.value * gammaP(shape, age / scale),
    lost: ever * (1 - fit.won.value) * gammaP(shape, age / (scale * fit.lossTime.value)),
  };
}
