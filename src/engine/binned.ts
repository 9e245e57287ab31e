import { addTo, binsFor, describeBins, newCounts } from "../lib/bins.ts";
import type { Bins, Counts } from "../lib/bins.ts";
import { describe } from "../lib/stats.ts";
import type { RowId } from "../model/row.ts";
import type { Compiled } from "./compilePlan.ts";
import { meetsGoal } from "../model/goal.ts";
import { eachChunk, goalValues, runTrials } from "./runTrials.ts";
import { sharesOf } from "./sharesOf.ts";
import type { TrialRange, TrialsSpec } from "./runTrials.ts";
import { LEVELS } from "./levels.ts";
import type { Period, RowSummary } from "./simulator.ts";
import { copyPeriod, emptySummary } from "./summarise.ts";

/** How many of a run's first trials are used to find the range of its values. */
const PILOT = 8192;

/**
 * Sums are taken over blocks of this many trials and then over the blocks in order, so that the digits do not depend
 * on how a run is divided; parts of a run begin at a block.
 */
export const BLOCK = 8192;

/**
 * The bins of a run: for each row, bins for each month and, if the row is a flow, for each of the periods after the
 * months; and bins for each goal.
 */
export type BinPlan = {
  readonly rows: readonly { readonly row: RowId; readonly flow: boolean; readonly bins: readonly Bins[] }[];
  readonly periods: readonly Period[];
  readonly goals: readonly Bins[];
};

/** The counts of one month or period of a row. */
type BinnedMonth = {
  readonly counts: Counts;
  /** Sum and sum of squares (about the bins' middle) of finite values, by block. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
};

/** A part of a run, counted. */
export type BinnedRange = {
  readonly range: TrialRange;
  readonly rows: readonly (readonly BinnedMonth[])[];
  readonly goals: readonly { readonly counts: Counts; readonly met: number; readonly sums: Float64Array }[];
  /** Whether all finite values of each row are whole numbers. */
  readonly whole: readonly boolean[];
};

/** Finds the bins for a run from its first trials. Yields the share of the work that is done. */
export function* binPlan(
  compiled: Compiled,
  spec: TrialsSpec,
  periods: readonly Period[],
): Generator<number, BinPlan> {
  const count = Math.min(PILOT, spec.trials);
  const columns = yield* sharesOf(runTrials(compiled, spec, { first: 0, count }), count);
  return {
    rows: spec.rows.map((row) => {
      const flow = compiled.sheet.byId.get(row)!.total === "flow";
      const months = columns.rows.get(row)!;
      const sums = flow ? periods.map((period) => sumColumns(months, period, count)) : [];
      return { row, flow, bins: [...months, ...sums].map(binsOf) };
    }),
    periods,
    goals: columns.goals.map(binsOf),
  };
}

/** The sum of a period's columns in each trial. */
function sumColumns(
  months: readonly Float64Array[],
  period: Period,
  count: number,
  out = new Float64Array(count),
): Float64Array {
  out.fill(0, 0, count);
  for (let t = period.from; t <= period.to; t++) {
    const column = months[t]!;
    const step = column.length === 1 ? 0 : 1;
    for (let i = 0; i < count; i++) out[i] = out[i]! + column[i * step]!;
  }
  return out;
}

function binsOf(values: Float64Array): Bins {
  const sample = describe(values, values.length, [0.05, 0.95]);
  return binsFor({ ...sample, p5: sample.percentiles[0]!, p95: sample.percentiles[1]! });
}

/**
 * Runs one part of a run, which starts at a block, and counts its values in the bins. Yields the share that is done.
 */
export function* binTrials(
  compiled: Compiled,
  spec: TrialsSpec,
  range: TrialRange,
  plan: BinPlan,
): Generator<number, BinnedRange> {
  const blocks = Math.ceil(range.count / BLOCK);
  const rows = plan.rows.map(({ bins: list }) =>
    list.map((bins) => ({
      counts: newCounts(bins),
      sums: new Float64Array(blocks),
      squares: new Float64Array(blocks),
    })),
  );
  const whole = plan.rows.map(() => true);
  const goals = plan.goals.map((bins) => ({
    counts: newCounts(bins),
    met: 0,
    sums: new Float64Array(blocks),
  }));
  const scratch = new Float64Array(BLOCK);
  const chunks = eachChunk(compiled, spec, range, (machine, first, count) => {
    const block = Math.floor((first - range.first) / BLOCK);
    plan.rows.forEach(({ row, bins }, index) => {
      const { at } = machine.node(row);
      bins.forEach((one, n) => {
        const period = plan.periods[n - at.length];
        const column = period === undefined ? at[n]! : sumColumns(at, period, count, scratch);
        if (!countColumn(column, count, one, rows[index]![n]!, block)) whole[index] = false;
      });
    });
    goals.forEach((goal, index) => {
      const compiledGoal = compiled.goals[index]!;
      goalValues(scratch, machine, compiledGoal, 0, count);
      for (let i = 0; i < count; i++) {
        const x = scratch[i]!;
        addTo(goal.counts, plan.goals[index]!, x);
        if (meetsGoal(compiledGoal.goal, x)) goal.met++;
        if (x - x === 0) goal.sums[block] = goal.sums[block]! + x;
      }
    });
  });
  yield* sharesOf(chunks, range.count);
  return { range, rows, goals, whole };
}

function countColumn(
  column: Float64Array,
  count: number,
  bins: Bins,
  month: BinnedMonth,
  block: number,
): boolean {
  const step = column.length === 1 ? 0 : 1;
  const middle = bins.from + (bins.width * bins.count) / 2;
  let sum = month.sums[block]!;
  let square = month.squares[block]!;
  let whole = true;
  for (let i = 0; i < count; i++) {
    const x = column[i * step]!;
    addTo(month.counts, bins, x);
    if (x - x !== 0) continue;
    sum += x;
    square += (x - middle) * (x - middle);
    if (x !== Math.floor(x)) whole = false;
  }
  month.sums[block] = sum;
  month.squares[block] = square;
  return whole;
}

/** The mean of all values, from that of the finite ones and the numbers at ∞ and at −∞; NaN where there are both. */
export function meanWith(finiteMean: number, infinite: number, lowest: number): number {
  if (infinite > 0) return lowest > 0 ? NaN : Infinity;
  return lowest > 0 ? -Infinity : finiteMean;
}

/** The distributions of the rows, from the counted parts of a run in the order of the trials. */
export function binnedSummaries(parts: readonly BinnedRange[], plan: BinPlan, trials: number): RowSummary[] {
  return plan.rows.map(({ row, flow, bins: list }, index) => {
    const months = flow ? list.length - plan.periods.length : list.length;
    const summary = emptySummary(row, trials, months + plan.periods.length);
    list.forEach((bins, t) => {
      const counts = addedUp(parts.map((part) => part.rows[index]![t]!.counts));
      const sample = describeBins(counts, bins, LEVELS);
      const lowest = counts[bins.count + 3]!;
      const finite = trials - sample.novalue - sample.infinite - lowest;
      const sum = inOrder(parts.map((part) => part.rows[index]![t]!.sums));
      const squares = inOrder(parts.map((part) => part.rows[index]![t]!.squares));
      const middle = bins.from + (bins.width * bins.count) / 2;
      const mean = sum / finite;
      summary.mean[t] = meanWith(mean, sample.infinite, lowest);
      summary.sd[t] = Math.sqrt(
        Math.max(0, squares - finite * (mean - middle) * (mean - middle)) / Math.max(1, finite - 1),
      );
      summary.novalue[t] = sample.novalue;
      summary.infinite[t] = sample.infinite;
      summary.percentiles.forEach((levels, i) => {
        levels[t] = sample.percentiles[i]!;
      });
    });
    if (!flow) plan.periods.forEach((period, n) => copyPeriod(summary, period.to, months + n));
    return { ...summary, whole: parts.every((part) => part.whole[index]!) };
  });
}

/** The sums of the counts of several parts. */
export function addedUp(parts: readonly Counts[]): Counts {
  const out = parts[0]!.slice();
  for (const part of parts.slice(1)) for (let i = 0; i < out.length; i++) out[i] = out[i]! + part[i]!;
  return out;
}

/** The sum over all blocks of all parts, in the order of the trials. */
export function inOrder(parts: readonly Float64Array[]): number {
  let sum = 0;
  for (const part of parts) for (const block of part) sum += block;
  return sum;
}
