import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDealTable } from "../../src/deals/dealTable.ts";
import { readDeals } from "../../src/deals/readDeals.ts";
import { summariseDeals } from "../../src/deals/summariseDeals.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { guessDelimiter, readDelimited } from "../../src/tables/delimited.ts";
import { matchMonths } from "../../src/tables/matchMonths.ts";
import { readMonthTable } from "../../src/tables/monthTable.ts";
import { dayText, readDate } from "../../src/tables/readDate.ts";
import { readTables } from "../../src/tables/readTables.ts";
import type { TableCell } from "../../src/tables/table.ts";
import { repeats } from "../support/repeats.ts";

const RUNS = { numRuns: repeats(30, 3000), seed: 20_270_101 };

const FILES = [
  "tables/history_months_down.xlsx",
  "deals/salesforce_report_30_rows_html_called.xls",
  "deals/pipedrive_deals.csv",
].map((file) => new Uint8Array(readFileSync(resolve(import.meta.dirname, `../fixtures/${file}`))));

/** Everything that is done with a file; it must return a value, whatever the bytes are. */
function readWhole(bytes: Uint8Array): void {
  const read = readTables(bytes);
  if (!read.ok) return;
  for (const table of read.value) {
    const deals = readDealTable(table);
    if (deals.ok) {
      const found = readDeals(deals.value);
      const { used, leftOut, total } = summariseDeals(found);
      expect(used + leftOut.length).toBe(total);
    }
    const months = readMonthTable(table);
    if (months.ok) matchMonths(months.value, MODEL_ROWS);
  }
}

describe("whatever a file holds, it is read or reported as faulty:", () => {
  test("bytes of any kind", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => readWhole(bytes)),
      RUNS,
    );
  });

  test("files that were damaged or cut off", () => {
    const damage = fc.record({
      file: fc.constantFrom(...FILES),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      keep: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(damage, ({ file, changes, keep }) => {
        const bytes = file.slice(0, Math.round(file.length * (keep < 0.5 ? 1 : keep)));
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        readWhole(bytes);
      }),
      RUNS,
    );
  });

  test("tables of any texts under known headings", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        "won",
        "lost",
        "2026-01-05",
        "1/2/2026",
        "13/2/2026",
        "feb-25",
        "1 200,50 kr",
        "4,1E+12",
        "Q1 27",
        "2027-01",
      ),
      fc.string({ maxLength: 12 }),
    );
    const head = fc.constantFrom(
      "created",
      "closed",
      "status",
      "amount",
      "id",
      "source",
      "Pipeline",
      "2027-01",
      "x",
    );
    const table = fc.tuple(
      fc.array(head, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 25 }),
    );
    fc.assert(
      fc.property(table, ([headings, lines]) => {
        const text = [headings, ...lines]
          .map((line) => line.map((one) => JSON.stringify(one)).join(","))
          .join("\n");
        readWhole(new TextEncoder().encode(text));
      }),
      RUNS,
    );
  });
});

test("quoted cells are read back as they were written, with any delimiter", () => {
  const grid = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      grid,
      fc.constantFrom("," as const, ";" as const, "\t" as const, "|" as const),
      (cells, delimiter) => {
        const plain = cells.map((line) => line.map((cell) => cell.replace(/\r\n?/g, "\n")));
        const text = plain
          .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
          .join("\r\n");
        expect(Array.from(readDelimited(text, delimiter), (line) => line.cells)).toEqual(plain);
        expect([",", ";", "\t", "|"]).toContain(guessDelimiter(text));
      },
    ),
    RUNS,
  );
});

test("every date from 1990 to 2079 is read in each of its usual forms", () => {
  const day = fc.integer({ min: 7305, max: 40_000 });
  fc.assert(
    fc.property(day, (at) => {
      const [year, month, date] = dayText(at).split("-") as [string, string, string];
      const ways: readonly (readonly [TableCell, "day-first" | "month-first"])[] = [
        [`${year}-${month}-${date}`, "month-first"],
        [`${date}/${month}/${year}`, "day-first"],
        [`${Number(month)}/${Number(date)}/${year} 3:04 PM`, "month-first"],
        [`${date}.${month}.${year}`, "day-first"],
        [at + 25_569, "day-first"],
        [`${year}${month}${date}`, "day-first"],
      ];
      for (const [cell, order] of ways) expect(readDate(cell, order)).toEqual({ day: at, exact: true });
    }),
    RUNS,
  );
});
