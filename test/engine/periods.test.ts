import { describe, expect, test } from "vitest";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { LEVELS } from "../../src/engine/levels.ts";
import { describe as describeSample } from "../../src/lib/stats.ts";
import type { Plan } from "../../src/model/plan.ts";
import { makePlan } from "../support/makePlan.ts";
import { monthOfTrials, trialColumns } from "../support/runPlan.ts";
import { within } from "../support/within.ts";

// February to June, with fiscal years from April: quarters Feb–Mar (incomplete) and Apr–Jun; years Feb–Mar and
// Apr–Jun.
const INPUTS: Plan = makePlan(
  {
    inputs: {
      stock: { value: "10 to 20 + month", total: "stock" },
      sure: { value: 3, total: "flow" },
    },
  },
  { start: "2027-02", months: 5, year_starts: 4 },
);
const PLAN: Plan = {
  ...INPUTS,
  rows: {
    ...INPUTS.rows,
    sales: { kind: "computed", formula: "count(5 + month)", total: "flow" },
    price: { kind: "computed", formula: "sales > 4 ? stock / sales : 1 / 0", total: "ratio" },
  },
};
const ROWS = ["sales", "stock", "sure", "price"];
const PERIODS = [
  { from: 0, to: 1 },
  { from: 2, to: 4 },
  { from: 0, to: 1 },
  { from: 2, to: 4 },
];

const simulator = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
const request = { plan: PLAN, scenario: undefined, trials: 2000, seed: 4, chance: true, rows: ROWS };
const columns = trialColumns(PLAN, { rows: ROWS, trials: 2000, seed: 4 });

function sumOver(row: string, from: number, to: number): Float64Array {
  const sum = monthOfTrials(columns, row, from).slice();
  for (let t = from + 1; t <= to; t++) monthOfTrials(columns, row, t).forEach((x, i) => (sum[i]! += x));
  return sum;
}

describe("after the months come the quarters, then the fiscal years:", () => {
  test.each(["sales", "sure"])(
    "[T3] a flow (%s) has the distribution of its sum in each trial",
    async (row) => {
      const summary = (await simulator.run(request)).rows.get(row)!;
      expect(summary.mean).toHaveLength(5 + PERIODS.length);
      PERIODS.forEach(({ from, to }, n) => {
        const exact = describeSample(sumOver(row, from, to), 2000, LEVELS);
        expect(summary.percentiles.map((levels) => levels[5 + n])).toEqual([...exact.percentiles]);
        within([summary.mean[5 + n]!, summary.sd[5 + n]!], [exact.mean, exact.sd], 1e-9);
      });
    },
  );

  test.each(["stock", "price"])("any other row (%s) what its last month has", async (row) => {
    const summary = (await simulator.run(request)).rows.get(row)!;
    PERIODS.forEach(({ to }, n) => {
      for (const list of [
        summary.mean,
        summary.sd,
        summary.infinite,
        summary.novalue,
        ...summary.percentiles,
      ]) {
        expect(list[5 + n]).toBe(list[to]);
      }
    });
  });

  test("without totals there are only the months, with the same digits", async () => {
    const all = (await simulator.run(request)).rows.get("sales")!;
    const alone = (await simulator.run({ ...request, totals: false })).rows.get("sales")!;
    expect([...alone.mean]).toEqual([...all.mean.slice(0, 5)]);
    expect(alone.percentiles.map((levels) => [...levels])).toEqual(
      all.percentiles.map((levels) => [...levels.slice(0, 5)]),
    );
  });

  test("the same holds in a run of more trials than are kept", async () => {
    const large = { ...request, trials: 110_000 };
    const summary = (await simulator.run(large)).rows.get("sales")!;
    const many = trialColumns(PLAN, { rows: ["sales"], trials: 110_000, seed: 4 });
    const sum = monthOfTrials(many, "sales", 2).slice();
    for (const t of [3, 4]) monthOfTrials(many, "sales", t).forEach((x, i) => (sum[i]! += x));
    const exact = describeSample(sum, sum.length, LEVELS);
    // Whole numbers in a small range are counted one by one.
    for (const n of [6, 8]) {
      expect(summary.percentiles.map((levels) => levels[n])).toEqual([...exact.percentiles]);
      within([summary.mean[n]!, summary.sd[n]!], [exact.mean, exact.sd], 1e-9);
    }
  });
});

describe("the histogram of a row", () => {
  test("over a period is that of the flow's sum", async () => {
    const histogram = await simulator.histogram(request, "sales", { from: 2, to: 4 }, 30);
    const sum = sumOver("sales", 2, 4);
    const { from, width, counts, below, above } = histogram;
    counts.forEach((count, bar) => {
      const [low, high] = [from + bar * width, from + (bar + 1) * width];
      expect(count).toBe(sum.filter((x) => x >= low && x < high).length);
    });
    expect(below).toBe(sum.filter((x) => x < from).length);
    expect(below + above + counts.reduce((total, n) => total + n, 0)).toBe(2000);
  });

  test("counts infinity as above, and has bars for the finite values", async () => {
    const histogram = await simulator.histogram(request, "price", { from: 0, to: 0 }, 20);
    const values = monthOfTrials(columns, "price", 0);
    const infinite = values.filter((x) => x === Infinity).length;
    expect(infinite).toBeGreaterThan(0);
    expect(histogram.above).toBeGreaterThanOrEqual(infinite);
    expect(histogram.counts.reduce((total, n) => total + n, histogram.above + histogram.below)).toBe(2000);
    expect(Number.isFinite(histogram.from + histogram.width)).toBe(true);
  });
});
