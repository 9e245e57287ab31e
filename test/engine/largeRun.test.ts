import { describe, expect, test } from "vitest";
import { EXACT_TRIALS, makeSimulator } from "../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { LEVELS } from "../../src/engine/levels.ts";
import type { RowSummary } from "../../src/engine/simulator.ts";
import { describe as describeSample } from "../../src/lib/stats.ts";
import { makePool } from "../../src/workers/pool.ts";
import { makeLocalWorker } from "../support/localWorker.ts";
import { makePlan } from "../support/makePlan.ts";
import { digitsOf, monthOfTrials, trialColumns } from "../support/runPlan.ts";
import { within } from "../support/within.ts";

// Above 100,000 trials values are counted in bins: percentiles may be off by 0.1 % of the distance from P5 to P95.

const TRIALS = EXACT_TRIALS + 30_001;

// Skewed, with two peaks, heavy-tailed, whole, narrow far from 0, constant; partly infinite, partly without a value.
const PLAN = makePlan(
  {
    inputs: {
      skewed: "2 to 60",
      two: "discrete(1, 1, 50, 1) + uniform(0, 1)",
      heavy: "lognormal(0, 2)",
      narrow: "1000000 + uniform(0, 0.001)",
      constant: 7.25,
      coin: "bernoulli(3%)",
      most: "bernoulli(70%)",
      many: "30 to 3000",
    },
    formulas: {
      people: "split(40, skewed / 100)",
      crowd: "count(many * 20)",
      partly_infinite: "coin == 1 ? 1 / 0 : skewed",
      mostly_infinite: "most == 1 ? 1 / 0 : skewed",
      partly_lowest: "coin == 1 ? -1 / 0 : skewed",
      both_ways: "coin == 1 ? 1 / 0 : most == 1 ? -1 / 0 : skewed",
      partly_without: "coin == 1 ? 0 / 0 : skewed",
      without: "0 * most / 0",
      growing: "skewed * month",
    },
  },
  {
    months: 2,
    goals: [
      { name: "people", row: "people", at_least: 12, by: "2027-01" },
      { name: "skewed", row: "skewed", at_most: 10, by: "2027-02" },
      { name: "infinite", row: "mostly_infinite", at_most: 10, by: "2027-02" },
      { name: "lowest", row: "partly_lowest", at_most: 10, by: "2027-02" },
      { name: "both", row: "both_ways", at_most: 10, by: "2027-02" },
    ],
  },
);
const ROWS = Object.keys(PLAN.rows);

const REQUEST = { plan: PLAN, scenario: undefined, trials: TRIALS, seed: 5, chance: true, rows: ROWS };

const inline = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
const run = inline.run(REQUEST);
const columns = trialColumns(PLAN, { rows: ROWS, trials: TRIALS, seed: 5 });

function exactly(row: string, t: number) {
  const values = monthOfTrials(columns, row, t);
  return describeSample(values, values.length, LEVELS);
}

async function summaryOf(row: string): Promise<RowSummary> {
  return (await run).rows.get(row)!;
}

// Without the row that has no mean, by which the room for rounding is measured.
const WITH_MEAN = ROWS.filter((id) => id !== "both_ways");

describe("a run of more trials than can all be kept", () => {
  test("has infinite means of goals where some trials are infinite, and none where they are so both ways", async () => {
    const { goals } = await run;
    expect(goals.slice(2).map(({ mean }) => mean)).toEqual([Infinity, -Infinity, NaN]);
  });

  test.each(ROWS)("has the percentiles of %s to a thousandth of their width", async (row) => {
    const summary = await summaryOf(row);
    for (let t = 0; t < PLAN.months; t++) {
      const { percentiles } = exactly(row, t);
      const [low, high] = [percentiles[0]!, percentiles[6]!];
      const finite = percentiles.filter(Number.isFinite);
      const width = Number.isFinite(high - low) ? high - low : (finite.at(-1) ?? 0) - (finite[0] ?? 0);
      // Rounding errors remain where the width is 0.
      const room = 1e-3 * width + 1e-9 * Math.abs(Number.isFinite(low) ? low : 0);
      within(
        summary.percentiles.map((levels) => levels[t]!),
        percentiles,
        room,
      );
    }
  });

  test.each(WITH_MEAN)("has the mean, the spread and the counts of %s", async (row) => {
    const summary = await summaryOf(row);
    for (let t = 0; t < PLAN.months; t++) {
      const exact = exactly(row, t);
      within(summary.mean[t]!, exact.mean, 1e-9 * Math.abs(exact.mean));
      within(summary.sd[t]!, exact.sd, 1e-6 * exact.sd + 1e-12 * Math.abs(exact.mean));
      expect(summary.novalue[t]).toBe(exact.novalue);
      expect(summary.infinite[t]).toBe(exact.infinite);
    }
  });

  test("knows which rows are whole", async () => {
    const { rows } = await run;
    expect(ROWS.filter((row) => rows.get(row)!.whole)).toEqual(
      ROWS.filter((row) => [0, 1].every((t) => exactly(row, t).whole)),
    );
  });

  test("has the percentiles of small whole numbers to the last digit", async () => {
    const summary = await summaryOf("people");
    expect(summary.percentiles.map((levels) => levels[0])).toEqual([...exactly("people", 0).percentiles]);
  });

  test("counts the goals exactly", async () => {
    const { goals } = await run;
    const met = PLAN.goals.map(({ row, at_least = -Infinity, at_most = Infinity }, index) => {
      const values = monthOfTrials(columns, row, index === 0 ? 0 : 1);
      return values.filter((x) => x >= at_least && x <= at_most).length / TRIALS;
    });
    expect(goals.map((goal) => goal.probability)).toEqual(met);
  });

  test("gives the same digits on any number of workers", async () => {
    const rows = ["skewed", "people", "partly_infinite", "without"];
    const wanted = digitsOf(await inline.run({ ...REQUEST, rows }));
    for (const size of [2, 7]) {
      const pool = makeSimulator(makePool(size, makeLocalWorker));
      expect(digitsOf(await pool.run({ ...REQUEST, rows }))).toBe(wanted);
      pool.close();
    }
  });
});
