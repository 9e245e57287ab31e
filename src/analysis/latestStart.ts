import type { Compiled } from "../engine/compilePlan.ts";
import { compileChange } from "./change.ts";
import { leverOf } from "./levers.ts";
import type { Lever } from "./levers.ts";
import type { Measure } from "./measure.ts";
import { together } from "./nextStep.ts";
import { untilSideIsSure } from "./goesOn.ts";
import { pairedEffects } from "./paired.ts";
import type { TrialPlan } from "./variants.ts";

/**
 * Index of the last month in which levers, all started together, still reach a level: the decision must be made by
 * then. Undefined where they do not reach it even if started in their own first month.
 */
export function* latestStart(
  base: Compiled,
  levers: readonly Lever[],
  measure: Measure,
  level: number,
  run: TrialPlan,
): Generator<number, number | undefined> {
  const first = Math.min(...levers.map(({ from }) => from));
  const starts = Array.from({ length: Math.max(0, measure.to - first + 1) }, (_, k) => first + k);
  const variants = starts.map((from) => {
    const then = levers.flatMap((lever) => leverOf(base, lever.kind, lever.row, lever.step, from) ?? []);
    return compileChange(base, together(then));
  });
  const effects = yield* pairedEffects(base, variants, run, [measure], untilSideIsSure(level));
  let last: number | undefined;
  for (const [i, [effect]] of effects.entries()) {
    if (effect!.after < level) break;
    last = starts[i]!;
  }
  return last;
}
