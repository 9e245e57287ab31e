import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan, PlanRow } from "../../src/model/plan.ts";

/** What a row of a test's own is: a formula, or an input's value, or all that a plan may say of it. */
export type RowText = string | number | PlanRow;

/**
 * A blank plan (no people, no spend) from January 2027, four months long, with rows of the test's own. A text or
 * a number is an input's value where `inputs` has it, a computed row's formula where `formulas` has it.
 */
export function makePlan(
  rows: {
    readonly inputs?: { readonly [id: string]: RowText };
    readonly formulas?: { readonly [id: string]: string };
  } = {},
  changes: Partial<Plan> = {},
): Plan {
  const own: { [id: string]: PlanRow } = {};
  for (const [id, row] of Object.entries(rows.inputs ?? {})) {
    own[id] = typeof row === "object" ? { kind: "input", ...row } : { kind: "input", value: row };
  }
  for (const [id, formula] of Object.entries(rows.formulas ?? {})) own[id] = { kind: "computed", formula };
  return {
    ...newPlan("blank", { language: "en", start: "2027-01", name: "Test" }),
    months: 4,
    goals: [],
    ...changes,
    rows: { ...own, ...changes.rows },
  };
}

/** An input that has the given values month by month, from January 2027 on. */
export function seriesInput(values: readonly (number | string)[]): PlanRow {
  const months = Object.fromEntries(
    values.map((value, t) => [
      `${2027 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")}`,
      value,
    ]),
  );
  return { kind: "input", value: values[0] ?? 0, months };
}
