import { describe, expect, test } from "vitest";
import { makePlan, seriesInput } from "../../support/makePlan.ts";
import { expectedRow, meanOf, monthOfTrials, trialColumns, trialsOf } from "../../support/runPlan.ts";
import { within } from "../../support/within.ts";

// Small funnels computed by hand; the arithmetic is beside the expected values. What enters in a month enters at a
// uniform moment, so a delay of a whole number of months takes exactly that many.

const ROUNDING = 1e-12;

describe("delay without spread", () => {
  test.each([
    // A delay of 2 months: all of month 0 comes out in month 2.
    ["2", [10, 20, 0, 0], [0, 0, 10, 20]],
    // 1.25 months: entered at U of month 0, out at U + 1.25: month 1 for U < 0.75, month 2 otherwise.
    ["1.25", [100, 0, 0, 0], [0, 75, 25, 0]],
    // 0.4 months: 60 % come out in the same month. 50 enter in month 1 too: 0.4 · 100 + 0.6 · 50 = 70.
    ["0.4", [100, 50, 0, 0], [60, 70, 20, 0]],
    // No delay, also where the mean is negative.
    ["0", [3, 1, 4, 1], [3, 1, 4, 1]],
    ["-1", [3, 1, 4, 1], [3, 1, 4, 1]],
    // Longer than the plan: still under way at its end.
    ["60", [3, 1, 4, 1], [0, 0, 0, 0]],
    // The delay is that of the month of entry: 1 in month 0 and 2 in month 1, so they come out in months 1 and 3.
    ["1 + (month > 0)", [10, 7, 0, 0], [0, 10, 0, 7]],
  ])("of a mean of %s takes %j to %j", (mean, entering, wanted) => {
    const plan = makePlan({
      inputs: { enters: seriesInput(entering) },
      formulas: {
        leaves: `delay(enters, ${mean}, 0)`,
        leaves_each: `delay_each(enters, ${mean}, 0)`,
      },
    });
    within(expectedRow(plan, "leaves"), wanted, ROUNDING);
    within(expectedRow(plan, "leaves_each"), wanted, ROUNDING);
  });

  test("lets the delay of a negative amount through, but not delays of counted things", () => {
    const plan = makePlan({
      inputs: { enters: seriesInput([-4, 6]) },
      formulas: { fluid: "delay(enters, 1, 0)", things: "delay_each(enters, 1, 0)" },
    });
    expect(expectedRow(plan, "fluid")).toEqual([0, -4, 6, 6]);
    expect(expectedRow(plan, "things")).toEqual([0, 0, 6, 6]);
    for (const t of [0, 1, 2, 3]) expect(new Set(trialsOf(plan, "things", t)).size).toBe(1);
  });
});

describe("delay with spread", () => {
  test("by an exponential time follows the exponential distribution", () => {
    // sd = mean = 2: F(x) = 1 − exp(−x/2), so G(x) = x − 2 + 2·exp(−x/2).
    const g = (x: number): number => (x > 0 ? x - 2 + 2 * Math.exp(-x / 2) : 0);
    const plan = makePlan({
      inputs: { enters: seriesInput([1000, 0, 0, 0]) },
      formulas: { leaves: "delay(enters, 2, 2)" },
    });
    const wanted = [0, 1, 2, 3].map((k) => 1000 * (g(k + 1) - 2 * g(k) + g(k - 1)));
    within(expectedRow(plan, "leaves"), wanted, 1e-9);
  });

  test("treats a negative spread as none", () => {
    const plan = makePlan({
      inputs: { enters: seriesInput([100, 0, 0, 0]) },
      formulas: { leaves: "delay(enters, 1.25, -3)" },
    });
    within(expectedRow(plan, "leaves"), [0, 75, 25, 0], ROUNDING);
  });
});

describe("runoff", () => {
  test.each([
    // With a delay of exactly 2 months, those under way are at a uniform point of it: half come out each month.
    ["runoff(12, 2, 0)", [6, 6, 0, 0]],
    // 2.5 months: 1/2.5 = 40 % in each of two months, and the last half month's 20 %.
    ["runoff(10, 2.5, 0)", [4, 4, 2, 0]],
    // Half a month, or none: all in month 0.
    ["runoff(7, 0.5, 0)", [7, 0, 0, 0]],
    ["runoff(7, 0, 3)", [7, 0, 0, 0]],
    ["runoff(-7, 2, 0)", [0, 0, 0, 0]],
    // An exponential time has no memory: 1 − exp(−(k+1)/2) of 100 have come out by the end of month k.
    ["runoff(100, 2, 2)", [0, 1, 2, 3].map((k) => 100 * (Math.exp(-k / 2) - Math.exp(-(k + 1) / 2)))],
    // Only its parameters at the start count: 6, 6, then nothing.
    ["runoff(12 + month, 2 + month, 0)", [6, 6, 0, 0]],
  ])("%s is %j", (formula, wanted) => {
    const plan = makePlan({ formulas: { leaves: formula } });
    within(expectedRow(plan, "leaves"), wanted, 1e-9);
  });
});

describe("with chance on", () => {
  const plan = makePlan({
    inputs: { enters: seriesInput([90, 0.5, 0, 0]), mean: "1 to 3" },
    formulas: {
      each: "delay_each(enters, mean, 1)",
      at_start: "runoff(7, mean, 1)",
      fluid: "delay(enters, mean, 1)",
    },
  });
  const columns = trialColumns(plan, { rows: ["each", "at_start", "fluid"], trials: 4000 });
  const months = [0, 1, 2, 3];

  test("[P2] everything that comes out is whole, and no more than has gone in", () => {
    for (const row of ["each", "at_start"]) {
      const sums = new Float64Array(4000);
      for (const t of months) {
        const values = monthOfTrials(columns, row, t);
        expect(values.every((x) => Number.isInteger(x) && x >= 0)).toBe(true);
        values.forEach((x, i) => (sums[i]! += x));
      }
      // Half a unit is rounded to 0 or 1 at random.
      expect(Math.max(...sums)).toBeLessThanOrEqual(row === "each" ? 91 : 7);
    }
  });

  test("on average as much comes out as with chance off", () => {
    for (const t of months) {
      const each = monthOfTrials(columns, "each", t);
      const fluid = monthOfTrials(columns, "fluid", t);
      const differences = each.map((x, i) => x - fluid[i]!);
      const variance = differences.reduce((sum, d) => sum + d * d, 0) / 4000;
      within(meanOf(differences), 0, 5 * Math.sqrt(variance / 4000));
    }
  });

  test("a delay of exactly a month moves each unit to the next month", () => {
    const one = makePlan({
      inputs: { enters: seriesInput([3, 90, 0, 1]) },
      formulas: { each: "delay_each(enters, 1, 0)" },
    });
    expect(months.map((t) => [...new Set(trialsOf(one, "each", t, { trials: 50 }))])).toEqual([
      [0],
      [3],
      [90],
      [0],
    ]);
  });
});
