import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readDealTable } from "../../src/deals/dealTable.ts";
import { guessProgram } from "../../src/deals/guessProgram.ts";
import { readTables } from "../../src/tables/readTables.ts";

const FIXTURES = resolve(import.meta.dirname, "../fixtures/deals");

test.each([
  ["hubspot_deals_2026-11-27.csv", "HubSpot"],
  ["pipedrive_deals.csv", "Pipedrive"],
  ["salesforce_report_us_dates_latin1.csv", "Salesforce"],
  ["salesforce_report_30_rows_html_called.xls", "Salesforce"],
  ["24so_saljmojligheter_founder.csv", "24SevenOffice"],
  ["control_losses_are_slow_150.csv", undefined],
] as const)("the headings of %s show that it comes from %s, whatever the file's name", (file, program) => {
  const tables = readTables(new Uint8Array(readFileSync(resolve(FIXTURES, file))));
  const table = tables.ok ? readDealTable(tables.value[0]!) : undefined;
  if (table?.ok !== true) throw new Error(file);
  expect(guessProgram(table.value.headings, "export.csv")).toBe(program);
});

test.each([
  ["upsales_saved_by_swedish_excel.csv", "Upsales"],
  ["Affärer från Lime.xlsx", "Lime"],
  ["24SO export.csv", "24SevenOffice"],
  ["SuperOffice-salg.csv", "SuperOffice"],
  ["sublime.csv", undefined],
  ["deals.csv", undefined],
] as const)("for headings that any table may have, the file's name decides: %s is of %s", (name, program) => {
  expect(guessProgram(["Id", "Status", "Created"], name)).toBe(program);
});
