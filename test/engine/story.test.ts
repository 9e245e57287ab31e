import { describe, expect, test } from "vitest";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import type { TrialColumns } from "../../src/engine/runTrials.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan, PlanRow } from "../../src/model/plan.ts";
import { expectedRow, meanOf, sdOf, trialColumns } from "../support/runPlan.ts";

// What the model is for: a head of sales changes one thing and sees the right results follow.

const TRIALS = 2000;

function reference(changes: Partial<Plan> = {}): Plan {
  return { ...newPlan("reference", { language: "en", start: "2027-01" }), ...changes };
}

function scenarioOf(rows: { readonly [id: string]: PlanRow }, base: Plan = reference()): Plan {
  return { ...base, scenarios: [{ name: "Other", rows: rows as Plan["scenarios"][number]["rows"] }] };
}

/** All rows that the stories use, so that a plan is run once for all of them. */
const ROWS = [
  "direct_leads",
  "focus",
  "meetings_booked",
  "new_customers",
  "outbound_opportunities",
  "productive_hunters",
  "total_cost",
] as const;

const runs = new Map<Plan, readonly TrialColumns[]>();

/** The runs of the plan and of its scenario. */
function runsOf(plan: Plan): readonly TrialColumns[] {
  const known = runs.get(plan);
  if (known !== undefined) return known;
  const both = [{}, { scenario: "Other" }].map((scenario) =>
    trialColumns(plan, { rows: ROWS, trials: TRIALS, ...scenario }),
  );
  runs.set(plan, both);
  return both;
}

/** The mean over trials of a row's change by the scenario, with its standard error, for each month. */
function changeOf(
  plan: Plan,
  row: (typeof ROWS)[number],
): { readonly mean: number[]; readonly error: number[] } {
  const [before, after] = runsOf(plan).map((run) => run.rows.get(row)!);
  const differences = before!.map((column, t) => {
    const other = after![t]!;
    return Float64Array.from({ length: TRIALS }, (_, i) => {
      return other[other.length === 1 ? 0 : i]! - column[column.length === 1 ? 0 : i]!;
    });
  });
  return { mean: differences.map(meanOf), error: differences.map((x) => sdOf(x) / Math.sqrt(TRIALS)) };
}

const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

describe("without the lead filter", () => {
  const plan = scenarioOf({ lead_filter: { value: 0 } });

  test("sellers handle far more leads", () => {
    const direct = changeOf(plan, "direct_leads").mean;
    expect(Math.min(...direct)).toBeGreaterThan(50);
    expect(expectedRow(plan, "direct_leads")).toEqual(Array(24).fill(0));
  });

  test("sellers lose focus, and with it new customers", () => {
    const focus = changeOf(plan, "focus").mean;
    expect(Math.max(...focus)).toBeLessThan(0);
    const { mean, error } = changeOf(plan, "new_customers");
    expect(sum(mean)).toBeLessThan(-5 * sum(error));
    // A large effect: more than one in five customers of two years.
    expect(sum(mean)).toBeLessThan(-0.2 * sum(expectedRow(plan, "new_customers")));
  });
});

describe("one more hunter from March on", () => {
  const plan = scenarioOf({ hunters: { months: { "2027-03": "base + 1" } } });

  test("calls from March on, and is productive after a ramp of three months", () => {
    const working = changeOf(plan, "productive_hunters").mean;
    expect(working.slice(0, 2)).toEqual([0, 0]);
    for (const t of [3, 4, 5]) expect(working[t]!).toBeGreaterThan(working[t - 1]!);
    const meetings = changeOf(plan, "meetings_booked").mean;
    expect(sum(meetings.slice(0, 2))).toBe(0);
    expect(meetings[4]!).toBeGreaterThan(1);
  });

  test("brings customers about a sales cycle of six months later", () => {
    const { mean } = changeOf(plan, "new_customers");
    expect(sum(mean.slice(0, 2))).toBe(0);
    const sales = sum(mean);
    expect(sales).toBeGreaterThan(1);
    // The mean month of the wins is later than that of the meetings, by about the cycle.
    const centre = (x: readonly number[]) => sum(x.map((v, t) => v * t)) / sum(x);
    const firstYear = (x: readonly number[]) => x.slice(2, 20);
    const meetings = changeOf(plan, "outbound_opportunities").mean;
    // Hires in March can only win by month t what was opened by t − 6: less than a tenth in three months.
    expect(sum(mean.slice(0, 5))).toBeLessThan(0.1 * sum(firstYear(mean)));
    expect(centre(mean)).toBeGreaterThan(centre(meetings) + 1.5);
  });

  test("costs a hire and a salary from the start", () => {
    const cost = changeOf(plan, "total_cost").mean;
    expect(cost.slice(0, 2)).toEqual([0, 0]);
    expect(cost[2]!).toBeGreaterThan(60_000 + 36_000);
    expect(cost[3]!).toBeGreaterThan(36_000);
    expect(cost[3]!).toBeLessThan(cost[2]!);
  });
});

describe("the value of one more hunter depends on the bottleneck", () => {
  const hunter = { hunters: { value: "base + 1" } };
  const worth = (changes: { readonly [id: string]: PlanRow }): number =>
    sum(changeOf(scenarioOf(hunter, reference({ rows: changes })), "new_customers").mean);

  const plain = worth({});

  test("it is considerable in the plan as it is", () => expect(plain).toBeGreaterThan(1));

  test("it is almost nothing where there is nobody to call", () => {
    expect(worth({ prospectors: { value: 0 } })).toBeLessThan(0.1 * plain);
  });

  test("it is less where the market is small and has mostly been called", () => {
    expect(worth({ addressable_accounts: { value: 1500 } })).toBeLessThan(0.5 * plain);
  });

  test("it is less where sellers already have too much to do", () => {
    expect(worth({ sellers: { value: 1 } })).toBeLessThan(0.5 * plain);
  });
});

test("more meetings per conversation raise the probability of the goal", async () => {
  const plan = scenarioOf({ meeting_rate: { value: "base * 1.3" } });
  const simulator = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
  const odds = async (scenario: string | undefined) => {
    const run = await simulator.run({ plan, scenario, trials: TRIALS, seed: 1, chance: true, rows: [] });
    return run.goals[0]!;
  };
  const [before, after] = [await odds(undefined), await odds("Other")];
  expect(after.probability).toBeGreaterThan(before.probability + 5 * before.error);
});
