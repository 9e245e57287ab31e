import { assert } from "../lib/assert.ts";
import { dropColumns, giveColumn } from "../lib/columnMemory.ts";
import type { Plan } from "../model/plan.ts";
import { periodsOf } from "../model/periods.ts";
import type { RowId } from "../model/row.ts";
import { compilePlan } from "./compilePlan.ts";
import { chunkFor, runTrials, trialsMachine } from "./runTrials.ts";
import type { TrialColumns, TrialRange, TrialsSpec } from "./runTrials.ts";
import { binPlan, binTrials } from "./binned.ts";
import type { BinnedRange, BinPlan } from "./binned.ts";
import { sharesOf } from "./sharesOf.ts";
import { dropReady, leaveReady, takeReady } from "./machineCache.ts";
import type { ReadyRun } from "./machineCache.ts";
import { blocksOf, piecesOf } from "./rowBlocks.ts";
import type { RowBlocks } from "./rowBlocks.ts";
import { histogramOf } from "./summarise.ts";
import type { Histogram, Period, RowSummary } from "./simulator.ts";
import { summarisePart } from "./summaryParts.ts";
import type { SummaryPart } from "./summaryParts.ts";

/** Every trial of a part of a run; a row has one block of columns for each fiscal year. */
export type PartColumns = {
  readonly range: TrialRange;
  readonly rows: ReadonlyMap<RowId, readonly Float64Array[]>;
  readonly goals: readonly Float64Array[];
};

/** Work for a worker, or for the page itself where there are no workers: data in, data out. */
export type Job =
  | {
      readonly kind: "trials";
      /** The same number for all parts of a run, and for no other run of this page or process. */
      readonly run: number;
      readonly plan: Plan;
      readonly scenario: string | undefined;
      readonly spec: TrialsSpec;
      readonly range: TrialRange;
    }
  /** Takes over the columns: their memory then belongs to the thread that does the job. */
  | {
      readonly kind: "summarise";
      readonly parts: readonly SummaryPart[];
      readonly trials: number;
    }
  | {
      readonly kind: "histogram";
      readonly row: RowBlocks;
      readonly years: readonly Period[];
      readonly period: Period;
      readonly bars: number;
      readonly trials: number;
    }
  /**
   * For runs too large for every trial to be kept: the bins, from a run's first trials; then a range of trials counted
   * in them.
   */
  | {
      readonly kind: "bin-plan";
      readonly plan: Plan;
      readonly scenario: string | undefined;
      readonly spec: TrialsSpec;
      readonly periods: readonly Period[];
    }
  | {
      readonly kind: "bin-trials";
      readonly plan: Plan;
      readonly scenario: string | undefined;
      readonly spec: TrialsSpec;
      readonly range: TrialRange;
      readonly bins: BinPlan;
    }
  /** A question, by its name in the registers of the folders above. */
  | { readonly kind: "question"; readonly name: string; readonly plan: Plan; readonly args: unknown };

export type JobResult =
  | { readonly kind: "trials"; readonly columns: PartColumns }
  | { readonly kind: "summarise"; readonly summaries: readonly RowSummary[] }
  | { readonly kind: "histogram"; readonly histogram: Histogram }
  | { readonly kind: "bin-plan"; readonly bins: BinPlan }
  | { readonly kind: "bin-trials"; readonly counted: BinnedRange }
  | { readonly kind: "question"; readonly answer: unknown };

/**
 * A question about a plan, which must be free of faults: yields the share of the work that is done and returns plain
 * data.
 */
export type Question = (plan: Plan, args: never) => Generator<number, unknown>;

/** Questions by their names. */
export type Questions = { readonly [name: string]: Question };

/** Does a job; yields the share that is done, so that the caller can report progress and stop. */
export function* runJob(job: Job, questions: Questions): Generator<number, JobResult> {
  switch (job.kind) {
    case "trials": {
      const ready = takeReady(job.run) ?? readyRun(job);
      try {
        const chunks = sharesOf(
          runTrials(ready.compiled, job.spec, job.range, ready.chunk, ready.machine),
          job.range.count,
        );
        return { kind: "trials", columns: packed(yield* chunks, periodsOf(job.plan).years) };
      } finally {
        leaveReady(ready);
      }
    }
    case "summarise": {
      const summaries: RowSummary[] = [];
      for (const part of job.parts) {
        summaries.push(summarisePart(part, job.trials));
        for (const block of part.blocks) giveColumn(block as Float64Array<ArrayBuffer>);
        yield summaries.length / job.parts.length;
      }
      return { kind: "summarise", summaries };
    }
    case "histogram":
      return {
        kind: "histogram",
        histogram: histogramOf(piecesOf(job.row, job.years), job.period, job.bars, job.trials),
      };
    case "bin-plan":
      dropReady();
      dropColumns();
      return {
        kind: "bin-plan",
        bins: yield* binPlan(compilePlan(job.plan, job.scenario), job.spec, job.periods),
      };
    case "bin-trials": {
      dropReady();
      dropColumns();
      const compiled = compilePlan(job.plan, job.scenario);
      return { kind: "bin-trials", counted: yield* binTrials(compiled, job.spec, job.range, job.bins) };
    }
    case "question": {
      assert(Object.hasOwn(questions, job.name), `no such question: ${job.name}`);
      return { kind: "question", answer: yield* questions[job.name]!(job.plan, job.args as never) };
    }
  }
}

function readyRun({ run, plan, scenario, spec, range }: Job & { readonly kind: "trials" }): ReadyRun {
  const compiled = compilePlan(plan, scenario);
  const chunk = Math.min(chunkFor(compiled, range), range.count);
  return { run, compiled, machine: trialsMachine(compiled, spec, chunk), chunk };
}

function packed({ range, rows, goals }: TrialColumns, years: readonly Period[]): PartColumns {
  return { range, rows: new Map([...rows].map(([id, columns]) => [id, blocksOf(columns, years)])), goals };
}

/** The buffers of a result, to be transferred instead of copied. */
export function transferables(result: JobResult): ArrayBuffer[] {
  if (result.kind !== "trials") return [];
  return buffersOf([...result.columns.rows.values()].flat(), result.columns.goals);
}

/** The buffers of a job that holds columns, to be transferred likewise. */
export function jobTransferables(job: Job): ArrayBuffer[] {
  if (job.kind === "summarise") return buffersOf(job.parts.flatMap(({ blocks }) => blocks));
  if (job.kind === "histogram") return buffersOf(job.row.parts.flat());
  return [];
}

function buffersOf(...lists: readonly (readonly Float64Array[])[]): ArrayBuffer[] {
  return [...new Set(lists.flat().map((column) => column.buffer as ArrayBuffer))];
}
