import { expect, test } from "vitest";
import { durationsOf } from "../../src/deals/durations.ts";
import type { Lifetime } from "../../src/deals/durations.ts";
import { fitDeals } from "../../src/deals/fitDeals.ts";
import type { DealFit, Estimate } from "../../src/deals/fitDeals.ts";
import { gammaQuantile } from "../../src/engine/laws/gammaQuantile.ts";
import { uniform } from "../support/uniform.ts";
import type { Key } from "../../src/engine/random/threefry.ts";

const EXPORTS = 60;
const DEALS = 300;
const DAYS = Math.round(18 * 30.4375);

/** Months, and the share that is won. A lost deal takes two thirds of a won one's time, in mean and spread. */
const TRUTH = { mean: 6, sd: 3, lostMean: 4, lostSd: 2, won: 0.22 };

/** An export made 18 months after its first deal: about 300 deals, the later of which are still open. */
function simulatedExport(key: Key): Lifetime[] {
  return Array.from({ length: DEALS }, (_, deal): Lifetime => {
    const age = Math.floor(uniform(key, deal, 0, 0) * DAYS);
    const isWon = uniform(key, deal, 0, 1) < TRUTH.won;
    const [mean, sd] = isWon ? [TRUTH.mean, TRUTH.sd] : [TRUTH.lostMean, TRUTH.lostSd];
    const months = gammaQuantile(uniform(key, deal, 0, 2), (mean / sd) ** 2, (sd * sd) / mean);
    const days = Math.round(months * 30.4375);
    return days <= age ? { state: isWon ? "won" : "lost", days } : { state: "open", days: age };
  });
}

const fits = Array.from({ length: EXPORTS }, (_, at) =>
  fitDeals(durationsOf(simulatedExport({ k0: at + 1, k1: 2027 }))),
);

/** The mean of an estimate over the exports, and the share of its intervals that hold the truth. */
function over(of: (fit: DealFit) => Estimate, truth: number) {
  const found = fits.map((fit) => of(fit!));
  return {
    mean: found.reduce((sum, { value }) => sum + value, 0) / EXPORTS,
    held: found.filter(({ p5, p95 }) => p5 <= truth && truth <= p95).length / EXPORTS,
  };
}

const MOST_MONTHS_OFF = 0.3;
const MOST_SHARE_OFF = 0.015;
/** What intervals of 90 % may hold of 60 truths, with chance in it. */
const HELD = { least: 0.8, most: 0.97 };

test.each<[string, (fit: DealFit) => Estimate, number, number]>([
  ["a won deal's time", (fit) => fit.mean, TRUTH.mean, MOST_MONTHS_OFF],
  ["its spread", (fit) => fit.sd, TRUTH.sd, MOST_MONTHS_OFF],
  ["the share that is won", (fit) => fit.won, TRUTH.won, MOST_SHARE_OFF],
])(
  "of 60 exports the estimates of %s are right on the whole, and as sure as they say",
  (_, of, truth, most) => {
    const { mean, held } = over(of, truth);
    expect(Math.abs(mean - truth)).toBeLessThan(most);
    expect(held).toBeGreaterThanOrEqual(HELD.least);
    expect(held).toBeLessThanOrEqual(HELD.most);
  },
);

test("of 60 exports a lost deal's share of a won one's time is right on the whole", () => {
  const { mean, held } = over((fit) => fit.lossTime, TRUTH.lostMean / TRUTH.mean);
  expect(Math.abs(mean - TRUTH.lostMean / TRUTH.mean)).toBeLessThan(0.05);
  expect(held).toBeGreaterThanOrEqual(HELD.least);
});
