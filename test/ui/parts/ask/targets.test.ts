import { expect, test } from "vitest";
import { newPlan } from "../../../../src/model/newPlan.ts";
import { sheetOf } from "../../../../src/model/sheet.ts";
import {
  amountOf,
  chosenTarget,
  lastMonthOf,
  measuredOf,
  targetKey,
  targetsOf,
} from "../../../../src/ui/parts/ask/targets.ts";

const plan = newPlan("founder", { language: "en", start: "2027-01" });
const sheet = sheetOf(plan);

test("answers are about the first goal's chance until something else is chosen", () => {
  const targets = targetsOf(plan, sheet);
  expect(chosenTarget(targets, undefined, sheet, plan)).toEqual({ kind: "chance", goal: 0 });
  expect(chosenTarget(targets, "row mrr", sheet, plan)).toEqual({ kind: "row", row: "mrr", from: 0, to: 11 });
  expect(chosenTarget(targets, "chance 7", sheet, plan)).toEqual({ kind: "chance", goal: 0 });
});

test("a plan without goals is asked for new customers over all its months", () => {
  const bare = { ...plan, goals: [] };
  const target = chosenTarget(targetsOf(bare, sheet), "chance 0", sheet, bare);
  expect(target).toMatchObject({ kind: "row", to: 23 });
});

test("every target has a key of its own and comes back by it", () => {
  const targets = targetsOf(plan, sheet);
  expect(new Set(targets.map(targetKey)).size).toBe(targets.length);
  for (const target of targets) expect(chosenTarget(targets, targetKey(target), sheet, plan)).toBe(target);
});

test("a chance is told in points, what is behind it in its row's unit, both up to the goal's date", () => {
  const chance = { kind: "chance", goal: 0 } as const;
  expect(measuredOf(chance, plan, sheet)).toEqual({ kind: "chance" });
  expect(measuredOf(amountOf(chance), plan, sheet)).toEqual({ kind: "row", unit: "customers" });
  expect(lastMonthOf(chance, plan)).toBe(11);
});
