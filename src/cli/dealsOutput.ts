import { dayOf } from "../tables/readDate.ts";
import { readTables } from "../tables/readTables.ts";
import { readDealTable } from "../deals/dealTable.ts";
import type { DealChoices } from "../deals/dealTable.ts";
import { readDeals } from "../deals/readDeals.ts";
import { summariseDeals } from "../deals/summariseDeals.ts";
import type { DealSummary } from "../deals/summariseDeals.ts";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { TableIssue } from "../model/tableIssue.ts";

/** The printed output for a file of deals; in a workbook, the first sheet with deals is read. */
export function dealsOutput(
  bytes: Uint8Array,
  choices: DealChoices,
  asOf: string | undefined,
): Result<object, readonly TableIssue[]> {
  const tables = readTables(bytes);
  if (!tables.ok) return err([tables.error]);
  const read = tables.value.map((table) => readDealTable(table, choices));
  const found = read.find(({ ok: isOk }) => isOk) ?? read[0]!;
  if (!found.ok) return found;
  return ok(printed(summariseDeals(readDeals(found.value, asOf === undefined ? undefined : dayOf(asOf)))));
}

function printed(summary: DealSummary): object {
  const { fit, winRate, amounts, stillToCome } = summary;
  return {
    deals: summary.total,
    used: summary.used,
    left_out: summary.leftOut,
    as_of: summary.asOf,
    open: summary.open,
    won: summary.won,
    lost: summary.lost,
    never: fit?.never.value ?? null,
    cycle:
      fit === undefined
        ? null
        : {
            mean: fit.mean.value,
            sd: fit.sd.value,
            loss_time: fit.lossTime.value,
            mean_p5: fit.mean.p5,
            mean_p95: fit.mean.p95,
            sd_p5: fit.sd.p5,
            sd_p95: fit.sd.p95,
            loss_time_p5: fit.lossTime.p5,
            loss_time_p95: fit.lossTime.p95,
            log_likelihood: fit.logLikelihood,
          },
    win_rate: { p: winRate.p ?? null, p5: winRate.p5, p95: winRate.p95 },
    by_source: Object.fromEntries(
      summary.bySource.map(({ name, won, lost, p5, p95 }) => [name, { won, lost, p5, p95 }]),
    ),
    still_to_come: stillToCome ?? null,
    amount: {
      mean: amounts.mean ?? null,
      median: amounts.median ?? null,
      currency: amounts.currency ?? null,
    },
    months: summary.months,
  };
}
