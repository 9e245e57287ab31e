import { describe, expect, test } from "vitest";
import { goalChances } from "../../src/analysis/goalChances.ts";
import { goalHistory } from "../../src/analysis/goalHistory.ts";
import type { GoalPoint } from "../../src/analysis/goalHistory.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runTrials } from "../../src/engine/runTrials.ts";
import { whatIsLearnt } from "../../src/learning/learn.ts";
import { takeLearnt } from "../../src/entries/takeLearnt.ts";
import { applyCommand } from "../../src/editing/apply.ts";
import { addMonths } from "../../src/model/month.ts";
import type { Plan } from "../../src/model/plan.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import { makePlan } from "../support/makePlan.ts";
import { finish, trials } from "./support.ts";

const GOAL = 45;
const rate = { value: "20% to 40%", unit: "share", min: 0, max: 1 } as const;
const funnel = makePlan(
  { inputs: { leads: { value: "10 to 20" }, rate } },
  {
    rows: {
      calls: { kind: "computed", formula: "count(leads)", total: "flow" },
      won: { kind: "computed", formula: "split(calls, rate)", total: "flow" },
    },
    months: 12,
    goals: [{ row: "won", at_least: GOAL, by: "2027-12-31" }],
  },
);

function history(plan: Plan, count = 400): GoalPoint[] {
  return finish(goalHistory(plan, trials(count)));
}

describe("the history of a goal's probability", () => {
  test("has a point for each closed month, with the actuals up to then and nothing later", () => {
    const won = { "2027-01": 1, "2027-02": 0, "2027-03": 20 };
    const points = history({ ...funnel, actuals: { won } });
    expect(points.map(({ asOf }) => asOf)).toEqual(["2027-01", "2027-02", "2027-03"]);
    const early = history({ ...funnel, actuals: { won: { "2027-01": 1 } } });
    expect(points[0]).toEqual(early[0]);
    const [first, second, third] = points.map(({ probability }) => probability);
    expect(second!).toBeLessThan(first!);
    expect(third!).toBeGreaterThan(first!);
  });

  test("ends with the plan's own figure, from all trials, while earlier months are from fewer", () => {
    const plan = { ...funnel, actuals: { won: { "2027-01": 1, "2027-02": 5 } } };
    const points = finish(goalHistory(plan, { ...trials(400), compared: 100 }));
    const run = finish(goalChances(compilePlan(plan), trials(400)));
    expect(points.at(-1)).toEqual({ asOf: "2027-02", goal: 0, ...run[0]! });
    expect(points[0]).toEqual(history(plan, 100)[0]);
  });

  test("is certain once the goal's date is closed", () => {
    const months = Array.from({ length: 12 }, (_, t) => [addMonths("2027-01", t), 4] as const);
    const points = history({ ...funnel, actuals: { won: Object.fromEntries(months) } }, 50);
    expect(points.at(-1)!.probability).toBe(1);
    expect(points).toHaveLength(12);
  });

  test("reports its progress and stops when it is abandoned", () => {
    const steps = goalHistory({ ...funnel, closed: "2027-03" }, trials(2000));
    const shares = [steps.next().value, steps.next().value, steps.next().value] as number[];
    expect(shares.every((share, k) => share > 0 && share <= 1 && (k === 0 || share >= shares[k - 1]!))).toBe(
      true,
    );
    expect(steps.return([]).done).toBe(true);
  });

  test("is empty while nothing is closed and where there is no goal", () => {
    expect(history(funnel)).toEqual([]);
    expect(history({ ...funnel, goals: [], closed: "2027-03" })).toEqual([]);
  });
});

const TRUTHS = 200;
/** The half-width, in standard errors, of a band that is left once in a thousand times. */
const Z_999 = 3.29;

describe("forecasts from here on", () => {
  test("come true as often as they say: over 200 possible years drawn from the plan, after six months and with what these taught", () => {
    const rows = ["calls", "won"];
    const truth = finish(
      runTrials(
        compilePlan(funnel),
        { mode: "chance-on", trials: TRUTHS, seed: 7, rows },
        { first: 0, count: TRUTHS },
      ),
    );
    const forecasts: { readonly said: number; readonly met: number }[] = [];
    for (let i = 0; i < TRUTHS; i++) {
      const came = (row: string, months: number): number[] =>
        truth.rows
          .get(row)!
          .slice(0, months)
          .map((column) => column[i]!);
      const actuals = Object.fromEntries(
        rows.map((row) => [
          row,
          Object.fromEntries(came(row, 6).map((x, t) => [addMonths("2027-01", t), x])),
        ]),
      );
      let plan: Plan = { ...funnel, actuals };
      for (const { row, value } of finish(whatIsLearnt(compilePlan(plan))).inputs) {
        plan = applyCommand(plan, takeLearnt(plan, inputRowOf(plan, undefined, row)!, value!, "learnt")!);
      }
      const { goals } = finish(
        runTrials(
          compilePlan(plan),
          { mode: "chance-on", trials: 200, seed: 3, rows: [] },
          { first: 0, count: 200 },
        ),
      );
      const said = goals[0]!.reduce((sum, x) => sum + (x >= GOAL ? 1 : 0), 0) / 200;
      const met = came("won", 12).reduce((sum, x) => sum + x, 0) >= GOAL ? 1 : 0;
      forecasts.push({ said, met });
    }
    // All together, and the less and the more hopeful half separately.
    const bySaid = [...forecasts].sort((a, b) => a.said - b.said);

    for (const some of [forecasts, bySaid.slice(0, TRUTHS / 2), bySaid.slice(TRUTHS / 2)]) {
      const met = some.reduce((sum, one) => sum + one.met, 0);
      const said = some.reduce((sum, one) => sum + one.said, 0);
      const band = Z_999 * Math.sqrt(some.reduce((sum, one) => sum + one.said * (1 - one.said), 0));
      expect(Math.abs(met - said)).toBeLessThan(band);
      // The band is narrow enough to tell something.
      expect(band).toBeLessThan(0.2 * some.length);
    }
    // And the forecasts distinguish years that meet the goal from those that do not.
    const score = forecasts.reduce((sum, { said, met }) => sum + (said - met) ** 2, 0) / TRUTHS;
    const often = forecasts.reduce((sum, { met }) => sum + met, 0) / TRUTHS;
    expect(score).toBeLessThan(0.6 * often * (1 - often));
  });
});
