import { describe, expect, test } from "vitest";
import { calibrationOf, hitsByLuck } from "../../src/learning/calibration.ts";
import { trackRecord } from "../../src/learning/trackRecord.ts";
import type { Forecast, ForecastFigures, ForecastGoal } from "../../src/model/forecast.ts";
import type { Plan } from "../../src/model/plan.ts";
import { makePlan } from "../support/makePlan.ts";

const range: ForecastFigures = [0, 2, 3, 4, 7];

function forecast(rest: Partial<Forecast> = {}): Forecast {
  const rows = { sold: { "2027-01": range, "2027-02": range, "2027-03": range } };
  const kept = {
    made: "2026-12-15",
    name: "Board",
    trials: 1000,
    seed: 1,
    program: "0",
    digest: "0".repeat(64),
  };
  return { ...kept, rows, goals: [], ...rest };
}

function plan(
  sold: { readonly [month: string]: number },
  forecasts: readonly Forecast[],
  rest: Partial<Plan> = {},
): Plan {
  const row = { kind: "computed", formula: "3", total: "flow" } as const;
  return makePlan({}, { rows: { sold: row }, months: 6, actuals: { sold }, forecasts, ...rest });
}

describe("the track record", () => {
  test("has the months that were not closed then and are now; an end of the range counts as inside", () => {
    const sold = { "2026-12": 3, "2027-01": 7, "2027-02": 8, "2027-03": 3 };
    const { figures, summary } = trackRecord(
      plan(sold, [forecast({ closed: "2027-01" })], { closed: "2027-02" }),
    );
    expect(figures).toMatchObject([{ month: "2027-02", actual: 8, inside90: false, inside50: false }]);
    const all = trackRecord(plan(sold, [forecast()]));
    expect(all.figures.map(({ inside90, inside50 }) => [inside90, inside50])).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
    expect(summary).toMatchObject({ forecasts: 1, figures: 1, medianError: 5 / 3 });
  });

  test("leaves medians of 0 out of the error, and months for which the forecast has no value out of everything", () => {
    const rows = { sold: { "2027-01": [0, 0, 0, 1, 2], "2027-02": [null, null, null, null, null] } } as const;
    const { figures, summary } = trackRecord(plan({ "2027-01": 1, "2027-02": 1 }, [forecast({ rows })]));
    expect(figures).toHaveLength(1);
    expect(summary).toMatchObject({ figures: 1, medianError: undefined });
  });

  test("accepts infinite ends", () => {
    const rows = { sold: { "2027-01": [1, 2, 3, "Infinity", "Infinity"] } } as const;
    expect(trackRecord(plan({ "2027-01": 1e9 }, [forecast({ rows })])).figures).toMatchObject([
      { inside90: true, inside50: true, p95: Infinity },
    ]);
  });

  test("decides a goal once all its months have actuals, and scores the probability that was given", () => {
    const goal = (rest: Partial<ForecastGoal>): ForecastGoal => ({
      row: "sold",
      by: "2027-02-28",
      probability: 0.8,
      ...rest,
    });
    const goals = [
      goal({ at_least: 7 }),
      goal({ at_least: 8 }),
      goal({ at_most: 4, from: "2027-02" }),
      goal({ at_least: 1, by: "2027-03" }),
      goal({ row: "gone", at_least: 1 }),
    ];
    const { goals: held, summary } = trackRecord(plan({ "2027-01": 3, "2027-02": 4 }, [forecast({ goals })]));
    expect(held.map(({ outcome }) => outcome)).toEqual(["met", "missed", "met", "open", "open"]);
    const [first, second] = held;
    expect(first!.brier).toBeCloseTo(0.04, 12);
    expect(second!.brier).toBeCloseTo(0.64, 12);
    expect(summary.goals).toEqual({ met: 2, missed: 1, open: 2 });
    expect(summary.brier).toBeCloseTo((0.04 + 0.64 + 0.04) / 3, 12);
  });

  test("counts a goal from the start of the forecast's plan, also after the plan was rolled forward", () => {
    const goals = [{ row: "sold", at_least: 6, by: "2027-02", probability: 0.5 }];
    const rolled = plan({ "2027-01": 3, "2027-02": 4 }, [forecast({ goals })], {
      start: "2027-03",
      closed: "2027-02",
    });
    expect(trackRecord(rolled).goals).toMatchObject([{ outcome: "met" }]);
  });

  test("is empty without forecasts", () => {
    const { figures, summary } = trackRecord(plan({}, [forecast()]));
    expect(figures).toEqual([]);
    expect(summary).toMatchObject({ forecasts: 0, figures: 0, medianError: undefined, brier: undefined });
    expect(summary.inside90.verdict).toBe("too-few");
  });
});

describe("the verdict on hits", () => {
  test("calls 9 to 12 of 12 figures at 90 % and 19 to 24 of 24 likely by chance", () => {
    expect(hitsByLuck(12, 0.9)).toEqual([9, 12]);
    expect(hitsByLuck(24, 0.9)).toEqual([19, 24]);
    // P(X <= 1) = 0.035 and P(X <= 2) = 0.145 for 8 tries at one half.
    expect(hitsByLuck(8, 0.5)).toEqual([2, 6]);
  });

  test("is given from eight figures on, and is one of five", () => {
    expect(calibrationOf(7, 0, 0.9).verdict).toBe("too-few");
    const verdict = (inside: number): string => calibrationOf(24, inside, 0.9).verdict;
    expect([18, 19, 21, 22, 23, 24].map(verdict)).toEqual([
      "too-sure",
      "a-little-too-sure",
      "right",
      "right",
      "a-little-too-careful",
      "a-little-too-careful",
    ]);
    expect(calibrationOf(40, 33, 0.5).verdict).toBe("too-careful");
    expect(calibrationOf(10, 9, 0.9).right).toEqual([9, 9]);
  });
});
