import type { RowId } from "./row.ts";

/** Rows where less is better. For a load neither is: it shows where the limit is. */
const LESS: ReadonlySet<RowId> = new Set([
  "acquisition_cost",
  "cac",
  "churn_rate",
  "churned",
  "commission",
  "cold_rate",
  "opportunities_lost",
  "payback_months",
  "payroll",
  "response_hours",
  "sdr_gone_cold",
  "sdr_queue",
  "total_cost",
  "unsubscribed",
  "vacancy",
]);

/** Whether a row is better when it is higher or lower. */
export function betterWhen(row: RowId): "higher" | "lower" {
  return LESS.has(row) ? "lower" : "higher";
}
