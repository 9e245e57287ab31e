import { assert } from "../lib/assert.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { compilePlan } from "./compilePlan.ts";
import { runTrials } from "./runTrials.ts";
import type { TrialColumns, TrialRange, TrialsSpec } from "./runTrials.ts";
import { binPlan, binTrials } from "./binned.ts";
import type { BinnedRange, BinPlan } from "./binned.ts";
import { histogramOf, summarise } from "./summarise.ts";
import type { Histogram, Period, RowSummary } from "./simulator.ts";

/** The columns of one row, in pieces that follow each other: for each piece, each month. */
export type RowPieces = {
  readonly row: RowId;
  readonly total: "flow" | "stock" | "ratio";
  readonly pieces: readonly (readonly Float64Array[])[];
};

/** What a worker does, or the page itself where there are no workers: data in, data out. */
export type Job =
  | {
      readonly kind: "trials";
      readonly plan: Plan;
      readonly scenario: string | undefined;
      readonly spec: TrialsSpec;
      readonly range: TrialRange;
    }
  | {
      readonly kind: "summarise";
      readonly rows: readonly RowPieces[];
      readonly trials: number;
      /** What is summarised behind the months. */
      readonly periods: readonly Period[];
    }
  | {
      readonly kind: "histogram";
      readonly row: RowPieces;
      readonly period: Period;
      readonly bars: number;
      readonly trials: number;
    }
  /** For runs too large to keep every trial: the pilot's bins, then a range counted into them. */
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
  /** A question of one of the folders above, by its name in their registers. */
  | { readonly kind: "question"; readonly name: string; readonly plan: Plan; readonly args: unknown };

export type JobResult =
  | { readonly kind: "trials"; readonly columns: TrialColumns }
  | {
      readonly kind: "summarise";
      readonly summaries: readonly RowSummary[];
      /** The columns that came with the job, back to whoever sent them. */
      readonly rows: readonly RowPieces[];
    }
  | { readonly kind: "histogram"; readonly histogram: Histogram; readonly row: RowPieces }
  | { readonly kind: "bin-plan"; readonly bins: BinPlan }
  | { readonly kind: "bin-trials"; readonly counted: BinnedRange }
  | { readonly kind: "question"; readonly answer: unknown };

/**
 * A question that can be asked of a plan, which must be free of faults: yields the share of the
 * work that is done and returns plain data.
 */
export type Question = (plan: Plan, args: never) => Generator<number, unknown>;

/** Questions by their names. */
export type Questions = { readonly [name: string]: Question };

/** Does a job; yields the share that is done, so that the caller can report it and stop. */
export function* runJob(job: Job, questions: Questions): Generator<number, JobResult> {
  switch (job.kind) {
    case "trials": {
      const compiled = compilePlan(job.plan, job.scenario);
      const chunks = runTrials(compiled, job.spec, job.range);
      for (;;) {
        const step = chunks.next();
        if (step.done === true) return { kind: "trials", columns: step.value };
        yield step.value / job.range.count;
      }
    }
    case "summarise": {
      const summaries: RowSummary[] = [];
      for (const row of job.rows) {
        summaries.push(summarise(row, job.trials, job.periods));
        yield summaries.length / job.rows.length;
      }
      return { kind: "summarise", summaries, rows: job.rows };
    }
    case "histogram":
      return {
        kind: "histogram",
        histogram: histogramOf(job.row, job.period, job.bars, job.trials),
        row: job.row,
      };
    case "bin-plan":
      return {
        kind: "bin-plan",
        bins: yield* binPlan(compilePlan(job.plan, job.scenario), job.spec, job.periods),
      };
    case "bin-trials": {
      const compiled = compilePlan(job.plan, job.scenario);
      return { kind: "bin-trials", counted: yield* binTrials(compiled, job.spec, job.range, job.bins) };
    }
    case "question": {
      assert(Object.hasOwn(questions, job.name), `no such question: ${job.name}`);
      return { kind: "question", answer: yield* questions[job.name]!(job.plan, job.args as never) };
    }
  }
}

/** The buffers of a result, to hand over instead of copying. */
export function transferables(result: JobResult): ArrayBuffer[] {
  switch (result.kind) {
    case "trials":
      return distinct([...result.columns.rows.values()].flat(), result.columns.goals);
    case "summarise":
      return distinct(result.rows.flatMap((row) => row.pieces.flat()));
    case "histogram":
      return distinct(result.row.pieces.flat());
    case "bin-plan":
    case "bin-trials":
    case "question":
      return [];
  }
}

/** The buffers of a job that holds columns. */
export function jobTransferables(job: Job): ArrayBuffer[] {
  if (job.kind === "summarise") return distinct(job.rows.flatMap((row) => row.pieces.flat()));
  if (job.kind === "histogram") return distinct(job.row.pieces.flat());
  return [];
}

function distinct(...lists: readonly (readonly Float64Array[])[]): ArrayBuffer[] {
  return [...new Set(lists.flat().map((column) => column.buffer as ArrayBuffer))];
}
