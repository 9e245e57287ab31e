import { giveColumn } from "../lib/columnMemory.ts";
import { periodsOf } from "../model/periods.ts";
import type { RowId } from "../model/row.ts";
import type { Compiled } from "./compilePlan.ts";
import { buildMachine } from "./machine.ts";
import type { Machine } from "./machine.ts";
import { blocksOf, yearColumns } from "./rowBlocks.ts";
import type { Mode } from "./simulator.ts";
import { fatesIn } from "./steps/fates.ts";
import { powerOfTwo } from "../lib/elementary/powersOfTwo.ts";

/** The number of trials in a chunk: enough that starting a step takes little time compared with its loop. */
export const CHUNK = 512;

/** The most values (rows × months × trials) in a chunk of a large plan, to limit the memory of its columns. */
const MOST_VALUES = 10_000_000;
const LEAST_CHUNK = 32;

/**
 * The number of trials in a chunk of a range: twice as many in long ranges, which saves a tenth of the time, and fewer
 * for large plans. The results do not depend on it.
 */
export function chunkFor({ rows, months }: Pick<Compiled, "rows" | "months">, { count }: TrialRange): number {
  const most = count >= 8 * CHUNK ? 2 * CHUNK : CHUNK;
  const fitting = powerOfTwo(31 - Math.clz32(MOST_VALUES / (rows.size * months.length)));
  return Math.min(most, Math.max(LEAST_CHUNK, fitting));
}

/** A part of a run: `count` trials from `first` on. */
export type TrialRange = { readonly first: number; readonly count: number };

export type TrialsSpec = {
  readonly mode: Mode;
  readonly trials: number;
  readonly seed: number;
  /** The rows whose trials are wanted. */
  readonly rows: readonly RowId[];
  /** Further rows that are computed but not kept. */
  readonly alongside?: readonly RowId[];
};

/**
 * The trials of a range. A row has a column for each month: one element per trial, or a single one where the row is
 * the same in all trials. A goal has one element per trial: the value that it compares.
 */
export type TrialColumns = {
  readonly range: TrialRange;
  readonly rows: ReadonlyMap<RowId, readonly Float64Array[]>;
  readonly goals: readonly Float64Array[];
};

/** Called after each chunk: its machine holds the values of trials `first` to `first + count - 1`. */
export type OnChunk = (machine: Machine, first: number, count: number) => void;

/** A machine for the chunks of a run. */
export function trialsMachine(compiled: Compiled, spec: TrialsSpec, capacity: number): Machine {
  const keep = new Set([...spec.rows, ...compiled.goals.map((goal) => goal.row)]);
  return buildMachine(compiled, {
    mode: spec.mode,
    chance: fatesIn(spec.mode),
    trials: spec.trials,
    seed: spec.seed,
    capacity,
    rows: [...keep, ...(spec.alongside ?? [])],
    keep,
  });
}

/**
 * Runs a range of trials chunk by chunk. After each month of a chunk it yields how many trials are done, counting the
 * months of the current chunk as a fraction, so that the caller can report progress and stop.
 */
export function* eachChunk(
  compiled: Compiled,
  spec: TrialsSpec,
  range: TrialRange,
  onChunk: OnChunk,
  chunk = chunkFor(compiled, range),
  machine = trialsMachine(compiled, spec, Math.min(chunk, range.count)),
): Generator<number, void> {
  for (let done = 0; done < range.count;) {
    const count = Math.min(chunk, range.count - done);
    let months = 0;
    for (const _ of machine.runMonths(range.first + done, count)) {
      months += 1;
      yield done + (count * months) / machine.months;
    }
    onChunk(machine, range.first + done, count);
    done += count;
    yield done;
  }
}

/**
 * As `eachChunk`, and returns every trial of the rows of `spec` and of the goals. The months of a fiscal year share a
 * buffer, so that few buffers need be transferred. Stopped in the middle (by `return`), it gives its columns back for
 * reuse.
 *
 * @param machine one of `trialsMachine` for chunks of `chunk`; left out, a new one is made.
 */
export function* runTrials(
  compiled: Compiled,
  spec: TrialsSpec,
  range: TrialRange,
  chunk = chunkFor(compiled, range),
  machine?: Machine,
): Generator<number, TrialColumns> {
  const { years } = periodsOf(compiled.plan);
  const rows = new Map<RowId, Float64Array[]>();
  const goals = compiled.goals.map(() => new Float64Array(range.count));
  let over = false;
  try {
    yield* eachChunk(
      compiled,
      spec,
      range,
      (done, first, count) => {
        const at = first - range.first;
        for (const id of spec.rows) {
          const node = done.node(id);
          let columns = rows.get(id);
          if (columns === undefined) {
            columns = yearColumns(years, node.perTrial ? range.count : 1);
            rows.set(id, columns);
          }
          for (let t = 0; t < columns.length; t++) copyTrials(columns[t]!, node.at[t]!, at, count);
        }
        compiled.goals.forEach((goal, index) => goalValues(goals[index]!, done, goal, at, count));
      },
      chunk,
      machine,
    );
    over = true;
  } finally {
    // A caller that stops in the middle does not get the columns.
    if (!over) for (const columns of rows.values()) blocksOf(columns, years).forEach(giveColumn);
  }
  return { range, rows, goals };
}

function copyTrials(to: Float64Array, from: Float64Array, at: number, count: number): void {
  if (to.length === 1) to[0] = from[0]!;
  else if (from.length === 1) to.fill(from[0]!, at, at + count);
  else to.set(from.subarray(0, count), at);
}

/** Writes the value that a goal compares in each trial of the machine's chunk, from out[at] on. */
export function goalValues(
  out: Float64Array,
  machine: Machine,
  goal: Compiled["goals"][number],
  at: number,
  count: number,
): void {
  const node = machine.node(goal.row);
  for (let t = goal.from; t <= goal.to; t++) {
    const column = node.at[t]!;
    const step = column.length === 1 ? 0 : 1;
    if (t === goal.from) for (let i = 0; i < count; i++) out[at + i] = column[i * step]!;
    else for (let i = 0; i < count; i++) out[at + i] = out[at + i]! + column[i * step]!;
  }
}
