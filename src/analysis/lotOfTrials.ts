import type { Compiled } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import { CHUNK } from "../engine/runTrials.ts";
import type { TrialRange } from "../engine/runTrials.ts";
import type { RowId } from "../model/row.ts";
import { addCurve, newCurve } from "./curves.ts";
import type { Curve } from "./curves.ts";
import { met, summed } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { addPair, newPair } from "./pair.ts";
import type { Pair } from "./pair.ts";
import { variantRuns } from "./variants.ts";
import type { TrialPlan, VariantRuns } from "./variants.ts";

/** What is looked at of a plan and of its changes. */
export type Looked = {
  readonly measures: readonly Measure[];
  /** A row of which the differences are followed month by month, in the first trials; of a flow as they add up. */
  readonly curve?: { readonly row: RowId; readonly months: number };
};

/** Curves are followed in so many trials at most: a month is soon known. */
const CURVE_TRIALS = 1_000;

/** Variants made ready for what is looked at. */
export function runsFor(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  { measures, curve }: Looked,
): VariantRuns {
  const rows = [...measures.map(({ row }) => row), ...(curve === undefined ? [] : [curve.row])];
  const months = measures.reduce((last, { to }) => Math.max(last, to + 1), curve?.months ?? 1);
  return variantRuns(base, variants, run, [...new Set(rows)], months);
}

/** A lot of trials of some variants: for each of them. */
export type Lot = { readonly pairs: Pair[][]; readonly curves: Curve[] };

/** Runs some variants in a range of trials. Plain data, the same whatever ran before and however many at a time. */
export function* lotOfTrials(
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
