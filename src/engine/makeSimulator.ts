import { assert } from "../lib/assert.ts";
import { makeStop } from "../lib/stop.ts";
import { periodsOf } from "../model/periods.ts";
import type { RowId } from "../model/row.ts";
import { BLOCK, binnedSummaries } from "./binned.ts";
import { compilePlan } from "./compilePlan.ts";
import type { Compiled } from "./compilePlan.ts";
import { goalResult, goalResultOfBins } from "./goalResult.ts";
import type { Job, JobResult, RowPieces } from "./jobs.ts";
import { joinedMonth } from "./joinedMonth.ts";
import type { JobRunner } from "./runner.ts";
import { CHUNK } from "./runTrials.ts";
import type { TrialColumns, TrialRange, TrialsSpec } from "./runTrials.ts";
import type { Period, RowSummary, RunOptions, RunRequest, RunResult, Simulator } from "./simulator.ts";

/** Up to so many trials every one is kept and percentiles are exact; above they are binned. */
export const EXACT_TRIALS = 100_000;

/** A `Simulator` on something that does jobs. What it gives does not depend on how many at a time. */
export function makeSimulator(runner: JobRunner): Simulator {
  return {
    run: async (request, options = {}) => {
      const compiled = compilePlan(request.plan, request.scenario);
      if (request.trials > EXACT_TRIALS) return runBinned(runner, compiled, request, options);
      const { rows, goals } = await allTrials(runner, compiled, request, options, 0.9);
      const summaries = await summarised(runner, rows, request.trials, periodsBehind(request), options);
      return result(
        request,
        summaries,
        compiled.goals.map((goal, i) => goalResult(goal, goals[i]!)),
      );
    },
    histogram: async (request, row, period, bars, options = {}) => {
      const compiled = compilePlan(request.plan, request.scenario);
      const trials = Math.min(request.trials, EXACT_TRIALS);
      const { rows } = await allTrials(runner, compiled, { ...request, trials, rows: [row] }, options, 0.95);
      const done = await runner.run({ kind: "histogram", row: rows[0]!, period, bars, trials }, options);
      assert(done.kind === "histogram", "a job was answered by another");
      return done.histogram;
    },
    trials: async (request, options = {}) => {
      const compiled = compilePlan(request.plan, request.scenario);
      const { rows } = await allTrials(runner, compiled, request, options, 1);
      return new Map(rows.map(({ row, pieces }) => [row, joined(pieces, request.trials)]));
    },
    close: runner.close,
  };
}

/** Parts of a run, about equal, of whole blocks of so many trials (the last one apart). */
export function partsOf(trials: number, parts: number, block = CHUNK): TrialRange[] {
  const size = Math.ceil(trials / parts / block) * block;
  const ranges: TrialRange[] = [];
  for (let first = 0; first < trials; first += size) {
    ranges.push({ first, count: Math.min(size, trials - first) });
  }
  return ranges;
}

/** What is summarised behind the months. */
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
  compiled: Compiled,
  request: RunRequest,
  options: RunOptions,
  share: number,
): Promise<{ rows: RowPieces[]; goals: Float64Array[] }> {
  const spec = specOf(request);
  const { plan, scenario } = request;
  const jobs = partsOf(request.trials, runner.size).map((range): Job => ({
    kind: "trials",
    plan,
    scenario,
    spec,
    range,
  }));
  const parts = (await together(runner, jobs, options, 0, share)).map((done): TrialColumns => {
    assert(done.kind === "trials", "a job was answered by another");
    return done.columns;
  });
  const rows = spec.rows.map((row): RowPieces => {
    return {
      row,
      total: compiled.sheet.byId.get(row)!.total,
      pieces: parts.map((part) => part.rows.get(row)!),
    };
  });
  const goals = compiled.goals.map((_, index) => {
    const values = new Float64Array(request.trials);
    for (const { range, goals: columns } of parts) values.set(columns[index]!, range.first);
    return values;
  });
  return { rows, goals };
}

async function summarised(
  runner: JobRunner,
  rows: readonly RowPieces[],
  trials: number,
  periods: readonly Period[],
  options: RunOptions,
): Promise<RowSummary[]> {
  const groups = Array.from({ length: runner.size }, (_, g) => rows.filter((__, i) => i % runner.size === g));
  const jobs = groups
    .filter((group) => group.length > 0)
    .map((group): Job => ({ kind: "summarise", rows: group, trials, periods }));
  const done = await together(runner, jobs, options, 0.9, 1);
  return done.flatMap((one) => {
    assert(one.kind === "summarise", "a job was answered by another");
    return one.summaries;
  });
}

async function runBinned(
  runner: JobRunner,
  compiled: Compiled,
  request: RunRequest,
  options: RunOptions,
): Promise<RunResult> {
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

/** Runs jobs side by side and reports their common progress between `from` and `to`. */
async function together(
  runner: JobRunner,
  jobs: readonly Job[],
  options: RunOptions,
  from: number,
  to: number,
): Promise<JobResult[]> {
  const done = jobs.map(() => 0);
  // Whatever ends one of them ends them all: a half of a run is of no use.
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
            const mean = done.reduce((sum, x) => sum + x, 0) / jobs.length;
            options.onProgress?.(from + (to - from) * mean);
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

/** One column a month from the pieces of the parts; what is the same in all trials is repeated. */
function joined(pieces: RowPieces["pieces"], trials: number): Float64Array[] {
  return pieces[0]!.map((_, t) => joinedMonth(pieces, t, trials));
}
