import { needed } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import { buildMachine } from "../engine/machine.ts";
import { newFateMemory } from "../engine/steps/fateMemory.ts";
import { fatesIn } from "../engine/steps/fates.ts";
import type { Machine } from "../engine/machine.ts";
import { CHUNK, chunkFor } from "../engine/runTrials.ts";
import type { TrialRange } from "../engine/runTrials.ts";
import { changedRows, differsFrom } from "../engine/shape.ts";
import type { Mode } from "../engine/simulator.ts";
import type { RowId } from "../model/row.ts";
import type { Measure } from "./measure.ts";

/** How every answer's trials are run. The same numbers give the same digits whatever the chunk. */
export type TrialPlan = {
  readonly mode: Mode;
  readonly trials: number;
  readonly seed: number;
  /** The most trials that variants are run in, from the first on; all of them where left out. */
  readonly compared?: number;
  /** Trials at a time. */
  readonly chunk?: number;
  /** Probabilities over all trials that are already known: a rough comparison starts from them. */
  readonly told?: readonly ToldChance[];
};

/** The probability of a measure with a goal, in all trials of a run. */
export type ToldChance = { readonly measure: Measure; readonly probability: number };

/** Reads results while variants of a plan are run. */
export type Visit = {
  /** The untouched plan, once for every chunk of the trials that are compared. */
  readonly base?: (base: Machine, first: number, count: number) => void;
  /** A variant, after the untouched plan of the same trials. */
  readonly variant: (index: number, variant: Machine, base: Machine, first: number, count: number) => void;
};

/** A plan and its variants, ready to be run. */
export type VariantRuns = {
  /** Runs some of the variants for some of the trials; yields the share done after each variant of a chunk. */
  readonly over: (range: TrialRange, some: readonly number[], visit: Visit) => Generator<number, void>;
  readonly months: number;
  /** The most trials at a time. */
  readonly chunk: number;
  /** Whether a variant equals the untouched plan in everything that is read. */
  readonly isUntouched: (index: number) => boolean;
  /** Frees the memory of the plan and its variants. */
  readonly release: () => void;
};

/**
 * How many variants are held in memory at a time. With more, the untouched plan is run again for each group of that
 * many, unless one chunk holds all trials.
 */
export const GROUP = 32;

/** A comparison in fewer trials than this is a rough one, whose result is available at once. */
const ROUGH_BELOW = 250;

/** Whether variants are run in so few trials that little else should be run for them. */
export function isRough(run: TrialPlan): boolean {
  return comparedTrials(run) < Math.min(ROUGH_BELOW, run.trials);
}

/** The largest number of trials in which variants are run. */
export function comparedTrials({ compared, trials }: TrialPlan): number {
  return Math.min(compared ?? trials, trials);
}

/**
 * Runs a plan and variants of it on common random numbers. In a variant only the rows that it can reach are
 * run, and of those only what the wanted ones need. Yields the share that is done after each chunk
 * of a variant, so that the caller can report and stop.
 *
 * @param wanted rows that `visit` reads, in each of the first `months` months.
 */
export function* eachVariant(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  wanted: readonly RowId[],
  visit: Visit,
  months = base.months.length,
): Generator<number, void> {
  const runs = variantRuns(base, variants, run, wanted, months);
  try {
    yield* runs.over(
      { first: 0, count: comparedTrials(run) },
      variants.map((_, index) => index),
      visit,
    );
  } finally {
    runs.release();
  }
}

/** As `eachVariant`, but prepared once and run as often as wanted, for some variants and some trials at a time. */
export function variantRuns(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  wanted: readonly RowId[],
  months = base.months.length,
): VariantRuns {
  const most = { first: 0, count: comparedTrials(run) };
  const chunk = Math.min(run.chunk ?? Math.min(CHUNK, chunkFor(base, most)), most.count);
  const { mode, trials, seed } = run;
  const chance = fatesIn(mode);
  const options = { mode, chance, trials, seed, capacity: chunk, months, keep: true as const };
  // Variants take the rows that they do not change from the plan.
  const rows = variants.length === 0 ? wanted : new Set([...wanted, ...needed(base.rows, wanted)]);
  const remembers = variants.length > 0 ? newFateMemory() : undefined;
  const machine = buildMachine(base, { ...options, rows, remembers });
  const held = new Map<number, Machine>();
  const untouched = variants.map((): boolean | undefined => undefined);
  const isUntouched = (index: number): boolean =>
    (untouched[index] ??= reachesNone(variants[index]!, base, wanted));

  function machineOf(index: number): Machine {
    const known = held.get(index);
    if (known !== undefined) return known;
    const variant = variants[index]!;
    const since = differsFrom(variant, base);
    const made = isUntouched(index)
      ? machine
      : buildMachine(variant, { ...options, rows: wanted, over: machine, since });
    if (made !== machine) held.set(index, made);
    return made;
  }

  /** The trials for which the untouched plan was last run, as long as it holds them. */
  let holds = { first: -1, count: 0 };
  function* runUntouched(first: number, count: number): Generator<number, void> {
    if (holds.first === first && holds.count === count) return;
    holds = { first: -1, count: 0 };
    let month = 0;
    for (const _ of machine.runMonths(first, count)) yield ++month / months;
    holds = { first, count };
  }

  /** Frees variants that are not in `keep` until at most `room` are held. */
  function letGo(keep: ReadonlySet<number>, room: number): void {
    for (const [index, one] of held) {
      if (held.size <= room) return;
      if (keep.has(index)) continue;
      one.release();
      held.delete(index);
    }
  }

  return {
    months,
    chunk,
    isUntouched,
    over: function* ({ first, count }, some, visit) {
      const groups = groupsOf(some);
      // The untouched plan is run for each group, and counts as one more.
      const all = Math.ceil(count / chunk) * (some.length + groups.length);
      let done = 0;
      for (const group of groups) {
        letGo(new Set(group), GROUP - group.filter((index) => !held.has(index)).length);
        for (let at = first; at < first + count; at += chunk) {
          const size = Math.min(chunk, first + count - at);
          for (const share of runUntouched(at, size)) yield (done + share) / all;
          yield ++done / all;
          if (group === groups[0]) visit.base?.(machine, at, size);
          for (let i = 0; i < group.length; i++) {
            const one = machineOf(group[i]!);
            if (one !== machine) one.run(at, size);
            visit.variant(group[i]!, one, machine, at, size);
            // Progress is reported after each variant: a group takes seconds, and the user wants to see it move and be
            // able to stop it.
            yield ++done / all;
          }
        }
      }
    },
    release: () => {
      letGo(new Set(), 0);
      machine.release();
    },
  };
}

/** Whether a variant changes nothing that the wanted rows depend on: it then equals the untouched plan. */
function reachesNone(variant: Compiled, base: Compiled, wanted: readonly RowId[]): boolean {
  const changed = changedRows(variant, base);
  return [...needed(variant.rows, wanted)].every((id) => !changed.has(id));
}

function groupsOf(some: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (let first = 0; first < some.length; first += GROUP) groups.push(some.slice(first, first + GROUP));
  return groups.length === 0 ? [[]] : groups;
}
