import { compilePlan } from "../../engine/compilePlan.ts";
import { runExpected } from "../../engine/runExpected.ts";
import { newPlan } from "../../model/newPlan.ts";
import type { Plan, PlanRow } from "../../model/plan.ts";
import { addMonths } from "../../model/month.ts";
import type { Month } from "../../model/month.ts";
import type { RowId } from "../../model/row.ts";

const START: Month = "2027-01";

/** A plan that holds only an example's own rows: formulas, and inputs that differ by month. */
export function examplePlan(
  months: number,
  rows: { readonly [id: RowId]: string | readonly number[] },
  changes: Partial<Plan> = {},
): Plan {
  const own = Object.entries(rows).map(([id, row]): [RowId, PlanRow] => [
    id,
    typeof row === "string" ? { kind: "computed", formula: row } : inputOf(row),
  ]);
  const blank = newPlan("blank", { language: "en", start: START, name: "Self-test" });
  return { ...blank, months, goals: [], ...changes, rows: Object.fromEntries(own) };
}

function inputOf(values: readonly number[]): PlanRow {
  const months = values.map((value, t): [Month, number] => [addMonths(START, t), value]);
  return { kind: "input", value: values[0] ?? 0, months: Object.fromEntries(months) };
}

/** A row's value in the expected run, in the last month or in a given one. */
export function expectedOf(plan: Plan, row: RowId, month = plan.months - 1): number {
  return runExpected(compilePlan(plan)).rows.get(row)![month]!;
}
