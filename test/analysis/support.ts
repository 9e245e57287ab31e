import type { TrialPlan } from "../../src/analysis/variants.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Goal, Plan, PlanRow } from "../../src/model/plan.ts";

/** Runs a generator to its end and gives what it returns. */
export function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A plan from nothing with rows of its own, from January 2027. */
export function planOf(
  rows: { readonly [id: string]: PlanRow },
  rest: { readonly months?: number; readonly goals?: readonly Goal[]; readonly scenarios?: Plan["scenarios"] } = {},
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
