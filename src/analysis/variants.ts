import { needed } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import { buildMachine } from "../engine/machine.ts";
import type { Machine } from "../engine/machine.ts";
import { CHUNK } from "../engine/runTrials.ts";
import { changedRows, differsFrom } from "../engine/shape.ts";
import type { Mode } from "../engine/simulator.ts";
import type { RowId } from "../model/row.ts";

/** How every answer's trials are run. The same numbers give the same digits whatever the chunk. */
export type TrialPlan = {
  readonly mode: Mode;
  readonly trials: number;
  readonly seed: number;
  /** Variants are run in so many of the trials, the first; in all of them where left out. */
  readonly compared?: number;
  /** Trials at a time. */
  readonly chunk?: number;
};

/** What is looked at while variants of a plan are run. */
export type Visit = {
  /** The untouched plan, once for every chunk of the trials that are compared. */
  readonly base?: (base: Machine, first: number, count: number) => void;
  /** A variant, after the untouched plan of the same trials. */
  readonly variant: (index: number, variant: Machine, base: Machine, first: number, count: number) => void;
};

/** How many variants are held in memory at a time; for each lot the untouched plan is run again. */
const LOT = 32;

/** In how many trials variants are run. */
export function comparedTrials({ compared, trials }: TrialPlan): number {
  return Math.min(compared ?? trials, trials);
}

/**
 * Runs a plan and variants of it on common random numbers. In a variant only the rows that it can reach are
 * run, and of those only what the wanted ones need. Yields the share that is done after each chunk
 * of a lot, so that the caller can report and stop.
 *
 * @param wanted rows that `visit` reads, in all of `months` first months.
 */
export function* eachVariant(
  base: Compiled,
  variants: readonly Compiled[],
  run: TrialPlan,
  wanted: readonly RowId[],
  visit: Visit,
  months = base.months.length,
): Generator<number, void> {
  const trials = comparedTrials(run);
  const chunk = Math.min(run.chunk ?? CHUNK, trials);
  const options = {
    mode: run.mode,
    trials: run.trials,
    seed: run.seed,
    capacity: chunk,
    months,
    keep: true as const,
  };
  const read = new Set([...wanted, ...needed(base.rows, wanted)]);
  const machine = buildMachine(base, { ...options, rows: read });
  const lots = lotsOf(variants.length);
  const chunks = Math.ceil(trials / chunk);
  let done = 0;
  for (const lot of lots) {
    const machines = lot.map((index) => {
      const variant = variants[index]!;
      // A variant that can't reach what is read is the untouched plan.
      const changed = changedRows(variant, base);
      const reach = needed(variant.rows, wanted);
      if ([...reach].every((id) => !changed.has(id))) return machine;
      return buildMachine(variant, {
        ...options,
        rows: wanted,
        over: machine,
        since: differsFrom(variant, base),
      });
    });
    for (let first = 0; first < trials; first += chunk) {
      const count = Math.min(chunk, trials - first);
      machine.run(first, count);
      if (lot === lots[0]) visit.base?.(machine, first, count);
      for (let i = 0; i < lot.length; i++) {
        const one = machines[i]!;
        if (one !== machine) one.run(first, count);
        visit.variant(lot[i]!, one, machine, first, count);
        // Told after each variant: a lot takes seconds, and whoever waits wants to see it move and stop it.
        if (i + 1 < lot.length) yield (done + (i + 1) / lot.length) / (lots.length * chunks);
      }
      yield ++done / (lots.length * chunks);
    }
    for (const one of machines) if (one !== machine) one.release();
  }
  machine.release();
}

function lotsOf(count: number): number[][] {
  const lots: number[][] = [];
  for (let first = 0; first < count; first += LOT) {
    lots.push(Array.from({ length: Math.min(LOT, count - first) }, (_, i) => first + i));
  }
  return lots.length === 0 ? [[]] : lots;
}
