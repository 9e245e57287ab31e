import type { DealFit } from "./fitDeals.ts";

type Gamma = { readonly shape: number; readonly scale: number };

/** The fitted gamma distributions of won and lost deals' times in months. */
export function gammasOf({ mean, sd, lossTime, lostSpread }: DealFit): {
  readonly won: Gamma;
  readonly lost: Gamma;
} {
  const gamma = (months: number, variation: number): Gamma => {
    const shape = 1 / (variation * variation);
    return { shape, scale: months / shape };
  };
  const variation = sd.value / mean.value;
  return {
    won: gamma(mean.value, variation),
    lost: gamma(mean.value * lossTime.value, variation * lostSpread.value),
  };
}
