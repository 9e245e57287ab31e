import type { Compiled } from "../engine/compilePlan.ts";
import { compileChange } from "./change.ts";
import type { Lever } from "./levers.ts";
import type { Measure } from "./measure.ts";
import { toldIn, untilAllAreContent, untilLevelIsShown, untilSideIsSure } from "./goesOn.ts";
import { pairedEffects } from "./paired.ts";
import type { Effect } from "./pair.ts";
import { leverAt } from "./scales.ts";
import type { Scale } from "./scales.ts";
import type { TrialPlan } from "./variants.ts";
import { pow } from "../lib/elementary/pow.ts";

/** A lever moved by a number of steps, and the effect of that. */
export type Try = {
  readonly lever: Lever;
  readonly steps: number;
  /** Effect on the probability (or the mean of a row). */
  readonly effect: Effect;
  /** Effect on total_cost up to the date. */
  readonly cost: Effect;
};

export type RequiredChange = {
  readonly scale: Scale;
  readonly level: number;
  /** The measure in the untouched plan. */
  readonly before: number;
  /** The smallest change found at which the measure reaches the level; undefined: impossible within the limits. */
  readonly least: Try | undefined;
  /** The lever's largest effect; undefined where it can't be moved. */
  readonly most: Try | undefined;
  /** Every change that was run, smallest first. */
  readonly tries: readonly Try[];
};

/** The largest number of changes run at a time. */
const AT_A_TIME = 12;

/**
 * The smallest change of one input at which a measure reaches a level. On a scale of up to twelve steps all steps are
 * run, so that the result is the true smallest. Longer scales are run at twelve steps spread over them, then
 * between the last step that falls short and the first that does not, until these are neighbours.
 */
export function* requiredChange(
  base: Compiled,
  scale: Scale,
  measure: Measure,
  level: number,
  run: TrialPlan,
): Generator<number, RequiredChange> {
  const tries = new Map<number, Try>();
  const rounds = scale.steps <= AT_A_TIME ? 1 : 3;
  // Only the measure decides; the change's cost is computed in the same trials.
  const told = untilLevelIsShown(toldIn(base, measure));
  const exactly = untilAllAreContent(
    (effects, curves) =>
      told(
        effects.map(([first]) => [first!]),
        curves,
      ),
    untilSideIsSure(level),
  );
  let before = NaN;
  let wanted = spread(0, scale.steps);
  for (let round = 0; wanted.length > 0 || round === 0; round++) {
    const levers = wanted.flatMap((steps) => {
      const lever = leverAt(base, scale, steps);
      return lever === undefined ? [] : [{ steps, lever }];
    });
    // With nothing to move, the untouched plan is still run.
    const variants =
      levers.length === 0 ? [base] : levers.map(({ lever }) => compileChange(base, lever.change));
    const measures = [measure, { row: "total_cost", from: 0, to: measure.to }];
    const work = pairedEffects(base, variants, run, measures, exactly);
    let step = work.next();
    for (; step.done !== true; step = work.next()) yield Math.min(1, (round + step.value) / rounds);
    before = step.value[0]![0]!.before;
    levers.forEach(({ steps, lever }, i) => {
      const [effect, cost] = step.value![i] as [Effect, Effect];
      tries.set(steps, { lever, steps, effect, cost });
    });
    wanted = before >= level ? [] : between(tries, level);
  }
  const all = [...tries.values()].sort((a, b) => a.steps - b.steps);
  const least = before >= level ? undefined : all.find(({ effect }) => effect.after >= level);
  const most = all.reduce<Try | undefined>(
    (best, one) => (best === undefined || one.effect.after > best.effect.after ? one : best),
    undefined,
  );
  return { scale, level, before, least, most, tries: all };
}

/**
 * Whole numbers above `low` up to `high`: all of them if there are at most twelve, otherwise about twelve, closer
 * together near `low`.
 */
function spread(low: number, high: number): number[] {
  const width = high - low;
  if (width <= AT_A_TIME) return Array.from({ length: width }, (_, i) => low + 1 + i);
  const steps = new Set<number>();
  for (let i = 1; i <= AT_A_TIME; i++) {
    steps.add(low + Math.max(i, Math.round(pow(width, i / AT_A_TIME))));
  }
  return [...steps];
}

/** The steps between the last that falls short and the first that reaches the level. */
function between(tries: ReadonlyMap<number, Try>, level: number): number[] {
  const steps = [...tries.keys()].sort((a, b) => a - b);
  const at = steps.findIndex((k) => tries.get(k)!.effect.after >= level);
  if (at < 0) return [];
  const below = at === 0 ? 0 : steps[at - 1]!;
  return spread(below, steps[at]! - 1);
}
