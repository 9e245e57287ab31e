import type { Compiled } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import type { TrialRange } from "../engine/runTrials.ts";
import type { RowId } from "../model/row.ts";
import { assert } from "../lib/assert.ts";
import { addCurve, newCurve } from "./curves.ts";
import type { Curve } from "./curves.ts";
import { pieceCount, PIECE } from "./lots.ts";
import { met, summed } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { addPair, newPair } from "./pair.ts";
import type { Pair } from "./pair.ts";
import { stratumOf } from "./strata.ts";
import type { Strata } from "./strata.ts";
import { variantRuns } from "./variants.ts";
import type { TrialPlan, VariantRuns } from "./variants.ts";

/** The measurements taken of a plan and of its changes. */
export type Looked = {
  readonly measures: readonly Measure[];
  /** A row whose differences are recorded month by month, in the first trials; cumulative for a flow. */
  readonly curve?: { readonly row: RowId; readonly months: number };
  /** For each measure, the strata of its trials; left out or undefined: not stratified. */
  readonly strata?: readonly (Strata | undefined)[];
};

/** At most this many trials are used for curves: a curve only has to show a month. */
const CURVE_TRIALS = 1_000;

/** Variants prepared for the measurements. */
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

/** The sums of one piece of the trials (see `PIECE`): for each of some variants, for each measure. */
export type LotPiece = { readonly pairs: readonly Pair[][]; readonly curves: readonly Curve[] };

/** A lot of trials of some variants, in pieces, in order. */
export type Lot = readonly LotPiece[];

/**
 * Runs some variants in a range of trials, which must begin at a multiple of `PIECE`. The result is plain data; it
 * depends neither on what ran before nor on how many trials run at a time.
 */
export function* lotOfTrials(
  base: Compiled,
  runs: VariantRuns,
  range: TrialRange,
  some: readonly number[],
  { measures, curve, strata }: Looked,
): Generator<number, Lot> {
  assert(range.first % PIECE === 0, `a lot that begins with trial ${range.first}`);
  const before = measures.map(() => new Float64Array(runs.chunk));
  const after = new Float64Array(runs.chunk);
  const beforeMet = measures.map(({ goal }, m) =>
    goal === undefined ? before[m]! : new Float64Array(runs.chunk),
  );
  const afterMet = new Float64Array(runs.chunk);
  const lies = measures.map(() => new Uint8Array(runs.chunk));
  const place = new Map(some.map((index, k) => [index, k]));
  const pieces = Array.from({ length: pieceCount(range) }, () => ({
    pairs: some.map(() => measures.map((_, m) => newPair(strata?.[m]))),
    curves: some.map(() => newCurve(curve?.months ?? 0)),
  }));
  const adds = curve !== undefined && base.sheet.byId.get(curve.row)!.total === "flow";
  let known = -1;
  const variant = (index: number, one: Machine, as: Machine, first: number, count: number): void => {
    const k = place.get(index)!;
    measures.forEach((measure, m) => {
      if (known !== first) {
        summed(before[m]!, as, measure, count);
        if (measure.goal !== undefined) met(beforeMet[m]!, before[m]!, measure.goal, count);
        const cuts = strata?.[m]?.cuts;
        if (cuts !== undefined) for (let i = 0; i < count; i++) lies[m]![i] = stratumOf(cuts, before[m]![i]!);
      }
      summed(after, one, measure, count);
      if (measure.goal !== undefined) met(afterMet, after, measure.goal, count);
      const y = measure.goal === undefined ? after : afterMet;
      eachPiece(first - range.first, count, (piece, from, to) => {
        const pair = pieces[piece]!.pairs[k]![m]!;
        pair.touched += differing(before[m]!, after, from, to);
        for (let i = from; i < to; i++) addPair(pair, beforeMet[m]![i]!, y[i]!, lies[m]![i]!);
      });
    });
    known = first;
    if (curve === undefined || first >= CURVE_TRIALS) return;
    const [x, y] = [as.node(curve.row), one.node(curve.row)];
    eachPiece(first - range.first, count, (piece, from, to) =>
      addCurve(pieces[piece]!.curves[k]!, x, y, from, to, adds),
    );
  };
  yield* runs.over(range, some, { variant });
  return pieces;
}

/** Calls `add` for each piece of a chunk with the piece's trials, as indexes in the chunk. */
function eachPiece(
  offset: number,
  count: number,
  add: (piece: number, from: number, to: number) => void,
): void {
  for (let from = 0; from < count;) {
    const piece = Math.floor((offset + from) / PIECE);
    const to = Math.min(count, (piece + 1) * PIECE - offset);
    add(piece, from, to);
    from = to;
  }
}

function differing(a: Float64Array, b: Float64Array, from: number, to: number): number {
  let differ = 0;
  for (let i = from; i < to; i++) if (!Object.is(a[i], b[i])) differ++;
  return differ;
}
