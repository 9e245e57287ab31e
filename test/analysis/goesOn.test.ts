import { expect, test } from "vitest";
import { compileChange } from "../../src/analysis/change.ts";
import { amongBest, toldIn, untilChangeIsShown, untilSideIsSure } from "../../src/analysis/goesOn.ts";
import { lotsOf } from "../../src/analysis/lots.ts";
import type { Effect } from "../../src/analysis/pair.ts";
import { pairedEffects } from "../../src/analysis/paired.ts";
import type { GoesOn } from "../../src/analysis/paired.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { shownDigit } from "../../src/model/shownDigit.ts";
import { finish, flow, input, planOf } from "./support.ts";

const TRIALS = 4_000;
const SEEDS = 12;
const base = compilePlan(
  planOf(
    {
      callers: input("2 to 4", { unit: "people" }),
      rate: input("8% to 14%", { unit: "share", min: 0, max: 1 }),
      idle: input(1),
      won: flow("split(callers * 20, rate)"),
    },
    { months: 6, goals: [{ row: "won", at_least: 36, by: "2027-06" }] },
  ),
);
const chance = { row: "won", from: 0, to: 5, goal: { at_least: 36 } };
const amount = { row: "won", from: 0, to: 5 };
const measures = [chance, amount];
/** Changes from one with a large effect to one with none. */
const changes = ["base * 1.3", "base * 1.05", "base * 1.01", "base * 0.7"].map((value) => ({
  callers: { value },
}));
const variants = [...changes, { idle: { value: 2 } }].map((change) => compileChange(base, change));
const shown = untilChangeIsShown(measures.map((measure) => toldIn(base, measure)));

function effects(goesOn: GoesOn | undefined, seed = 1, chunk?: number): Effect[][] {
  const run = { mode: "chance-on", trials: TRIALS, seed, ...(chunk === undefined ? {} : { chunk }) } as const;
  return finish(pairedEffects(base, variants, run, measures, goesOn));
}

test("lots grow until all trials are used, and no trial is left out", () => {
  expect(lotsOf(2_600).map(({ first, count }) => [first, count])).toEqual([
    [0, 250],
    [250, 250],
    [500, 250],
    [750, 250],
    [1_000, 250],
    [1_250, 250],
    [1_500, 500],
    [2_000, 500],
    [2_500, 100],
  ]);
  expect(lotsOf(100)).toEqual([{ first: 0, count: 100 }]);
});

/** How much a standard error from some of the trials may differ from that of all, as a share. */
const ERROR_OF_ERROR = 0.15;

test("each effect is as precise as its shown digits, or as all trials would make it, or comes from all trials", () => {
  let early = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const whole = effects(undefined, seed);
    for (const [index, of] of effects(shown, seed).entries()) {
      for (const [m, { effect, error, trials }] of of.entries()) {
        const half = shownDigit(effect, m === 0 ? "chance" : "") / 2;
        if (trials === TRIALS || error <= half) continue;
        early += 1;
        const least = whole[index]![m]!.error;
        expect(least).toBeGreaterThan((1 - ERROR_OF_ERROR) * half);
        expect(error ** 2 - least ** 2).toBeLessThan((half + ERROR_OF_ERROR * least) ** 2);
      }
    }
  }
  expect(early).toBeGreaterThan(0);
});

test("an effect that stops early agrees with that of all trials, within its reported error", () => {
  let told = 0;
  let within = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const whole = effects(undefined, seed);
    effects(shown, seed).forEach((of, index) => {
      of.forEach(({ effect, error, trials, before }, m) => {
        expect(before).toBeCloseTo(whole[index]![m]!.before, 12);
        const off = Math.abs(effect - whole[index]![m]!.effect);
        if (trials === TRIALS) expect(off).toBeLessThan(1e-12);
        else {
          told += 1;
          if (off <= 2 * error) within += 1;
          expect(off).toBeLessThanOrEqual(4.5 * error);
        }
      });
    });
  }
  // 95.4 % of normal errors lie within two standard errors; three standard errors of that share are allowed for these
  // seeds.
  expect(told).toBeGreaterThan(50);
  expect(within / told).toBeGreaterThan(0.954 - 3 * Math.sqrt((0.954 * 0.046) / told));
});

test("the digits are the same however many trials are run at a time", () => {
  expect(effects(shown, 3, 64)).toEqual(effects(shown, 3));
});

test("a change that cannot reach the measure costs one lot, and certainly moves nothing", () => {
  const [of] = effects(shown).slice(-1);
  expect(of!.map(({ effect, error, trials }) => [effect, error, trials])).toEqual([
    [0, 0, 250],
    [0, 0, 250],
  ]);
});

test("a change that is certainly not among the best stops early, and the best do not", () => {
  const all = effects(shown);
  const best = effects(amongBest(shown, () => 0, 1, 1));
  expect(best[0]).toEqual(all[0]);
  expect(best[3]![0]!.trials).toBeLessThan(all[0]![0]!.trials);
  const worst = effects(amongBest(shown, () => 0, 1, -1));
  expect(worst[3]).toEqual(all[3]);
});

test("a change far from a level is decided early, and one near it only by all trials", () => {
  const level = effects(undefined)[1]![0]!.after;
  const found = effects(untilSideIsSure(level + 0.001));
  expect(found[0]![0]!.trials).toBeLessThan(TRIALS);
  expect(found[1]![0]!.trials).toBe(TRIALS);
});
