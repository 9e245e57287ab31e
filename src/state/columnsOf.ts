import { periodsOf } from "../model/periods.ts";
import type { Plan } from "../model/plan.ts";
import type { Column } from "./app.ts";

/** The sheet's columns: the months, with each quarter and fiscal year after its last month in the plan. */
export function columnsOf(plan: Pick<Plan, "start" | "months" | "year_starts">): Column[] {
  const { quarters, years } = periodsOf(plan);
  return Array.from({ length: plan.months }, (_, t) => [
    { kind: "month" as const, period: { from: t, to: t } },
    ...quarters.filter((period) => period.to === t).map((period) => ({ kind: "quarter" as const, period })),
    ...years.filter((period) => period.to === t).map((period) => ({ kind: "year" as const, period })),
  ]).flat();
}
