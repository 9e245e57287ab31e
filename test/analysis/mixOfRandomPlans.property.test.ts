import fc from "fast-check";
import { expect, test } from "vitest";
import { compileChange } from "../../src/analysis/change.ts";
import { cheapestMix } from "../../src/analysis/cheapestMix.ts";
import { chanceOf } from "../../src/analysis/measure.ts";
import { together } from "../../src/analysis/nextStep.ts";
import { pairedEffects } from "../../src/analysis/paired.ts";
import { leverAt } from "../../src/analysis/scales.ts";
import type { Scale } from "../../src/analysis/scales.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { repeats } from "../support/repeats.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

// Small funnels with luck and bottlenecks: finders find accounts, callers call those found, closers close the leads,
// and two kinds of spend bring further leads. The result of the search is compared with every mix of one, two and three
// levers.

const ROWS = ["finders", "callers", "closers", "ads", "events"] as const;
const STEPS = 4;
const LEVEL = 0.8;
const TRIALS = 60;

const quarters = fc.integer({ min: 0, max: 6 }).map((n) => n / 4);
const funnels = fc.record({
  people: fc.tuple(quarters, quarters, quarters),
  money: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
  found: fc.integer({ min: 10, max: 60 }),
  called: fc.integer({ min: 10, max: 60 }),
  closed: fc.integer({ min: 3, max: 12 }),
  yields: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 })),
  wages: fc.tuple(
    fc.integer({ min: 30, max: 90 }),
    fc.integer({ min: 30, max: 90 }),
    fc.integer({ min: 40, max: 130 }),
  ),
  target: fc.integer({ min: 2, max: 12 }),
});
type Funnel = typeof funnels extends fc.Arbitrary<infer T> ? T : never;

function planOfFunnel({ people, money, found, called, closed, yields, wages, target }: Funnel) {
  const [finders, callers, closers] = people;
  return planOf(
    {
      finders: input(finders, { unit: "people" }),
      callers: input(callers, { unit: "people" }),
      closers: input(closers, { unit: "people" }),
      ads: input(money[0] * 1000, { unit: "money", total: "flow" }),
      events: input(money[1] * 1000, { unit: "money", total: "flow" }),
      rate: input("6% to 14%", { unit: "share", min: 0, max: 1 }),
      won_rate: input("20% to 40%", { unit: "share", min: 0, max: 1 }),
      called_now: flow(`min(${found} * finders, ${called} * callers)`),
      leads: flow(
        `split(called_now, rate) + count(ads / 1000 * ${yields[0]} * 0.3 + events / 1000 * ${yields[1]} * 0.2)`,
      ),
      won: flow(`split(min(leads, ${closed} * closers), won_rate)`),
      total_cost: {
        formula: `1000 * (${wages[0]} * finders + ${wages[1]} * callers + ${wages[2]} * closers) + ads + events`,
      },
    },
    { months: 3, goals: [{ row: "won", at_least: target, by: "2027-03" }] },
  );
}

/** Every mix of `count` levers. */
function mixesOf(count: number): number[][] {
  let list: { readonly steps: number[]; readonly next: number }[] = [{ steps: ROWS.map(() => 0), next: 0 }];
  for (let n = 0; n < count; n++) {
    list = list.flatMap(({ steps, next }) =>
      ROWS.flatMap((_, i) =>
        i < next
          ? []
          : Array.from({ length: STEPS }, (__, k) => ({
              steps: steps.map((one, j) => (j === i ? k + 1 : one)),
              next: i + 1,
            })),
      ),
    );
  }
  return list.map(({ steps }) => steps);
}

/** Nobody closes yet: no trial brings anything. */
const NOBODY: Funnel = {
  people: [0, 0, 0],
  money: [4, 1],
  found: 10,
  called: 10,
  closed: 3,
  yields: [5, 1],
  wages: [30, 30, 40],
  target: 3,
};

const WITHIN = 1 + 1e-9;

test("the mix found costs no more than the best of one or two levers, and at most one step more than the best of three", () => {
  fc.assert(
    fc.property(funnels, (funnel) => {
      const base = compilePlan(planOfFunnel(funnel));
      const measure = chanceOf(base.goals[0]!);
      const scales = ROWS.map((row, i): Scale => ({
        row,
        kind: i < 3 ? "people" : "spend",
        step: i < 3 ? 1 : 2000,
        steps: STEPS,
        from: 0,
      }));
      const cost = { row: "total_cost", from: 0, to: measure.to };
      const cheapestOf = (mixes: readonly number[][]): number => {
        const variants = mixes.map((steps) =>
          compileChange(
            base,
            together(steps.flatMap((k, i) => (k === 0 ? [] : [leverAt(base, scales[i]!, k)!]))),
          ),
        );
        const effects = finish(pairedEffects(base, variants, trials(TRIALS), [measure, cost]));
        return effects.reduce(
          (least, [effect, paid]) => (effect!.after >= LEVEL ? Math.min(least, paid!.effect) : least),
          Infinity,
        );
      };
      const { cheapest, before } = finish(cheapestMix(base, scales, measure, 1, LEVEL, trials(TRIALS)));
      if (before >= LEVEL) return;
      const found = cheapest?.cost.effect ?? Infinity;
      const step = 2000 * (measure.to + 1);
      expect(found).toBeLessThanOrEqual(cheapestOf([...mixesOf(1), ...mixesOf(2)]) * WITHIN);
      expect(found).toBeLessThanOrEqual((cheapestOf(mixesOf(3)) + step) * WITHIN);
    }),
    { seed: 1, numRuns: repeats(3, 200), examples: [[NOBODY]] },
  );
});
