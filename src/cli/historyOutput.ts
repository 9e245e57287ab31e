import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { TableIssue } from "../model/tableIssue.ts";
import { MODEL_ROWS } from "../model/rows/index.ts";
import { matchMonths } from "../tables/matchMonths.ts";
import { readMonthTable } from "../tables/monthTable.ts";
import { readTables } from "../tables/readTables.ts";

/** A file's table of months as actuals, as printed; in a workbook, the first sheet with months is read. */
export function historyOutput(bytes: Uint8Array): Result<object, readonly TableIssue[]> {
  const tables = readTables(bytes);
  if (!tables.ok) return err([tables.error]);
  const read = tables.value.map(readMonthTable);
  const found = read.find(({ ok: isOk }) => isOk) ?? read[0]!;
  if (!found.ok) return err([found.error]);
  const { lines, leftAside } = matchMonths(
    found.value,
    MODEL_ROWS.map((row) => ({ ...row, startOnly: row.kind === "input" && row.startOnly === true })),
  );
  return ok({
    actuals: Object.fromEntries(
      lines.flatMap(({ row, values }) => (row === undefined ? [] : [[row, values] as const])),
    ),
    not_matched: [
      ...lines.flatMap(({ row, label }) => (row === undefined && label !== "" ? [label] : [])),
      ...leftAside.map(({ text }) => text),
    ],
  });
}
