import { describe, expect, test } from "vitest";
import { compileChange } from "../../src/analysis/change.ts";
import { cheapestMix } from "../../src/analysis/cheapestMix.ts";
import { pairedEffects } from "../../src/analysis/paired.ts";
import { leverAt, scaleOf } from "../../src/analysis/scales.ts";
import { seekValue } from "../../src/analysis/seekValue.ts";
import { requiredChange } from "../../src/analysis/requiredChange.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { effectOfChange, finish, flow, input, planOf, trials } from "./support.ts";

const plan = planOf(
  {
    callers: input(2, { unit: "people" }),
    ads: input(1000, { unit: "money", total: "flow" }),
    rate: input("8% to 14%", { unit: "share", min: 0, max: 1 }),
    won: flow("split(callers * 10 + ads / 200, rate)"),
    total_cost: { formula: "callers * 50000 + ads * 3" },
  },
  { goals: [{ row: "won", at_least: 60, by: "2027-12" }] },
);
const base = compilePlan(plan);
const goal = base.goals[0]!;
const chance = { row: "won", from: 0, to: 11, goal: goal.goal };
const run = trials(1000);

describe("the smallest change that reaches a level", () => {
  test("the smallest number of people is the same as when trying every number", () => {
    const scale = scaleOf(base, "callers", 0, 10_000);
    const all = Array.from({ length: 10 }, (_, k) => leverAt(base, scale, k + 1)!);
    const tried = finish(
      pairedEffects(
        base,
        all.map(({ change }) => compileChange(base, change)),
        run,
        [chance],
      ),
    );
    const first = tried.findIndex(([effect]) => effect!.after >= 0.8) + 1;
    const found = finish(requiredChange(base, scale, chance, 0.8, run));
    expect(first).toBeGreaterThan(1);
    expect(found.least?.steps).toBe(first);
    expect(found.least?.cost.effect).toBeCloseTo(first * 50_000 * 12, 3);
  });

  test("on a long scale, one step less than the result misses the goal", () => {
    const scale = scaleOf(base, "ads", 0, 10_000);
    const { least } = finish(requiredChange(base, scale, chance, 0.8, run));
    expect(scale.steps).toBeGreaterThan(12);
    const fewer = leverAt(base, scale, least!.steps - 1)!;
    const effect = effectOfChange(base, fewer.change, chance, run);
    expect(effect.after).toBeLessThan(0.8);
    expect(least!.effect.after).toBeGreaterThanOrEqual(0.8);
  });

  test("an unreachable level is reported, with the largest effect that is possible", () => {
    const scale = { ...scaleOf(base, "callers", 0, 10_000), steps: 1 };
    const found = finish(requiredChange(base, scale, chance, 0.8, run));
    expect(found.least).toBeUndefined();
    expect(found.most?.steps).toBe(1);
    expect(found.most?.effect.after).toBeGreaterThan(found.before);
  });

  test("the cheapest mix is the same as when trying every mix", () => {
    const scales = [
      { ...scaleOf(base, "callers", 0, 10_000), steps: 4 },
      { ...scaleOf(base, "ads", 0, 10_000), step: 5000, steps: 4 },
    ];
    const found = finish(cheapestMix(base, scales, chance, 1, 0.8, run));
    let best = { cost: Infinity, steps: [NaN, NaN] };
    for (let a = 0; a <= 4; a++) {
      for (let b = 0; b <= 4; b++) {
        const change = {
          ...(a === 0 ? {} : leverAt(base, scales[0]!, a)!.change),
          ...(b === 0 ? {} : leverAt(base, scales[1]!, b)!.change),
        };
        const effect = effectOfChange(base, change, chance, run);
        const cost = a * 50_000 * 12 + b * 5000 * 3 * 12;
        if (effect.after >= 0.8 && cost < best.cost) best = { cost, steps: [a, b] };
      }
    }
    expect(best.cost).toBeLessThan(Infinity);
    expect(found.cheapest?.steps).toEqual(best.steps);
    expect(found.cheapest?.cost.effect).toBeCloseTo(best.cost, 3);
    expect(found.tried).toBeLessThan(25);
  });

  test("finds the value of an input at which a row reaches a value", () => {
    const fixed = compilePlan(planOf({ x: input(1), y: flow("month == 0 ? x ^ 2 : 0") }));
    const range = { low: 0, high: 10, from: 0 };
    const measure = { row: "y", from: 0, to: 11 };
    const found = finish(seekValue(fixed, "x", range, measure, 20, trials(4)));
    expect(found.value).toBeCloseTo(Math.sqrt(20), 5);
    const beyond = finish(seekValue(fixed, "x", range, measure, 101, trials(4)));
    expect(beyond.value).toBeUndefined();
    expect(beyond.atHigh.after).toBe(100);
  });
});
