import type { Compiled } from "../engine/compilePlan.ts";
import { compileChange } from "./change.ts";
import type { Lever } from "./levers.ts";
import type { Measure } from "./measure.ts";
import { together } from "./nextStep.ts";
import { pairedEffects } from "./paired.ts";
import type { Effect } from "./paired.ts";
import { leverAt } from "./scales.ts";
import type { Scale } from "./scales.ts";
import type { TrialPlan } from "./variants.ts";

/** Several levers at once; those that are not moved are left out. */
export type Mix = {
  readonly levers: readonly Lever[];
  readonly steps: readonly number[];
  readonly effect: Effect;
  readonly cost: Effect;
};

export type CheapestMix = {
  readonly level: number;
  readonly before: number;
  /** The cheapest mix found at which the measure is at the level. */
  readonly cheapest: Mix | undefined;
  /** Everything at its limit, or better where more proved worse. */
  readonly most: Mix | undefined;
  readonly tried: number;
  /** Whether the search ended since it had run as many mixes as it may. */
  readonly cutShort: boolean;
};

const LOT = 16;
const MOST_MIXES = 20_000;

/**
 * The cheapest mix of levers, each within its scale, at which a measure reaches a level. Mixes are run
 * in the order of what their levers cost alone, added up; one that no lever of which is higher than
 * in a mix that fell short is passed over. The dearer ones are not run once a cheaper one is found.
 *
 * @param most how many mixes are run at most.
 */
export function* cheapestMix(
  base: Compiled,
  scales: readonly Scale[],
  measure: Measure,
  level: number,
  run: TrialPlan,
  most = 320,
): Generator<number, CheapestMix> {
  const cost: Measure = { row: "total_cost", from: 0, to: measure.to };
  const done = new Map<string, Mix>();
  let before = NaN;
  const evaluate = function* (list: readonly (readonly number[])[], from: number, to: number) {
    const mixes = list.map((steps) => {
      const levers = scales.flatMap((scale, i) => {
        const lever = steps[i] === 0 ? undefined : leverAt(base, scale, steps[i]!);
        return lever === undefined ? [] : [lever];
      });
      return { steps, levers };
    });
    const variants = mixes.map(({ levers }) => compileChange(base, together(levers)));
    const work = pairedEffects(base, variants, run, [measure, cost]);
    let step = work.next();
    for (; step.done !== true; step = work.next()) yield from + (to - from) * step.value;
    for (const [i, { steps, levers }] of mixes.entries()) {
      const [effect, paid] = step.value[i] as [Effect, Effect];
      before = effect.before;
      done.set(steps.join(), { levers, steps, effect, cost: paid });
    }
  };

  const sizes = withinBounds(scales.map(({ steps }) => steps));
  const none = sizes.map(() => 0);
  // One lever at a time first: what each costs; and all of them at their limits: whether it can be.
  const singles = sizes.flatMap((size, i) =>
    Array.from({ length: size }, (_, k) => none.map((zero, j) => (j === i ? k + 1 : zero))),
  );
  yield* evaluate([none, sizes, ...singles], 0, 0.3);
  const costOf = (steps: readonly number[]): number =>
    steps.reduce((sum, k, i) => {
      if (k === 0) return sum;
      return sum + done.get(none.map((zero, j) => (j === i ? k : zero)).join())!.cost.effect;
    }, 0);
  const order = mixesOf(sizes)
    .map((steps) => ({ steps, cost: costOf(steps) }))
    .sort((a, b) => a.cost - b.cost || compareSteps(a.steps, b.steps));

  let cheapest = cheaper([...done.values()], level);
  let cutShort = false;
  let at = before < level ? 0 : order.length;
  while (at < order.length) {
    const lot: (readonly number[])[] = [];
    for (; at < order.length && lot.length < LOT; at++) {
      const { steps, cost: guess } = order[at]!;
      if (cheapest !== undefined && guess >= cheapest.cost.effect) at = order.length;
      else if (!done.has(steps.join()) && !fallsShort(steps, done, level)) lot.push(steps);
    }
    if (lot.length === 0) break;
    if (done.size + lot.length > most) {
      cutShort = true;
      break;
    }
    yield* evaluate(lot, 0.3 + (0.7 * done.size) / most, 0.3 + (0.7 * (done.size + lot.length)) / most);
    cheapest = cheaper([...done.values()], level);
  }
  const all = [...done.values()];
  return {
    level,
    before,
    cheapest: before >= level ? undefined : cheapest,
    most: all.reduce<Mix | undefined>(
      (a, b) => (a === undefined || b.effect.after > a.effect.after ? b : a),
      undefined,
    ),
    tried: done.size,
    cutShort,
  };
}

/** Whether a mix that was run and fell short has as much of every lever. */
function fallsShort(steps: readonly number[], done: ReadonlyMap<string, Mix>, level: number): boolean {
  for (const mix of done.values()) {
    if (mix.effect.after < level && steps.every((k, i) => k <= mix.steps[i]!)) return true;
  }
  return false;
}

function cheaper(mixes: readonly Mix[], level: number): Mix | undefined {
  return mixes
    .filter(({ effect }) => effect.after >= level)
    .reduce<Mix | undefined>((a, b) => (a === undefined || b.cost.effect < a.cost.effect ? b : a), undefined);
}

/** All whole numbers of steps, each from 0 to its size. */
function mixesOf(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (list, size) => list.flatMap((mix) => Array.from({ length: size + 1 }, (_, k) => [...mix, k])),
    [[]],
  );
}

/** The longest scales cut until the mixes are few enough to list. */
function withinBounds(sizes: readonly number[]): number[] {
  const cut = [...sizes];
  while (cut.reduce((product, size) => product * (size + 1), 1) > MOST_MIXES) {
    const longest = cut.indexOf(Math.max(...cut));
    cut[longest] = cut[longest]! - 1;
  }
  return cut;
}

function compareSteps(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
