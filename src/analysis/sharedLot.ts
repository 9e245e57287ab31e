import type { Compiled } from "../engine/compilePlan.ts";
import type { TrialRange } from "../engine/runTrials.ts";
import type { Plan } from "../model/plan.ts";
import { compiledFrom, varied } from "./compiledFrom.ts";
import { keptCompiled } from "./keptCompiled.ts";
import { leaveRuns, takeRuns } from "./keptRuns.ts";
import { lotOfTrials, runsFor } from "./lotOfTrials.ts";
import type { Looked, Lot, LotPiece } from "./lotOfTrials.ts";
import { pieceCount, piecesIn } from "./lots.ts";
import { sharedWork } from "./sharedWork.ts";
import { spareHands } from "./spareHands.ts";
import type { Ticket } from "./spareHands.ts";
import { originOf, variationOf } from "./variation.ts";
import type { Origin, Variation } from "./variation.ts";
import { GROUP } from "./variants.ts";
import type { TrialPlan, VariantRuns } from "./variants.ts";

/** Some variants in some trials, for another thread. */
export type AskedTrials = {
  readonly origin: Origin;
  readonly run: TrialPlan;
  readonly looked: Looked;
  /** All variants that the answer compares. */
  readonly variations: readonly Variation[];
  /** Indexes of the variants to run. */
  readonly some: readonly number[];
  readonly range: TrialRange;
};

/** Approximate milliseconds to prepare a variant, and to run one month of one trial of it. */
const READY_MS = 0.7;
const MONTH_MS = 0.0009;
/** Work that takes no longer than this, in milliseconds, is not shared. */
const ALONE_MS = 20;
/**
 * From this many pieces on, the trials are divided between the threads instead of the variants: no trial of the
 * untouched plan is then run twice.
 */
const DIVIDED_FROM = 6;
/** The fewest variants at a time. */
const LEAST = 2;

/** Runs some of an answer's variants in some trials, alone or together with another thread. */
export type SharedLots = {
  readonly runs: VariantRuns;
  readonly lot: (range: TrialRange, some: readonly number[]) => Generator<number, Lot>;
  /** Frees the memory. */
  readonly release: () => void;
};

/** As `lotOfTrials`, shared with an idle worker. The digits do not depend on which thread runs which part. */
export function sharedLots(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  looked: Looked,
): SharedLots {
  const runs = runsFor(base, variants, run, looked);
  const ask = askerFor(base, variants, run, looked);
  return {
    runs,
    lot: function* (range, some) {
      const ms = some.length * (READY_MS + range.count * runs.months * MONTH_MS);
      const may = ask !== undefined && spareHands() !== undefined && ms >= ALONE_MS;
      const pieces = pieceCount(range);
      if (pieces >= DIVIDED_FROM && some.length <= GROUP) {
        const parts = yield* sharedWork({
          units: pieces,
          own: (piece, count) => lotOfTrials(base, runs, piecesIn(range, piece, count), some, looked),
          ask: may ? (piece, count) => ask(piecesIn(range, piece, count), some) : undefined,
          least: 1,
          most: pieces,
        });
        return parts.flatMap(({ result }) => result);
      }
      const parts = yield* sharedWork({
        units: some.length,
        own: (at, count) => lotOfTrials(base, runs, range, some.slice(at, at + count), looked),
        ask: may ? (at, count) => ask(range, some.slice(at, at + count)) : undefined,
        least: LEAST,
        most: GROUP,
      });
      return Array.from({ length: pieces }, (_, piece): LotPiece => ({
        pairs: parts.flatMap(({ result }) => result[piece]!.pairs),
        curves: parts.flatMap(({ result }) => result[piece]!.curves),
      }));
    },
    release: runs.release,
  };
}

/** How another thread is asked; undefined where no other thread can do the same work. */
function askerFor(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  looked: Looked,
): ((range: TrialRange, some: readonly number[]) => Ticket) | undefined {
  const origin = originOf(base);
  const variations = variants.map((variant) => variationOf(variant, base));
  if (origin === undefined || variations.includes(undefined)) return undefined;
  return (range, some) => {
    const args = { origin, run, looked, variations, some, range } as AskedTrials;
    return spareHands()!("some-trials", base.plan, args);
  };
}

/** Answers another thread's request. The prepared variants are kept for its next piece. */
export function* someTrials(plan: Plan, args: AskedTrials): Generator<number, Lot> {
  const { origin, run, looked, variations, some, range } = args;
  const root = keptCompiled(plan, origin.scenario);
  const base = compiledFrom(plan, origin);
  const key = JSON.stringify([origin, run, looked, variations]);
  const runs =
    takeRuns(root, key) ??
    runsFor(
      base,
      variations.map((variation) => varied(base, variation)),
      run,
      looked,
    );
  let over = false;
  try {
    const lot = yield* lotOfTrials(base, runs, range, some, looked);
    over = true;
    return lot;
  } finally {
    if (over) leaveRuns(root, key, runs);
    else runs.release();
  }
}
