import { expect, test } from "vitest";
import { leversOf } from "../../src/analysis/levers.ts";
import { tooLate } from "../../src/analysis/tooLate.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

test("it is too late for a lever once its effect is below half of its immediate effect", () => {
  // With a fixed delay of 4, what is made in month s comes out in month s + 4.
  const plan = planOf({
    makers: input(3, { unit: "people" }),
    made: flow("2 * makers"),
    landed: flow("delay(made, 4, 0)"),
  });
  const base = compilePlan(plan);
  const levers = leversOf(base, ["landed"]).filter(({ row }) => row === "makers");
  const [found] = finish(tooLate(base, levers, { row: "landed", from: 0, to: 11 }, 1, trials(20)));
  expect(found?.last).toBe(4);
  expect(found?.byDate.map(({ effect }) => effect)).toEqual([16, 14, 12, 10, 8, 6, 4, 2, 0, 0, 0, 0]);
  // Half a year later, past the plan's end, every start has had six more months of effect.
  expect(found?.later.map(({ effect }) => effect)).toEqual([28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 6]);
});

test("levers that can be bought come first, and a lever with hardly any effect has no last month", () => {
  const plan = planOf({
    many: input(1, { unit: "people" }),
    few: input(1, { unit: "people" }),
    idle: input(1, { unit: "people" }),
    rate: input("40%", { unit: "share", min: 0, max: 1 }),
    made: flow("(2 * many + few + 0.001 * idle) * 1000 * rate"),
  });
  const base = compilePlan(plan);
  const levers = leversOf(base, ["made"]).filter(({ row }) => Object.keys(plan.rows).includes(row));
  const found = finish(tooLate(base, levers, { row: "made", from: 0, to: 11 }, 1, trials(20)));
  expect(found.slice(0, 3).map(({ lever }) => lever.row)).toEqual(["many", "few", "idle"]);
  expect(found.slice(3).every(({ lever }) => lever.kind === "rate")).toBe(true);
  expect(found.map(({ last }) => last)).toEqual([6, 6, undefined, ...found.slice(3).map(() => 6)]);
});

test("levers are sorted by their immediate effect", () => {
  const plan = planOf({
    few: input(1, { unit: "people" }),
    many: input(1, { unit: "people" }),
    made: flow("few + 3 * many"),
  });
  const base = compilePlan(plan);
  const levers = leversOf(base, ["made"]).filter(({ row }) => row === "few" || row === "many");
  const found = finish(tooLate(base, levers, { row: "made", from: 0, to: 11 }, 1, trials(20)));
  expect(found.map(({ lever }) => lever.id)).toEqual(["many+1", "few+1"]);
});
