import type { StopSignal } from "../lib/stop.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";

/**
 * "expected": uncertain inputs at their means. "chance-off": they are drawn. "chance-on": they are drawn, and so is
 * the outcome of every single unit (a lead, a deal, a person).
 */
export type Mode = "expected" | "chance-off" | "chance-on";

/** What a Monte Carlo run computes. The same request gives the same digits anywhere. */
export type RunRequest = {
  readonly plan: Plan;
  /** The scenario's name; undefined is the baseline. */
  readonly scenario: string | undefined;
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
  /** The rows to summarise; goals are always included. */
  readonly rows: readonly RowId[];
  /** Whether quarters and fiscal years are summarised after the months; they are where it is left out. */
  readonly totals?: boolean;
};

/**
 * The distribution of a row in each period of a run: its months, then its quarters, then its fiscal years
 * (model/periods.ts). Lists have one entry per period. ∞ counts as the largest value; trials without a value are left
 * out and counted; NaN where no trial has a value.
 */
export type RowSummary = {
  readonly row: RowId;
  readonly trials: number;
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  /** One list for each of LEVELS, in that order. */
  readonly percentiles: readonly Float64Array[];
  /** Trials without a value. */
  readonly novalue: Float64Array;
  /** Trials at plus infinity. */
  readonly infinite: Float64Array;
  /** Whether every finite value of every trial is a whole number. */
  readonly whole: boolean;
};

/** Bars of equal width from `from` on; for whole numbers a bar covers one or more of them. */
export type Histogram = {
  readonly from: number;
  readonly width: number;
  /** Trials in each bar; the last bar's upper end is included. */
  readonly counts: Float64Array;
  readonly below: number;
  readonly above: number;
  readonly novalue: number;
  readonly trials: number;
};

export type GoalResult = {
  readonly name: string;
  /** Share of all trials that meet the goal. */
  readonly probability: number;
  /** The standard error of `probability`. */
  readonly error: number;
  /** Percentiles at LEVELS of the value that the goal compares: the flow's sum, or the value at its date. */
  readonly percentiles: Float64Array;
  readonly mean: number;
  readonly histogram: Histogram;
};

/** First and last month of a period, as indexes from the plan's start, both included. */
export type Period = { readonly from: number; readonly to: number };

export type RunResult = {
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
  /** Each row's distribution by period. */
  readonly rows: ReadonlyMap<RowId, RowSummary>;
  readonly goals: readonly GoalResult[];
};

/** The promise of a run that was stopped by its signal rejects with this. */
export class Cancelled extends Error {
  override name = "Cancelled";
}

export type RunOptions = {
  readonly signal?: StopSignal;
  /** Share of the work done, 0 to 1; called at most some tens of times a second. */
  readonly onProgress?: (done: number) => void;
};

/**
 * Runs plans, in workers or in this thread. The plan must be free of faults (see engine/compilePlan.ts); a run of a
 * faulty plan rejects.
 */
export type Simulator = {
  run(request: RunRequest, options?: RunOptions): Promise<RunResult>;
  /** The distribution of one row in one period of an earlier request, from the same trials. */
  histogram(
    request: Omit<RunRequest, "rows">,
    row: RowId,
    period: Period,
    bars: number,
    options?: RunOptions,
  ): Promise<Histogram>;
  /** Every trial of the requested rows: for each row, for each month, one value per trial. */
  trials(request: RunRequest, options?: RunOptions): Promise<ReadonlyMap<RowId, readonly Float64Array[]>>;
  close(): void;
};
