import { addMonths, calendarMonth } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { Column } from "./app.ts";

/** The sheet's columns: the months, each quarter and fiscal year behind its last month in the plan. */
export function columnsOf(plan: Pick<Plan, "start" | "months" | "year_starts">): Column[] {
  const columns: Column[] = [];
  let quarter = 0;
  let year = 0;
  for (let t = 0; t < plan.months; t++) {
    columns.push({ kind: "month", period: { from: t, to: t } });
    // Months since the fiscal year began, of the month after this one.
    const next = (calendarMonth(addMonths(plan.start, t + 1)) - plan.year_starts + 12) % 12;
    const last = t === plan.months - 1;
    if (next % 3 === 0 || last) {
      columns.push({ kind: "quarter", period: { from: quarter, to: t } });
      quarter = t + 1;
    }
    if (next === 0 || last) {
      columns.push({ kind: "year", period: { from: year, to: t } });
      year = t + 1;
    }
  }
  return columns;
}
