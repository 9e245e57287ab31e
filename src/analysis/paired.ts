import type { Compiled } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import { CHUNK } from "../engine/runTrials.ts";
import type { TrialRange } from "../engine/runTrials.ts";
import type { RowId } from "../model/row.ts";
import { addCurve, mergeCurve, newCurve } from "./curves.ts";
import type { Curve } from "./curves.ts";
import { lotsOf } from "./lots.ts";
import { met, summed } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { addPair, effectOf, mergePair, newPair } from "./pair.ts";
import type { Effect, Pair } from "./pair.ts";
import { untouched, wholeRun } from "./untouched.ts";
import { comparedTrials, variantRuns } from "./variants.ts";
import type { TrialPlan, VariantRuns } from "./variants.ts";

/**
 * Which changes go on to be compared in more trials: looked at after each lot, with the effects of all of them so far
 * (for each variant, for each measure).
 */
export type GoesOn = (effects: readonly (readonly Effect[])[]) => (index: number) => boolean;

/** What is looked at of a plan and of its changes. */
export type Looked = {
  readonly measures: readonly Measure[];
  /** A row of which the differences are followed month by month, in the first trials; of a flow as they add up. */
  readonly curve?: { readonly row: RowId; readonly months: number };
};

/** For each variant. */
export type Compared = { readonly effects: Effect[][]; readonly curves: Curve[] };

/** Curves are followed in so many trials at most: a month is soon known. */
const CURVE_TRIALS = 1_000;

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
 * What changes do. Both sides of a difference share their random numbers, so that the difference is the change's
 * doing. Yields the share done.
 *
 * @param goesOn stops what is known well enough; all are compared in all trials where left out.
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
    goesOn === undefined ? untouched(base, run, measures) : wholeRun(base, run, measures),
    0,
    UNTOUCHED,
  );
  const rows = [...new Set([...measures.map(({ row }) => row), ...(curve === undefined ? [] : [curve.row])])];
  const months = measures.reduce((last, { to }) => Math.max(last, to + 1), curve?.months ?? 1);
  const runs = variantRuns(base, variants, run, rows, months);
  const pairs = variants.map(() => measures.map(newPair));
  const curves = variants.map(() => newCurve(curve?.months ?? 0));
  const effectsNow = (): Effect[][] =>
    pairs.map((of) =>
      of.map((pair, m) => {
        // In all trials it is what a run of the change by itself says, to the last digit.
        const all = trialsOf(pair) === run.trials;
        return effectOf(pair, measures[m]!, all ? undefined : whole[m]);
      }),
    );
  const lots = goesOn === undefined ? [{ first: 0, count: trials }] : lotsOf(trials);
  let open = variants.map((_, index) => index);
  try {
    for (const [lot, range] of lots.entries()) {
      const at = UNTOUCHED + ((1 - UNTOUCHED) * lot) / lots.length;
      const next = UNTOUCHED + ((1 - UNTOUCHED) * (lot + 1)) / lots.length;
      const found = yield* within(lotOf(base, runs, range, open, run, looked), at, next);
      open.forEach((index, k) => {
        found.pairs[k]!.forEach((pair, m) => mergePair(pairs[index]![m]!, pair));
        mergeCurve(curves[index]!, found.curves[k]!);
      });
      if (goesOn === undefined) continue;
      const on = goesOn(effectsNow());
      open = open.filter((index) => !runs.isUntouched(index) && on(index));
      if (open.length === 0) break;
    }
  } finally {
    runs.release();
  }
  return { effects: effectsNow(), curves };
}

/** The share of the work that the untouched plan's own run takes. */
export const UNTOUCHED = 0.1;

/** The same work, of which the share done goes from `from` to `to`. */
export function* within<T>(work: Generator<number, T>, from: number, to: number): Generator<number, T> {
  let step = work.next();
  for (; step.done !== true; step = work.next()) yield from + (to - from) * step.value;
  return step.value;
}

function trialsOf({ difference: { count, novalue, infinite } }: Pair): number {
  return count + novalue + infinite;
}

/** A lot of trials of some variants: for each of them. */
type Lot = { readonly pairs: Pair[][]; readonly curves: Curve[] };

function* lotOf(
  base: Compiled,
  runs: VariantRuns,
  range: TrialRange,
  some: readonly number[],
  run: TrialPlan,
  { measures, curve }: Looked,
): Generator<number, Lot> {
  const size = Math.min(range.count, run.chunk ?? CHUNK);
  const before = measures.map(() => new Float64Array(size));
  const after = new Float64Array(size);
  const beforeMet = measures.map(({ goal }, m) => (goal === undefined ? before[m]! : new Float64Array(size)));
  const afterMet = new Float64Array(size);
  const place = new Map(some.map((index, k) => [index, k]));
  const found = some.map(() => measures.map(newPair));
  const curves = some.map(() => newCurve(curve?.months ?? 0));
  const adds = curve !== undefined && base.sheet.byId.get(curve.row)!.total === "flow";
  let known = -1;
  const variant = (index: number, one: Machine, as: Machine, first: number, count: number): void => {
    measures.forEach((measure, m) => {
      if (known !== first) {
        summed(before[m]!, as, measure, count);
        if (measure.goal !== undefined) met(beforeMet[m]!, before[m]!, measure.goal, count);
      }
      summed(after, one, measure, count);
      if (measure.goal !== undefined) met(afterMet, after, measure.goal, count);
      const pair = found[place.get(index)!]![m]!;
      pair.touched += differing(before[m]!, after, count);
      const y = measure.goal === undefined ? after : afterMet;
      for (let i = 0; i < count; i++) addPair(pair, beforeMet[m]![i]!, y[i]!);
    });
    known = first;
    if (curve === undefined || first >= CURVE_TRIALS) return;
    addCurve(curves[place.get(index)!]!, as.node(curve.row), one.node(curve.row), count, adds);
  };
  yield* runs.over(range, some, { variant });
  return { pairs: found, curves };
}

function differing(a: Float64Array, b: Float64Array, count: number): number {
  let differ = 0;
  for (let i = 0; i < count; i++) if (!Object.is(a[i], b[i])) differ++;
  return differ;
}
