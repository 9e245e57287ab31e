import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import { marginOfError } from "../lib/marginOfError.ts";
import { percentiles } from "../lib/stats.ts";
import type { RowId } from "../model/row.ts";
import { capacitiesOf, moreOf } from "./capacities.ts";
import type { Capacity } from "./capacities.ts";
import type { Measure } from "./measure.ts";
import { pairedEffects, within } from "./paired.ts";
import { amongBest, toldIn, untilChangeIsShown } from "./goesOn.ts";
import type { Effect } from "./pair.ts";
import { trialValues } from "./trialValues.ts";
import { roughCount } from "./untouched.ts";
import { isRough } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/** A capacity's load by month: percentiles over the trials that have one. */
export type Load = {
  readonly p5: Float64Array;
  readonly p50: Float64Array;
  readonly p95: Float64Array;
  /** The number of trials without a load, because nobody was there to do the work. */
  readonly novalue: Float64Array;
};

export type Strip = {
  readonly capacity: Capacity;
  /** The mean of the capacity's input row in each month. */
  readonly present: Float64Array;
  readonly load: Load | undefined;
  /** The effect of one more unit, from each month on, on the goal's row up to the goal's date. */
  readonly worth: readonly Effect[];
  /**
   * Months that are full (median load at least 95 %) but from which one more unit would add next to nothing.
   */
  readonly fullButNotLimiting: readonly number[];
};

export type Constraints = {
  readonly measure: Measure;
  readonly strips: readonly Strip[];
  /** For each month up to the date, the capacity that binds; undefined where none does. */
  readonly binding: readonly (string | undefined)[];
};

/** How many capacities per month are computed exactly: those where one more unit adds most. */
const TOLD = 5;
/** A capacity counts as full in a month from this median load on. */
export const FULL_LOAD = 0.95;

/**
 * The binding constraint, month by month: the capacity for which one more unit, from that month on, adds most to
 * the goal's row; none where all add less than their margin of error, or next to nothing. Loads alone do not show this.
 *
 * @param measure the amount that the goal compares; worth is measured in it.
 * @param sign 1 where more of it is better, −1 where less is.
 */
export function* constraints(
  base: Compiled,
  measure: Measure,
  sign: 1 | -1,
  run: TrialPlan,
): Generator<number, Constraints> {
  const capacities = capacitiesOf(base);
  const amount: Measure = { row: measure.row, from: measure.from, to: measure.to };
  const loads = yield* within(loadsOf(base, capacities, amount, run), 0, LOADS);
  const starts = Array.from({ length: measure.to + 1 }, (_, t) => t);
  const variants = capacities.flatMap((capacity) => starts.map((t) => moreOf(base, capacity, t)));
  const exactly = amongBest(
    untilChangeIsShown([toldIn(base, amount)]),
    (index) => index % starts.length,
    TOLD,
    sign,
  );
  const effects = yield* within(pairedEffects(base, variants, run, [amount], exactly), LOADS, 1);
  const strips = capacities.map((capacity, c): Strip => {
    const worth = starts.map((t) => effects[c * starts.length + t]![0]!);
    const load = loads.get(capacity.id);
    return {
      capacity,
      present: inputMeans(base.rows.get(capacity.row) as CompiledInput, base),
      load,
      worth,
      fullButNotLimiting: starts.filter(
        (t) => load !== undefined && load.p50[t]! >= FULL_LOAD && !adds(worth[t]!, sign),
      ),
    };
  });
  return { measure, strips, binding: starts.map((t) => bindingAt(strips, t, sign)) };
}

/** One more unit must add at least this share of what the plan has: less is no bottleneck, however surely it is known. */
const LEAST_SHARE = 0.01;

/** Whether an effect is good, beyond its margin of error, and more than next to nothing. */
function adds({ before, effect, error }: Effect, sign: 1 | -1): boolean {
  const good = sign * effect;
  return good > marginOfError(error) && good > 0 && !(good < LEAST_SHARE * Math.abs(before));
}

function bindingAt(strips: readonly Strip[], t: number, sign: 1 | -1): string | undefined {
  let best: Strip | undefined;
  for (const strip of strips) {
    const worth = strip.worth[t]!;
    if (!adds(worth, sign)) continue;
    if (best === undefined || sign * worth.effect > sign * best.worth[t]!.effect) best = strip;
  }
  return best?.capacity.id;
}

/** The share of the work taken by the loads. */
const LOADS = 0.2;

function* loadsOf(
  base: Compiled,
  capacities: readonly Capacity[],
  amount: Measure,
  run: TrialPlan,
): Generator<number, ReadonlyMap<string, Load>> {
  const rows = new Set<RowId>();
  for (const { load } of capacities) {
    if (load === undefined) continue;
    rows.add(load.of);
    if (load.over !== undefined) rows.add(load.over);
  }
  const count = isRough(run) ? roughCount(run) : run.trials;
  const { rows: columns } = yield* trialValues(base, [amount], [...rows], run, amount.to + 1, count);
  const loads = new Map<string, Load>();
  for (const { id, load } of capacities) {
    if (load === undefined) continue;
    const over = load.over === undefined ? undefined : columns.get(load.over);
    loads.set(id, loadOf(columns.get(load.of)!, over));
  }
  return loads;
}

function loadOf(of: readonly Float64Array[], over: readonly Float64Array[] | undefined): Load {
  const list = (): Float64Array => new Float64Array(of.length);
  const load: Load = { p5: list(), p50: list(), p95: list(), novalue: list() };
  of.forEach((column, t) => {
    const under = over?.[t];
    const n = Math.max(column.length, under?.length ?? 1);
    const values = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const x = column[column.length === 1 ? 0 : i]!;
      values[i] = under === undefined ? x : x / under[under.length === 1 ? 0 : i]!;
    }
    [load.p5[t], load.p50[t], load.p95[t]] = percentiles(values, n, [0.05, 0.5, 0.95]) as unknown as [
      number,
      number,
      number,
    ];
    load.novalue[t] = values.reduce((sum, x) => sum + (Number.isNaN(x) ? 1 : 0), 0);
  });
  return load;
}
