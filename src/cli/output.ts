import { compilePlan } from "../engine/compilePlan.ts";
import { EXACT_TRIALS } from "../engine/makeSimulator.ts";
import { runExpected } from "../engine/runExpected.ts";
import { LEVELS } from "../engine/levels.ts";
import type { RowSummary, RunRequest, Simulator } from "../engine/simulator.ts";
import { monthsFrom } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";

/** A number as written in the output: infinities as text, missing values as null. */
type Value = number | "Infinity" | "-Infinity" | null;

const PERCENTILE_NAMES = LEVELS.map((level) => `p${Math.round(level * 100)}`);

/** The most numbers that the rows taken from one run may have together; this limits the memory used. */
const MOST_VALUES = 32_000_000;

/** How many numbers one month of a row takes when trials are counted into bins, on eight workers. */
const BINNED_VALUES = 8 * 8192;

export function expectedOutput(plan: Plan, scenario: string | undefined, rows: readonly RowId[]): object {
  const compiled = compilePlan(plan, scenario);
  const run = runExpected(compiled);
  return {
    months: compiled.months,
    rows: Object.fromEntries(rows.map((id) => [id, { expected: values(run.rows.get(id)!) }])),
    goals: plan.goals.map((goal, index) => ({
      name: goal.name ?? goal.row,
      met: run.goalsMet[index]!,
    })),
  };
}

/** The distribution of each row by month, with its values in the expected run, and the goals' probabilities. */
export async function simulatedOutput(
  simulator: Simulator,
  plan: Plan,
  request: Omit<RunRequest, "plan">,
): Promise<object> {
  const expected = runExpected(compilePlan(plan, request.scenario));
  const rows: [RowId, object][] = [];
  let goals: object[] = [];
  const values = request.trials > EXACT_TRIALS ? BINNED_VALUES : request.trials;
  for (const some of inBatches(request.rows, plan.months * values)) {
    const run = await simulator.run({ ...request, plan, rows: some, totals: false });
    for (const id of some) rows.push([id, rowFigures(run.rows.get(id)!, expected.rows.get(id)!)]);
    goals = run.goals.map(({ name, probability }) => ({ name, probability }));
  }
  return {
    months: monthsFrom(plan.start, plan.months),
    trials: request.trials,
    seed: request.seed,
    rows: Object.fromEntries(rows),
    goals,
  };
}

/** Rows in groups that fit in memory; if there are no rows, one empty group, for the goals. */
function inBatches(rows: readonly RowId[], valuesPerRow: number): RowId[][] {
  const size = Math.max(1, Math.floor(MOST_VALUES / valuesPerRow));
  const batches: RowId[][] = [];
  for (let at = 0; at < rows.length; at += size) batches.push(rows.slice(at, at + size));
  return batches.length === 0 ? [[]] : batches;
}

function rowFigures(summary: RowSummary, expected: Float64Array): object {
  const { mean, percentiles, novalue } = summary;
  return {
    expected: values(expected),
    mean: values(mean),
    ...Object.fromEntries(PERCENTILE_NAMES.map((name, index) => [name, values(percentiles[index]!)])),
    novalue: [...novalue],
  };
}

function values(list: Float64Array): Value[] {
  return Array.from(list, (x) =>
    Number.isNaN(x) ? null : x === Infinity ? "Infinity" : x === -Infinity ? "-Infinity" : x === 0 ? 0 : x,
  );
}
