import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cheapestMix } from "../../src/analysis/cheapestMix.ts";
import type { Scale } from "../../src/analysis/scales.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

// Plans of one month without luck, in which every mix can be worked out by hand: three levers, of which the third also
// raises the limit on what the first two bring, and their costs. The search must find what trying all mixes finds.

type Case = {
  /** The result of one step of each lever, and its cost per month. */
  readonly brings: readonly number[];
  readonly costs: readonly number[];
  readonly sizes: readonly number[];
  /** The limit on what the first two levers bring; each step of the third adds as much again. */
  readonly room: number;
  readonly level: number;
};

const three = (least: number, most: number) =>
  fc.array(fc.integer({ min: least, max: most }), { minLength: 3, maxLength: 3 });

const cases: fc.Arbitrary<Case> = fc.record({
  brings: three(0, 9),
  // With these fractions hardly any two mixes cost the same.
  costs: three(1, 40).map(([a, b, c]) => [a! + 0.01, b! + 0.0107, c! + 0.0113]),
  sizes: three(1, 4),
  room: fc.integer({ min: 5, max: 12 }),
  level: fc.integer({ min: 1, max: 60 }),
});

const ROWS = ["x", "y", "z"] as const;

function valueOf({ brings, room }: Case, [x = 0, y = 0, z = 0]: readonly number[]): number {
  return Math.min(brings[0]! * x + brings[1]! * y, room * (1 + z)) + brings[2]! * z;
}

function costOf({ costs }: Case, steps: readonly number[]): number {
  return steps.reduce((sum, k, i) => sum + k * costs[i]!, 0);
}

function allMixes({ sizes }: Case): number[][] {
  return sizes.reduce<number[][]>(
    (list, size) => list.flatMap((mix) => Array.from({ length: size + 1 }, (_, k) => [...mix, k])),
    [[]],
  );
}

function search(one: Case, most?: number) {
  const { brings, costs, room, sizes, level } = one;
  const base = compilePlan(
    planOf(
      {
        x: input(0),
        y: input(0),
        z: input(0),
        won: flow(`min(${brings[0]} * x + ${brings[1]} * y, ${room} * (1 + z)) + ${brings[2]} * z`),
        total_cost: { formula: `${costs[0]} * x + ${costs[1]} * y + ${costs[2]} * z` },
      },
      { months: 1 },
    ),
  );
  const scales = ROWS.map((row, i): Scale => ({ row, kind: "input", step: 1, steps: sizes[i]!, from: 0 }));
  return finish(cheapestMix(base, scales, { row: "won", from: 0, to: 0 }, 1, level, trials(1, false), most));
}

describe("the cheapest mix of three levers", () => {
  test("reaches the level, and costs as much as the cheapest of all mixes that reach it", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const found = search(one);
        const reaching = allMixes(one).filter((steps) => valueOf(one, steps) >= one.level);
        expect(found.cutShort).toBe(false);
        expect(found.cheapest === undefined).toBe(reaching.length === 0);
        if (found.cheapest === undefined) return;
        const { steps, effect, cost } = found.cheapest;
        expect(effect.after).toBeCloseTo(valueOf(one, steps), 9);
        expect(effect.after).toBeGreaterThanOrEqual(one.level);
        expect(cost.effect).toBeCloseTo(costOf(one, steps), 6);
        expect(cost.effect).toBeCloseTo(Math.min(...reaching.map((mix) => costOf(one, mix))), 6);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test("lists only the levers that it moves, each with its number of steps", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { cheapest } = search(one);
        if (cheapest === undefined) return;
        const moved = cheapest.levers.map(({ row, step }) => [row, step.size]);
        expect(moved).toEqual(ROWS.map((row, i) => [row, cheapest.steps[i]]).filter(([, k]) => k !== 0));
      }),
      { seed: 2, numRuns: 20 },
    );
  });

  test("is undefined where no mix reaches the level, and the best of all mixes is reported", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const out = { ...one, level: 1000 };
        const found = search(out);
        expect(found.cheapest).toBeUndefined();
        const best = Math.max(...allMixes(out).map((steps) => valueOf(out, steps)));
        expect(found.most?.effect.after).toBeCloseTo(best, 9);
      }),
      { seed: 3, numRuns: 20 },
    );
  });

  test("is undefined where the level is reached already", () => {
    const found = search({ brings: [1, 1, 1], costs: [1, 1, 1], sizes: [2, 2, 2], room: 5, level: 0 });
    expect(found).toMatchObject({ before: 0, cheapest: undefined, cutShort: false });
  });

  test("simulates far fewer mixes than there are, and says so when it had to stop early", () => {
    const one: Case = { brings: [1, 1, 0], costs: [1, 1.1, 5], sizes: [4, 4, 4], room: 100, level: 8 };
    const whole = search(one);
    expect(whole.cheapest?.steps).toEqual([4, 4, 0]);
    expect(whole.looked).toBe(allMixes(one).length);
    expect(whole.tried).toBeLessThan(allMixes(one).length / 2);
    expect(search(one, 0)).toMatchObject({ cutShort: true });
  });
});
