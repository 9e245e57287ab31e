import { assert } from "../lib/assert.ts";
import { makeStop } from "../lib/stop.ts";
import { periodsOf } from "../model/periods.ts";
import type { RowId } from "../model/row.ts";
import { BLOCK, binnedSummaries } from "./binned.ts";
import { compilePlan } from "./compilePlan.ts";
import type { Compiled } from "./compilePlan.ts";
import { tallyGoal, goalResultOfBins } from "./goalTally.ts";
import type { Job, JobResult, PartColumns } from "./jobs.ts";
import { joinedMonth } from "./joinedMonth.ts";
import type { JobRunner } from "./runner.ts";
import type { TrialRange, TrialsSpec } from "./runTrials.ts";
import { piecesOf } from "./rowBlocks.ts";
import type { RowBlocks, RowPieces } from "./rowBlocks.ts";
import { joinSummaries, partsOfRow, planSummary } from "./summaryParts.ts";
import type { Period, RowSummary, RunOptions, RunRequest, RunResult, Simulator } from "./simulator.ts";

/** Up to this many trials, every trial is kept and percentiles are exact; above it, values are counted in bins. */
export const EXACT_TRIALS = 100_000;

/** The number of summarising jobs for each worker: several, so that no worker is idle for long at the end. */
const TURNS = 8;

/** Every part but the last has a multiple of this many trials: few enough that parts are about equal. */
const LOT = 16;

/**
 * A run is divided into these shares, each of which is divided into one part per worker. A worker that has finished
 * takes the next part, so that a delayed worker does less; the last parts are small.
 */
const SHARES = [0.5, 0.25, 0.125, 0.075, 0.05];
/** With fewer trials per worker than this, each worker gets one part. */
const LEAST_SHARED = 2048;

let runs = 0;

/** A `Simulator` that hands its work to a job runner. Its results do not depend on how many jobs run at a time. */
export function makeSimulator(runner: JobRunner): Simulator {
  return {
    run: async (request, options = {}) => {
      if (request.trials > EXACT_TRIALS) return runBinned(runner, request, options);
      const { compiled, rows, goals } = await allTrials(runner, request, options, 0.9);
      const summarising = summarised(runner, rows, request, options);
      summarising.catch(() => undefined);
      // Goals are counted while the workers summarise the rows.
      const goalResults = compiled.goals.map((goal, i) => tallyGoal(goal, goals[i]!));
      return result(request, await summarising, goalResults);
    },
    histogram: async (request, row, period, bars, options = {}) => {
      const trials = Math.min(request.trials, EXACT_TRIALS);
      const { rows } = await allTrials(runner, { ...request, trials, rows: [row] }, options, 0.95);
      const { years } = periodsOf(request.plan);
      const job: Job = { kind: "histogram", row: rows[0]!, years, period, bars, trials };
      const done = await runner.run(job, options);
      assert(done.kind === "histogram", "a job was answered by another");
      return done.histogram;
    },
    trials: async (request, options = {}) => {
      const { rows } = await allTrials(runner, request, options, 1);
      const { years } = periodsOf(request.plan);
      return new Map(rows.map((row) => [row.row, joined(piecesOf(row, years).pieces, request.trials)]));
    },
    close: runner.close,
  };
}

/** The parts of a run for a number of workers, the larger ones first. */
export function turnsOf(trials: number, workers: number): TrialRange[] {
  if (workers === 1 || trials < workers * LEAST_SHARED) return partsOf(trials, workers, LOT);
  const ranges: TrialRange[] = [];
  let first = 0;
  for (const share of SHARES.flatMap((whole) => Array.from({ length: workers }, () => whole / workers))) {
    const count = Math.min(trials - first, Math.ceil((trials * share) / LOT) * LOT);
    if (count > 0) ranges.push({ first, count });
    first += count;
  }
  return ranges;
}

/** About equal parts of a run; each but the last is a multiple of `block` trials. */
export function partsOf(trials: number, parts: number, block: number): TrialRange[] {
  const size = Math.ceil(trials / parts / block) * block;
  const ranges: TrialRange[] = [];
  for (let first = 0; first < trials; first += size) {
    ranges.push({ first, count: Math.min(size, trials - first) });
  }
  return ranges;
}

/** The periods that are summarised after the months. */
function periodsBehind({ plan, totals }: RunRequest): Period[] {
  if (totals === false) return [];
  const { quarters, years } = periodsOf(plan);
  return [...quarters, ...years];
}

function specOf(request: RunRequest): TrialsSpec {
  const { trials, seed, rows, chance } = request;
  return { mode: chance ? "chance-on" : "chance-off", trials, seed, rows: [...new Set(rows)] };
}

async function allTrials(
  runner: JobRunner,
  request: RunRequest,
  options: RunOptions,
  share: number,
): Promise<{ compiled: Compiled; rows: RowBlocks[]; goals: Float64Array[] }> {
  const spec = specOf(request);
  const { plan, scenario } = request;
  const run = ++runs;
  const ranges = turnsOf(request.trials, runner.size);
  const jobs = ranges.map((range): Job => ({
    kind: "trials",
    run,
    plan,
    scenario,
    spec,
    range,
  }));
  const weights = ranges.map(({ count }) => count / request.trials);
  const working = together(runner, jobs, options, 0, share, weights);
  // The rejection is handled below, where `working` is awaited; until then it must not count as unhandled.
  working.catch(() => undefined);
  // Compiled while the workers run.
  const compiled = compilePlan(plan, scenario);
  const parts = (await working).map((done): PartColumns => {
    assert(done.kind === "trials", "a job was answered by another");
    return done.columns;
  });
  const rows = spec.rows.map((row): RowBlocks => {
    return {
      row,
      total: compiled.sheet.byId.get(row)!.total,
      parts: parts.map((part) => part.rows.get(row)!),
    };
  });
  const goals = compiled.goals.map((_, index) => {
    const values = new Float64Array(request.trials);
    for (const { range, goals: columns } of parts) values.set(columns[index]!, range.first);
    return values;
  });
  return { compiled, rows, goals };
}

async function summarised(
  runner: JobRunner,
  rows: readonly RowBlocks[],
  request: RunRequest,
  options: RunOptions,
): Promise<RowSummary[]> {
  const { trials } = request;
  const periods = periodsBehind(request);
  const plan = planSummary(periods, periodsOf(request.plan).years);
  const parts = rows.flatMap((row) => partsOfRow(row, plan, periods));
  const jobs = groupsOf(parts, Math.ceil(parts.length / (runner.size * TURNS))).map((group): Job => ({
    kind: "summarise",
    parts: group,
    trials,
  }));
  const summaries = (await together(runner, jobs, options, 0.9, 1)).flatMap((one) => {
    assert(one.kind === "summarise", "a job was answered by another");
    return one.summaries;
  });
  return groupsOf(summaries, plan.places.length).map((own) => joinSummaries(own, plan));
}

/** A list in pieces of `size`; the last one may be shorter. */
function groupsOf<T>(list: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < list.length; at += size) groups.push(list.slice(at, at + size));
  return groups;
}

async function runBinned(runner: JobRunner, request: RunRequest, options: RunOptions): Promise<RunResult> {
  const compiled = compilePlan(request.plan, request.scenario);
  const spec = specOf(request);
  const { plan, scenario } = request;
  const pilot = await together(
    runner,
    [{ kind: "bin-plan", plan, scenario, spec, periods: periodsBehind(request) }],
    options,
    0,
    0.02,
  );
  assert(pilot[0]?.kind === "bin-plan", "a job was answered by another");
  const { bins } = pilot[0];
  const jobs = partsOf(request.trials, runner.size, BLOCK).map((range): Job => ({
    kind: "bin-trials",
    plan,
    scenario,
    spec,
    range,
    bins,
  }));
  const parts = (await together(runner, jobs, options, 0.02, 1)).map((done) => {
    assert(done.kind === "bin-trials", "a job was answered by another");
    return done.counted;
  });
  const summaries = binnedSummaries(parts, bins, request.trials);
  const goals = compiled.goals.map((goal, index) =>
    goalResultOfBins(goal, parts, bins, index, request.trials),
  );
  return result(request, summaries, goals);
}

/** Runs jobs side by side and reports their common progress, weighted, as a share between `from` and `to`. */
async function together(
  runner: JobRunner,
  jobs: readonly Job[],
  options: RunOptions,
  from: number,
  to: number,
  weights: readonly number[] = jobs.map(() => 1 / jobs.length),
): Promise<JobResult[]> {
  const done = jobs.map(() => 0);
  // If one job fails or is stopped, all are stopped: part of a run is of no use.
  const { signal, stop } = makeStop();
  if (options.signal?.aborted === true) stop();
  options.signal?.addEventListener("abort", stop);
  try {
    return await Promise.all(
      jobs.map((job, index) =>
        runner.run(job, {
          signal,
          onProgress: (share) => {
            done[index] = share;
            const sum = done.reduce((before, x, i) => before + x * weights[i]!, 0);
            options.onProgress?.(from + (to - from) * sum);
          },
        }),
      ),
    );
  } catch (error) {
    stop();
    throw error;
  } finally {
    options.signal?.removeEventListener("abort", stop);
  }
}

function result(request: RunRequest, summaries: readonly RowSummary[], goals: RunResult["goals"]): RunResult {
  const { trials, seed, chance } = request;
  const byRow = new Map<RowId, RowSummary>(summaries.map((summary) => [summary.row, summary]));
  const rows = new Map([...new Set(request.rows)].map((id) => [id, byRow.get(id)!]));
  return { trials, seed, chance, rows, goals };
}

/** One column per month, joined from the parts of a run. */
function joined(pieces: RowPieces["pieces"], trials: number): Float64Array[] {
  return pieces[0]!.map((_, t) => joinedMonth(pieces, t, trials));
}
