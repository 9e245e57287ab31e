import { expect } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import type { Compiled } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { CHUNK, runTrials } from "../../src/engine/runTrials.ts";
import type { TrialColumns, TrialRange } from "../../src/engine/runTrials.ts";
import { LEVELS } from "../../src/engine/levels.ts";
import type { RunResult } from "../../src/engine/simulator.ts";
import type { Plan } from "../../src/model/plan.ts";

/** A plan compiled, after a look that it has no faults. */
export function compiledPlan(plan: Plan, scenario?: string): Compiled {
  expect(checkPlan(plan)).toEqual([]);
  return compilePlan(plan, scenario);
}

/** A row of the expected run, month by month. */
export function expectedRow(plan: Plan, row: string, scenario?: string): number[] {
  return [...runExpected(compiledPlan(plan, scenario)).rows.get(row)!];
}

export type TrialOptions = {
  readonly rows: readonly string[];
  readonly scenario?: string;
  readonly trials?: number;
  readonly seed?: number;
  /** On where nothing is said. */
  readonly chance?: boolean;
  readonly chunk?: number;
  readonly range?: TrialRange;
};

/** Every trial of the rows, or of a range of trials of them. */
export function trialColumns(plan: Plan, options: TrialOptions): TrialColumns {
  const { rows, scenario, trials = 1000, seed = 1, chance = true, chunk = CHUNK } = options;
  const spec = { mode: chance ? ("chance-on" as const) : ("chance-off" as const), trials, seed, rows };
  const range = options.range ?? { first: 0, count: trials };
  const steps = runTrials(compiledPlan(plan, scenario), spec, range, chunk);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Every trial of one row in one month; what is the same in all trials is repeated. */
export function trialsOf(
  plan: Plan,
  row: string,
  t: number,
  options: Omit<TrialOptions, "rows"> = {},
): Float64Array {
  return monthOfTrials(trialColumns(plan, { ...options, rows: [row] }), row, t);
}

/** Every trial of one row and month of columns; what is the same in all trials is repeated. */
export function monthOfTrials(columns: TrialColumns, row: string, t: number): Float64Array {
  const column = columns.rows.get(row)![t]!;
  const { count } = columns.range;
  return column.length === 1 ? new Float64Array(count).fill(column[0]!) : column;
}

export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

export function sdOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** A run's digits as text, to compare runs bit by bit. */
export function digitsOf(run: RunResult): string {
  return JSON.stringify(
    {
      rows: [...run.rows],
      goals: run.goals,
      levels: LEVELS,
    },
    (_, value: unknown) =>
      value instanceof Float64Array
        ? Array.from(value, String)
        : typeof value === "number"
          ? String(value)
          : value,
  );
}
