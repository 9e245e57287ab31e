import type { Compiled } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import { CHUNK } from "../engine/runTrials.ts";
import type { TrialRange } from "../engine/runTrials.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { assert } from "../lib/assert.ts";
import { compiledFrom } from "./compiledFrom.ts";
import { knownNow } from "./knownTallies.ts";
import { summed } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { sharedWork } from "./sharedWork.ts";
import { spareHands } from "./spareHands.ts";
import { originOf } from "./variation.ts";
import type { Origin } from "./variation.ts";
import { variantRuns } from "./variants.ts";
import type { TrialPlan, VariantRuns } from "./variants.ts";

/** The values of every trial of a run. A row's column of a month has one element where it is the same in all trials. */
export type TrialValues = {
  /** For each measure, the value behind it, one per trial. */
  readonly values: readonly Float64Array[];
  /** For each row, one column per month. */
  readonly rows: ReadonlyMap<RowId, readonly Float64Array[]>;
};

/** The values to keep for every trial. */
type Kept = {
  readonly measures: readonly Measure[];
  readonly ids: readonly RowId[];
  /** How many months of the rows. */
  readonly months: number;
};

/** Some trials of an untouched plan, for another thread. */
export type AskedValues = {
  readonly origin: Origin;
  readonly run: TrialPlan;
  readonly kept: Kept;
  readonly range: TrialRange;
};

/** Approximate milliseconds for one month of one trial of a whole plan. */
const MONTH_MS = 0.0015;
/** Work that takes no longer than this, in milliseconds, is not shared. */
const ALONE_MS = 20;

/**
 * The value of every trial, of measures (the value behind each) and of rows. An idle worker takes its part. Yields the
 * share done.
 *
 * @param months how many months of the rows; one where left out.
 * @param count how many of the trials, from the first on.
 * @param known the same measures in the first trials, of an earlier call for no rows; those trials are not run again.
 */
export function* trialValues(
  base: Compiled,
  measures: readonly Measure[],
  ids: readonly RowId[],
  run: TrialPlan,
  months = 1,
  count = run.trials,
  known?: TrialValues,
): Generator<number, TrialValues> {
  const kept = { measures: measures.map(({ row, from, to }) => ({ row, from, to })), ids, months };
  const values = measures.map(() => new Float64Array(count));
  const rows = new Map<RowId, Float64Array[]>();
  const start = known?.values[0]?.length ?? 0;
  assert(start === 0 || ids.length === 0, "rows of only some trials");
  known?.values.forEach((column, m) => values[m]!.set(column));
  if (measures.length > 0 || ids.length > 0) {
    const runs = runsOf(base, run, kept);
    const origin = (count - start) * runs.months * MONTH_MS < ALONE_MS ? undefined : originOf(base);
    const hands = origin === undefined ? undefined : spareHands();
    const rangeOf = (chunk: number, chunks: number): TrialRange => {
      const first = start + chunk * CHUNK;
      return { first, count: Math.min(count - first, chunks * CHUNK) };
    };
    try {
      const parts = yield* sharedWork({
        units: Math.ceil((count - start) / CHUNK),
        own: (first, chunks) => valuesIn(runs, kept, rangeOf(first, chunks)),
        ask:
          hands &&
          ((first, chunks) => {
            const args: AskedValues = { origin: origin!, run, kept, range: rangeOf(first, chunks) };
            return spareHands()!("some-values", base.plan, args);
          }),
        least: 1,
        most: count,
      });
      for (const { first, result } of parts) put(values, rows, result, start + first * CHUNK, count);
    } finally {
      runs.release();
    }
  }
  // Other answers start from the same figures.
  measures.forEach((measure, m) => knownNow(base, run, measure, values[m]!));
  return { values, rows };
}

/** Answers another thread's request. */
export function* someValues(
  plan: Plan,
  { origin, run, kept, range }: AskedValues,
): Generator<number, TrialValues> {
  const runs = runsOf(compiledFrom(plan, origin), run, kept);
  try {
    return yield* valuesIn(runs, kept, range);
  } finally {
    runs.release();
  }
}

function runsOf(base: Compiled, run: TrialPlan, { measures, ids, months }: Kept): VariantRuns {
  const wanted = [...new Set([...measures.map(({ row }) => row), ...ids])];
  const last = measures.reduce((most, { to }) => Math.max(most, to + 1), ids.length > 0 ? months : 1);
  return variantRuns(base, [], { ...run, compared: run.trials }, wanted, last);
}

function* valuesIn(
  runs: VariantRuns,
  { measures, ids, months }: Kept,
  range: TrialRange,
): Generator<number, TrialValues> {
  const values = measures.map(() => new Float64Array(range.count));
  const rows = new Map<RowId, Float64Array[]>();
  const take = (machine: Machine, first: number, count: number): void => {
    const begin = first - range.first;
    measures.forEach((measure, m) =>
      summed(values[m]!.subarray(begin, begin + count), machine, measure, count),
    );
    for (const id of ids) {
      const columns = machine.node(id).at.slice(0, months);
      const now = columns.map((column) => (column.length === 1 ? column : column.subarray(0, count)));
      putColumns(rows, id, now, begin, range.count);
    }
  };
  yield* runs.over(range, [], { base: take, variant: () => undefined });
  return { values, rows };
}

/** Copies the values of some trials into the full columns, starting at `at`. */
function put(
  values: readonly Float64Array[],
  rows: Map<RowId, Float64Array[]>,
  some: TrialValues,
  at: number,
  count: number,
): void {
  some.values.forEach((column, m) => values[m]!.set(column, at));
  for (const [id, columns] of some.rows) putColumns(rows, id, columns, at, count);
}

function putColumns(
  rows: Map<RowId, Float64Array[]>,
  id: RowId,
  columns: readonly Float64Array[],
  at: number,
  count: number,
): void {
  const all = rows.get(id) ?? columns.map(({ length }) => new Float64Array(length === 1 ? 1 : count));
  rows.set(id, all);
  all.forEach((column, t) => column.set(columns[t]!, column.length === 1 ? 0 : at));
}
