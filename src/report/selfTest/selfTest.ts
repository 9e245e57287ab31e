import { compilePlan } from "../../engine/compilePlan.ts";
import { runTrials } from "../../engine/runTrials.ts";
import { columnsChecksum } from "../../lib/columnsChecksum.ts";
import { newPlan } from "../../model/newPlan.ts";
import type { Plan } from "../../model/plan.ts";
import { EXAMPLES } from "./examples.ts";
import type { Checked, ExampleId, Source } from "./examples.ts";

/** A figure of an example, with whether it is right. */
export type CheckedResult = Checked & { readonly passed: boolean };

export type SelfTest = {
  readonly examples: readonly {
    readonly id: ExampleId;
    readonly source?: Source;
    readonly figures: readonly CheckedResult[];
  }[];
  /** A run of the reference plan: the checksum of all its digits, and the checksum expected in all browsers. */
  readonly digits: { readonly found: string; readonly expected: string; readonly passed: boolean };
};

/** Rows of the fixed run: one from each department, and some that follow from all of them. */
const ROWS = ["conversations", "visitors", "nurture_pool", "new_customers", "mrr", "contribution"];
const TRIALS = 64;

/** The checksum of the fixed run, the same in Node and in every browser tried; changing the model's rows changes it. */
export const DIGITS = "690014f9dd8ae591";

/** Runs published examples and a fixed run in this browser. It does not use the open plan. */
export function* selfTest(_plan: Plan, _args: object): Generator<number, SelfTest> {
  const examples: SelfTest["examples"][number][] = [];
  for (const { id, source, run } of EXAMPLES) {
    yield examples.length / (EXAMPLES.length + 1);
    const figures = run().map((figure) => ({
      ...figure,
      passed: Math.abs(figure.found - figure.expected) <= figure.within,
    }));
    examples.push(source === undefined ? { id, figures } : { id, source, figures });
  }
  yield EXAMPLES.length / (EXAMPLES.length + 1);
  const found = fixedRun();
  return { examples, digits: { found, expected: DIGITS, passed: found === DIGITS } };
}

function fixedRun(): string {
  const compiled = compilePlan(newPlan("reference", { language: "en", start: "2027-01" }));
  const spec = { mode: "chance-on", trials: TRIALS, seed: 1, rows: ROWS } as const;
  const steps = runTrials(compiled, spec, { first: 0, count: TRIALS });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const { value } = step;
  return columnsChecksum(ROWS.flatMap((row) => value.rows.get(row)!));
}
