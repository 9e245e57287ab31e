import { measured } from "../analysis/measure.ts";
import type { Measure } from "../analysis/measure.ts";
import { eachVariant } from "../analysis/variants.ts";
import { compilePlan } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import type { Node } from "../engine/node.ts";
import { goalValues } from "../engine/runTrials.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";

/** Comparisons keep every trial of what they compare, so they never run more trials than this. */
export const MOST_TRIALS = 20_000;

/** A row whose trials are kept month by month, from one index to another, both included. */
export type Window = { readonly row: RowId; readonly from: number; readonly to: number };

export type Wanted = {
  /** A scenario's name, or undefined for the plan itself. */
  readonly baseline: string | undefined;
  readonly scenarios: readonly (string | undefined)[];
  /** One number per trial. */
  readonly measures: readonly Measure[];
  readonly windows: readonly Window[];
  /** Rows for which the mean of each month is enough. */
  readonly means: readonly RowId[];
  readonly trials?: number | undefined;
  readonly seed?: number | undefined;
  readonly chance?: boolean | undefined;
};

/** The values kept from one scenario's trials. */
export type Kept = {
  readonly name: string | undefined;
  readonly compiled: Compiled;
  readonly measures: readonly Float64Array[];
  /** For each goal of the plan, the value that it compares, one per trial. */
  readonly goals: readonly Float64Array[];
  /** For each window, for each of its months, one value per trial. */
  readonly windows: readonly (readonly Float64Array[])[];
  /** For each row of `means`, by month: the mean of the trials with a finite value. */
  readonly means: ReadonlyMap<RowId, Float64Array>;
  /** For each row of `means`, by month: the share of trials at 99 % and above (of a load: at its limit). */
  readonly full: ReadonlyMap<RowId, Float64Array>;
};

export type Collected = {
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
  readonly months: number;
  readonly baseline: Kept;
  readonly scenarios: readonly Kept[];
};

const FULL = 0.99;

/**
 * Runs scenarios with the same random numbers as the baseline and keeps the requested values of every trial, so that
 * differences can be taken trial by trial. Yields the share of the work that is done.
 */
export function* collect(plan: Plan, wanted: Wanted): Generator<number, Collected> {
  const trials = Math.min(wanted.trials ?? plan.run.trials, MOST_TRIALS);
  const seed = wanted.seed ?? plan.run.seed;
  const chance = wanted.chance ?? plan.run.chance;
  const base = compilePlan(plan, wanted.baseline);
  const variants = wanted.scenarios.map((name) => compilePlan(plan, name));
  const rows = new Set<RowId>([
    ...wanted.measures.map(({ row }) => row),
    ...wanted.windows.map(({ row }) => row),
    ...wanted.means,
    ...base.goals.map(({ row }) => row),
  ]);
  const store = (compiled: Compiled, name: string | undefined) => newStore(compiled, name, wanted, trials);
  const baseline = store(base, wanted.baseline);
  const scenarios = variants.map((variant, index) => store(variant, wanted.scenarios[index]));
  yield* eachVariant(base, variants, { mode: chance ? "chance-on" : "chance-off", trials, seed }, [...rows], {
    base: (machine, first, count) => baseline.add(machine, first, count),
    variant: (index, machine, _, first, count) => scenarios[index]!.add(machine, first, count),
  });
  return {
    trials,
    seed,
    chance,
    months: base.months.length,
    baseline: baseline.kept(),
    scenarios: scenarios.map((one) => one.kept()),
  };
}

type Store = {
  readonly add: (machine: Machine, first: number, count: number) => void;
  readonly kept: () => Kept;
};

function newStore(compiled: Compiled, name: string | undefined, wanted: Wanted, trials: number): Store {
  const column = () => new Float64Array(trials);
  const byMonth = () => new Float64Array(compiled.months.length);
  const measures = wanted.measures.map(column);
  const goals = compiled.goals.map(column);
  const windows = wanted.windows.map(({ from, to }) => Array.from({ length: to - from + 1 }, column));
  const tallies = wanted.means.map((row) => ({ row, sum: byMonth(), count: byMonth(), full: byMonth() }));
  return {
    add: (machine, first, count) => {
      wanted.measures.forEach((measure, m) =>
        measured(measures[m]!.subarray(first), machine, measure, count),
      );
      compiled.goals.forEach((goal, g) => goalValues(goals[g]!, machine, goal, first, count));
      wanted.windows.forEach(({ row, from }, w) => {
        const node = machine.node(row);
        windows[w]!.forEach((to, t) => copyMonth(to, node, from + t, first, count));
      });
      for (const tally of tallies) addMonths(tally, machine.node(tally.row), count);
    },
    kept: () => ({
      name,
      compiled,
      measures,
      goals,
      windows,
      means: new Map(tallies.map(({ row, sum, count }) => [row, sum.map((x, t) => x / count[t]!)])),
      full: new Map(tallies.map(({ row, full }) => [row, full.map((x) => x / trials)])),
    }),
  };
}

function copyMonth(to: Float64Array, { at }: Node, t: number, first: number, count: number): void {
  const column = at[t]!;
  if (column.length === 1) to.fill(column[0]!, first, first + count);
  else to.set(column.subarray(0, count), first);
}

function addMonths(
  tally: { readonly sum: Float64Array; readonly count: Float64Array; readonly full: Float64Array },
  { at }: Node,
  count: number,
): void {
  for (let t = 0; t < tally.sum.length; t++) {
    const column = at[t]!;
    const step = column.length === 1 ? 0 : 1;
    for (let i = 0; i < count; i++) {
      const x = column[i * step]!;
      if (x >= FULL) tally.full[t]!++;
      if (x - x !== 0) continue;
      tally.sum[t]! += x;
      tally.count[t]!++;
    }
  }
}
