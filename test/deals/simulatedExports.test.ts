import { describe, expect, test } from "vitest";
import { durationsOf } from "../../src/deals/durations.ts";
import type { Lifetime } from "../../src/deals/durations.ts";
import { fitDeals } from "../../src/deals/fitDeals.ts";
import type { DealFit, Estimate } from "../../src/deals/fitDeals.ts";
import { gammaQuantile } from "../../src/engine/distributions/gammaQuantile.ts";
import { uniform } from "../support/uniform.ts";
import type { Key } from "../../src/engine/random/threefry.ts";

const EXPORTS = 60;
const DEALS = 300;
const DAYS = Math.round(18 * 30.4375);

/** Times in months, and the share won. */
const TRUTH = { mean: 6, sd: 3, lostMean: 4, won: 0.22 };

/** An export made 18 months after its first deal: 300 deals, the later ones still open. */
function simulatedExport(key: Key, lostSd: number): Lifetime[] {
  return Array.from({ length: DEALS }, (_, deal): Lifetime => {
    const age = Math.floor(uniform(key, deal, 0, 0) * DAYS);
    const isWon = uniform(key, deal, 0, 1) < TRUTH.won;
    const [mean, sd] = isWon ? [TRUTH.mean, TRUTH.sd] : [TRUTH.lostMean, lostSd];
    const months = gammaQuantile(uniform(key, deal, 0, 2), (mean / sd) ** 2, (sd * sd) / mean);
    const days = Math.round(months * 30.4375);
    return days <= age ? { state: isWon ? "won" : "lost", days } : { state: "open", days: age };
  });
}

const MOST_MONTHS_OFF = 0.3;
const MOST_SHARE_OFF = 0.015;
/** The tolerance of a ratio of times. */
const MOST_RATIO_OFF = 0.05;
/** The share of the 60 intervals of 90 % that may contain the truth, allowing for chance. */
const HELD = { least: 0.8, most: 0.97 };

// Lost deals that spread more about their mean than won ones, and lost deals that spread as much.
describe.each([3, 2])("60 exports with deals won after 6 ± 3 months and lost after 4 ± %i", (lostSd) => {
  const fits = Array.from({ length: EXPORTS }, (_, at) =>
    fitDeals(durationsOf(simulatedExport({ k0: at + 1, k1: 2027 }, lostSd))),
  );

  test.each<[string, (fit: DealFit) => Estimate, number, number]>([
    ["a won deal's time", (fit) => fit.mean, TRUTH.mean, MOST_MONTHS_OFF],
    ["its spread", (fit) => fit.sd, TRUTH.sd, MOST_MONTHS_OFF],
    ["the share that is won", (fit) => fit.won, TRUTH.won, MOST_SHARE_OFF],
    [
      "a lost deal's share of a won one's time",
      (fit) => fit.lossTime,
      TRUTH.lostMean / TRUTH.mean,
      MOST_RATIO_OFF,
    ],
  ])(
    "the estimates of %s are right on average, and their intervals contain the truth as often as they should",
    (_, of, truth, most) => {
      const found = fits.map((fit) => of(fit!));
      const mean = found.reduce((sum, { value }) => sum + value, 0) / EXPORTS;
      const held = found.filter(({ p5, p95 }) => p5 <= truth && truth <= p95).length / EXPORTS;
      expect(Math.abs(mean - truth)).toBeLessThan(most);
      expect(held).toBeGreaterThanOrEqual(HELD.least);
      expect(held).toBeLessThanOrEqual(HELD.most);
    },
  );
});
