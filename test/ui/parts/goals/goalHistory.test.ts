import { expect, test } from "vitest";
import { newPlan } from "../../../../src/model/newPlan.ts";
import { goalHistory, withHistory } from "../../../../src/ui/parts/goals/goalHistory.ts";

const plan = newPlan("founder", { language: "en", start: "2027-01" });
const first = { ...plan, view: withHistory(plan, [0.46], "2026-11-01T08:00:00Z") };

test("a goal's probability is noted once until it moves", () => {
  expect(goalHistory(first, 0).map(({ probability }) => probability)).toEqual([0.46]);
  expect(withHistory(first, [0.46], "2026-11-01T09:00:00Z")).toBe(first.view);
  const second = { ...first, view: withHistory(first, [0.58], "2026-11-01T09:00:00Z") };
  expect(goalHistory(second, 0).map(({ probability }) => probability)).toEqual([0.46, 0.58]);
});

test("a goal that asks for something else begins anew", () => {
  const goals = [{ ...plan.goals[0]!, at_least: 12 }];
  expect(goalHistory({ ...first, goals }, 0)).toEqual([]);
});

test("the oldest points make room", () => {
  let now = plan;
  for (let i = 0; i < 230; i++) now = { ...now, view: withHistory(now, [i / 1000], `t${i}`) };
  const points = goalHistory(now, 0);
  expect(points).toHaveLength(200);
  expect(points.at(-1)!.probability).toBe(0.229);
});

test("a scenario has no history: the points are the plan's", () => {
  const second = { ...first, view: withHistory(first, [0.58], "2026-11-01T09:00:00Z") };
  expect(goalHistory(second, 0, "One more hunter")).toEqual([]);
});

test("what came moves a chance, and no line of what editing the plan did", () => {
  const came = (figures: { readonly [month: string]: number }) => ({
    ...first,
    actuals: { new_customers: figures },
  });
  expect(goalHistory(came({ "2027-01": 0 }), 0)).toEqual([]);
  const noted = { ...came({ "2027-01": 0 }), view: withHistory(came({ "2027-01": 0 }), [0.4], "t1") };
  expect(goalHistory(noted, 0).map(({ probability }) => probability)).toEqual([0.4]);
  // A figure that is corrected, and one that waits for its month to be closed.
  expect(goalHistory({ ...noted, actuals: { new_customers: { "2027-01": 2 } } }, 0)).toEqual([]);
  const waiting = { ...noted, closed: "2027-01", actuals: { new_customers: { "2027-01": 0, "2027-02": 3 } } };
  expect(goalHistory(waiting, 0)).toHaveLength(1);
});
