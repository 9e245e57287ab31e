import { compileChange } from "../../src/analysis/change.ts";
import type { Change } from "../../src/analysis/change.ts";
import type { Measure } from "../../src/analysis/measure.ts";
import { pairedEffects } from "../../src/analysis/paired.ts";
import type { Effect } from "../../src/analysis/pair.ts";
import type { TrialPlan } from "../../src/analysis/variants.ts";
import type { Compiled } from "../../src/engine/compilePlan.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Goal, Plan, PlanRow } from "../../src/model/plan.ts";

/** Runs a generator to its end and returns its result. */
export function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A blank plan with rows of its own, from January 2027. */
export function planOf(
  rows: { readonly [id: string]: PlanRow },
  rest: {
    readonly months?: number;
    readonly goals?: readonly Goal[];
    readonly scenarios?: Plan["scenarios"];
  } = {},
): Plan {
  const blank = newPlan("blank", { language: "en", start: "2027-01" });
  return { ...blank, months: 12, goals: [], ...rest, rows };
}

export function input(value: string | number, rest: PlanRow = {}): PlanRow {
  return { kind: "input", value, ...rest };
}

export function flow(formula: string): PlanRow {
  return { kind: "computed", formula, total: "flow" };
}

export function trials(count: number, chance = true, chunk?: number): TrialPlan {
  const run: TrialPlan = { mode: chance ? "chance-on" : "chance-off", trials: count, seed: 1 };
  return chunk === undefined ? run : { ...run, chunk };
}

/** The effect of one change on one measure. */
export function effectOfChange(base: Compiled, change: Change, measure: Measure, run: TrialPlan): Effect {
  return finish(pairedEffects(base, [compileChange(base, change)], run, [measure]))[0]![0]!;
}
