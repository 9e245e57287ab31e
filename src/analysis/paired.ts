import type { Compiled } from "../engine/compilePlan.ts";
import { mergeCurve, newCurve } from "./curves.ts";
import type { Curve } from "./curves.ts";
import type { Looked } from "./lotOfTrials.ts";
import { lotsOf } from "./lots.ts";
import type { Measure } from "./measure.ts";
import { effectOf, effectSoFar, mergePair, newPair } from "./pair.ts";
import type { Effect, EffectSoFar, Pair } from "./pair.ts";
import { sharedLots } from "./sharedLot.ts";
import { startOf, untouched } from "./untouched.ts";
import { comparedTrials } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/**
 * Decides which changes are compared in more trials. Called after each lot, with the effects of all changes so far
 * (for each variant, for each measure) and their curves.
 */
export type GoesOn = (
  effects: readonly (readonly EffectSoFar[])[],
  curves: readonly Curve[],
) => (index: number) => boolean;

/** Effects (for each variant, for each measure) and curves (for each variant). */
export type Compared = { readonly effects: Effect[][]; readonly curves: Curve[] };

/** The effects of changes on measures: for each variant, for each measure. See `comparedChanges`. */
export function* pairedEffects(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  measures: readonly Measure[],
  goesOn?: GoesOn,
): Generator<number, Effect[][]> {
  return (yield* comparedChanges(base, variants, run, { measures }, goesOn)).effects;
}

/**
 * The effects of changes. Both sides of a difference use common random numbers, so that the difference is caused by
 * the change. Yields the share done.
 *
 * @param goesOn stops changes whose effect is known well enough; if left out, all are compared in all trials.
 */
export function* comparedChanges(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  looked: Looked,
  goesOn?: GoesOn,
): Generator<number, Compared> {
  const { measures, curve } = looked;
  const trials = comparedTrials(run);
  const whole = yield* within(
    goesOn === undefined ? untouched(base, run, measures) : startOf(base, run, measures),
    0,
    UNTOUCHED,
  );
  const strata = whole.map((one) => one?.strata);
  const shared = sharedLots(base, variants, run, { ...looked, strata });
  const pairs = variants.map(() => strata.map((one) => newPair(one)));
  const curves = variants.map(() => newCurve(curve?.months ?? 0));
  /**
   * What the effect of a pair is added to. Nothing if the pair covers all trials: its own figures then equal those of a
   * run of the change by itself, to the last digit.
   */
  const over = (pair: Pair, m: number) => (trialsOf(pair) === run.trials ? undefined : whole[m]);
  const lots = goesOn === undefined ? [{ first: 0, count: trials }] : lotsOf(trials);
  let open = variants.map((_, index) => index);
  try {
    for (const [lot, range] of lots.entries()) {
      const at = UNTOUCHED + ((1 - UNTOUCHED) * lot) / lots.length;
      const next = UNTOUCHED + ((1 - UNTOUCHED) * (lot + 1)) / lots.length;
      for (const piece of yield* within(shared.lot(range, open), at, next)) {
        open.forEach((index, k) => {
          piece.pairs[k]!.forEach((pair, m) => mergePair(pairs[index]![m]!, pair));
          mergeCurve(curves[index]!, piece.curves[k]!);
        });
      }
      if (goesOn === undefined) continue;
      const soFar = pairs.map((of) =>
        of.map((pair, m) => effectSoFar(pair, measures[m]!, over(pair, m), run.trials)),
      );
      const on = goesOn(soFar, curves);
      open = open.filter((index) => !shared.runs.isUntouched(index) && on(index));
      if (open.length === 0) break;
    }
  } finally {
    shared.release();
  }
  const effects = pairs.map((of) => of.map((pair, m) => effectOf(pair, measures[m]!, over(pair, m))));
  return { effects, curves };
}

/** The share of the work taken by the run of the untouched plan itself. */
export const UNTOUCHED = 0.1;

/** The same work, with its share done scaled to go from `from` to `to`. */
export function* within<T>(work: Generator<number, T>, from: number, to: number): Generator<number, T> {
  let step = work.next();
  for (; step.done !== true; step = work.next()) yield from + (to - from) * step.value;
  return step.value;
}

function trialsOf({ difference: { count, novalue, infinite } }: Pair): number {
  return count + novalue + infinite;
}
