import { MODEL_ROWS } from "../model/rows/index.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import { matchMonths } from "../tables/matchMonths.ts";
import type { MatchedMonths } from "../tables/matchMonths.ts";
import { readMonthTable } from "../tables/monthTable.ts";
import type { MonthTable } from "../tables/monthTable.ts";
import { dayOf } from "../tables/readDate.ts";
import { readTables, readTextTable } from "../tables/readTables.ts";
import type { NamedTable } from "../tables/table.ts";
import { readDealTable } from "./dealTable.ts";
import type { DealChoices, DealTable } from "./dealTable.ts";
import { findColumns } from "./findColumns.ts";
import { lessonsOf } from "./lessons.ts";
import type { LessonChoices, Lessons } from "./lessons.ts";
import { readDeals } from "./readDeals.ts";
import { summariseDeals } from "./summariseDeals.ts";
import type { DealSummary } from "./summariseDeals.ts";
import { faultsOfFile } from "./tableFaults.ts";
import type { FromSheets, TableFaults } from "./tableFaults.ts";

/** A file or pasted text, and the sheet to read: the first readable one where left out. */
export type AskedTable = { readonly from: Uint8Array | string; readonly sheet?: number };

export type AskedDeals = AskedTable & {
  readonly choices?: DealChoices;
  readonly lessons?: LessonChoices;
  /** A date; the latest date in the table where left out. */
  readonly asOf?: string;
};

export type AskedMonths = AskedTable & {
  /** The row for each label where the user chose one; "" leaves a line out. */
  readonly chosen?: { readonly [label: string]: RowId | "" };
};

export type FoundDeals = {
  readonly kind: "deals";
  /** The table as it was read, without its lines. */
  readonly understood: Omit<DealTable, "lines">;
  readonly summary: DealSummary;
  readonly lessons: Lessons;
} & FromSheets;

export type FoundMonths = {
  readonly kind: "months";
  readonly table: MonthTable;
  readonly matched: MatchedMonths;
} & FromSheets;

export type ImportedDeals = FoundDeals | TableFaults;
export type ImportedMonths = FoundMonths | TableFaults;

/** Questions about the user's own tables, by name, for workers. Steps report the progress. */
export const IMPORT_QUESTIONS = {
  *"import-deals"(plan: Plan, asked: AskedDeals): Generator<number, ImportedDeals> {
    const tables = tablesOf(asked);
    if (!Array.isArray(tables)) return tables;
    yield 0.3;
    const sheets = tables.map(({ name }) => name);
    const read = tables.map((table, at) =>
      asked.sheet === undefined || asked.sheet === at ? readDealTable(table, asked.choices) : undefined,
    );
    const sheet = firstOk(read, asked.sheet);
    const table = read[sheet]!;
    if (!table.ok) {
      const { headings, columns } = findColumns(tables[sheet]!);
      return { kind: "faults", issues: table.error, headings, columns, sheets, sheet };
    }
    yield 0.5;
    const deals = readDeals(table.value, asked.asOf === undefined ? undefined : dayOf(asked.asOf));
    yield 0.7;
    const summary = summariseDeals(deals);
    yield 0.9;
    const { lines: _, ...understood } = table.value;
    const lessons = lessonsOf(plan, deals, summary, asked.lessons ?? {});
    return { kind: "deals", understood, summary, lessons, sheets, sheet };
  },

  *"import-months"(plan: Plan, asked: AskedMonths): Generator<number, ImportedMonths> {
    const tables = tablesOf(asked);
    if (!Array.isArray(tables)) return tables;
    yield 0.5;
    const sheets = tables.map(({ name }) => name);
    const read = tables.map((table, at) =>
      asked.sheet === undefined || asked.sheet === at ? readMonthTable(table) : undefined,
    );
    const sheet = firstOk(read, asked.sheet);
    const table = read[sheet]!;
    if (!table.ok) {
      return { kind: "faults", issues: [table.error], headings: [], columns: {}, sheets, sheet };
    }
    const rows = sheetOf(plan).rows.map((row) => ({
      ...row,
      startOnly: row.kind === "input" && row.startOnly,
    }));
    // A model row that the user has renamed is also found by its original name.
    const named = MODEL_ROWS.map((row) => ({
      ...row,
      startOnly: row.kind === "input" && row.startOnly === true,
    }));
    const matched = matchMonths(table.value, [...named, ...rows], asked.chosen);
    return { kind: "months", table: table.value, matched, sheets, sheet };
  },
};

function tablesOf({ from }: AskedTable): NamedTable[] | TableFaults {
  const read = typeof from === "string" ? readTextTable(from) : readTables(from);
  return read.ok ? [...read.value] : faultsOfFile(read.error);
}

/** The sheet to read: the chosen one, else the first that can be read, else the first. */
function firstOk(
  read: readonly ({ readonly ok: boolean } | undefined)[],
  chosen: number | undefined,
): number {
  if (chosen !== undefined && read[chosen] !== undefined) return chosen;
  return Math.max(
    0,
    read.findIndex((one) => one?.ok === true),
  );
}
