import type { RowId } from "./row.ts";

/** Rows where less is better. For a load neither direction is better: it shows where the limit is. */
const LESS: ReadonlySet<RowId> = new Set([
  "acquisition_cost",
  "cac",
  "churn_rate",
  "churned",
  "commission",
  "cold_rate",
  "due_losses_inbound",
  "due_losses_outbound",
  "due_losses_start",
  "followup_expired",
  "media_spend",
  "opportunities_lost",
  "payback_months",
  "payroll",
  "response_hours",
  "retention_cost",
  "sdr_gone_cold",
  "sdr_queue",
  "seller_hours_needed",
  "total_cost",
  "unsubscribed",
  "vacancy",
]);

/** Whether a row is better when it is higher or lower. */
export function betterWhen(row: RowId): "higher" | "lower" {
  return LESS.has(row) ? "lower" : "higher";
}
