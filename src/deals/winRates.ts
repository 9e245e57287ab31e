import { ln } from "../lib/elementary/ln.ts";
import { betaQuantile, fromLogit } from "../engine/distributions/beta.ts";
import { gammaQ } from "../engine/distributions/gamma.ts";
import { Z95 } from "../engine/distributions/normal.ts";
import type { Durations } from "./durations.ts";
import type { DealFit } from "./fitDeals.ts";
import { gammasOf } from "./gammasOf.ts";

/** The share won with the ends of its 90 % range; no value where no deal is decided. */
export type WinRate = { readonly p: number | undefined; readonly p5: number; readonly p95: number };

/**
 * The share won of the decided deals, with the range of Beta(½ + won, ½ + lost): used where there is no fitted
 * curve.
 */
export function plainWinRate(won: number, lost: number): WinRate {
  const range = (u: number) => betaQuantile(u, 0.5 + won, 0.5 + lost);
  return { p: won + lost === 0 ? undefined : won / (won + lost), p5: range(0.05), p95: range(0.95) };
}

/** The expected results of open deals: how many will be decided, and how many won. */
export type StillToCome = { readonly decided: number; readonly won: number };

/** The sums, over the open deals, of the probabilities that each will still be decided and that it will be won. */
export function stillToCome(fit: DealFit, data: Durations): StillToCome {
  const [w, never] = [fit.won.value, fit.never.value];
  let [decided, won] = [0, 0];
  data.ages.forEach((age, i) => {
    const [sWon, sLost] = survivals(fit, age);
    const willWin = (1 - never) * w * sWon;
    const willLose = (1 - never) * (1 - w) * sLost;
    const count = data.counts[i]! / (never + willWin + willLose);
    decided += count * (willWin + willLose);
    won += count * willWin;
  });
  return { decided, won };
}

/**
 * The win rate of some of the deals, with the times and the never-closed share as fitted to all deals: the maximum of
 * the same likelihood in the win rate alone, with its 90 % interval on the logit scale.
 */
export function winRateOf(fit: DealFit, data: Durations): WinRate {
  const [won, lost] = [data.won.count, data.lost.count];
  if (won === 0 || lost === 0) return plainWinRate(won, lost);
  const never = fit.never.value;
  // For an open deal of each age: the likelihood is base + slope · w.
  const parts = Array.from(data.ages, (age, i) => {
    const [sWon, sLost] = survivals(fit, age);
    return {
      base: never + (1 - never) * sLost,
      slope: (1 - never) * (sWon - sLost),
      count: data.counts[i]!,
    };
  });
  const slopeAt = (w: number) =>
    won / w -
    lost / (1 - w) +
    parts.reduce((sum, { base, slope, count }) => sum + (count * slope) / (base + slope * w), 0);
  // The log-likelihood is concave in w, so its slope crosses 0 once.
  let [low, high] = [1e-9, 1 - 1e-9];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (slopeAt(middle) > 0) low = middle;
    else high = middle;
  }
  const p = (low + high) / 2;
  const curvature =
    won / (p * p) +
    lost / ((1 - p) * (1 - p)) +
    parts.reduce((sum, { base, slope, count }) => sum + count * square(slope / (base + slope * p)), 0);
  const half = Z95 / (p * (1 - p) * Math.sqrt(curvature));
  const logit = ln(p / (1 - p));
  return { p, p5: fromLogit(logit - half), p95: fromLogit(logit + half) };
}

/** The probabilities that a won deal and a lost deal are not yet decided at an age in months. */
function survivals(fit: DealFit, age: number): readonly [number, number] {
  const { won, lost } = gammasOf(fit);
  return [gammaQ(won.shape, age / won.scale), gammaQ(lost.shape, age / lost.scale)];
}

function square(x: number): number {
  return x * x;
}
