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
