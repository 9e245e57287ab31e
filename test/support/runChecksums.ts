import { compilePlan } from "../../src/engine/compilePlan.ts";
import type { Compiled } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { runTrials } from "../../src/engine/runTrials.ts";
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
    sums[`${name}, expected`] = checksumOf(rows.map((row) => expected.rows.get(row)!));
    for (const mode of ["chance-off", "chance-on"] as const) {
      sums[`${name}, ${mode}`] = checksumOf(trialsOf(compiled, mode, rows));
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

/** FNV-1a over 32-bit words, in two lanes: the upper halves of the numbers and the lower ones. No value is one pattern. */
function checksumOf(columns: readonly Float64Array[]): string {
  const view = new DataView(new ArrayBuffer(8));
  let [upper, lower] = [0x811c9dc5, 0x811c9dc5];
  const take = (x: number): void => {
    view.setFloat64(0, x);
    upper = Math.imul(upper ^ (x !== x ? 1 : view.getUint32(0)), 0x01000193);
    lower = Math.imul(lower ^ (x !== x ? 1 : view.getUint32(4)), 0x01000193);
    // An exclusive or and a product carry no bit downwards.
    upper ^= upper >>> 15;
    lower ^= lower >>> 15;
  };
  for (const column of columns) {
    take(column.length);
    column.forEach(take);
  }
  return [upper, lower].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
