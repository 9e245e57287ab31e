import { compilePlan } from "../../src/engine/compilePlan.ts";
import type { Compiled } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { runTrials } from "../../src/engine/runTrials.ts";
import { columnsChecksum } from "../../src/lib/columnsChecksum.ts";
import type { Plan } from "../../src/model/plan.ts";

const TRIALS = 64;

/**
 * Checksums of every digit of a plan's rows: of the expected run and of 64 trials without and with chance, for the plan
 * itself and each of its scenarios. Any JavaScript engine must come to the same.
 */
export function runChecksums(plan: Plan, rows: readonly string[]): { readonly [run: string]: string } {
  const sums: Record<string, string> = {};
  for (const scenario of [undefined, ...plan.scenarios.map(({ name }) => name)]) {
    const compiled = compilePlan(plan, scenario);
    const name = scenario ?? "the plan";
    const expected = runExpected(compiled);
    sums[`${name}, expected`] = columnsChecksum(rows.map((row) => expected.rows.get(row)!));
    for (const mode of ["chance-off", "chance-on"] as const) {
      sums[`${name}, ${mode}`] = columnsChecksum(trialsOf(compiled, mode, rows));
    }
  }
  return sums;
}

function trialsOf(
  compiled: Compiled,
  mode: "chance-off" | "chance-on",
  rows: readonly string[],
): Float64Array[] {
  const steps = runTrials(compiled, { mode, trials: TRIALS, seed: 1, rows }, { first: 0, count: TRIALS });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return rows.flatMap((row) => step.value.rows.get(row)!);
  }
}
