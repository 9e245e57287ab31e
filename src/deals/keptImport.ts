import { DATE_ORDERS, DEAL_COLUMNS } from "../model/tableIssue.ts";
import type { RowId } from "../model/row.ts";
import type { DealState } from "./durations.ts";
import type { KeptChoices } from "./fittingChoices.ts";
import type { AmountMeaning, LessonChoices } from "./lessons.ts";
import type { SalesLine } from "./lines.ts";

/**
 * The user's choices for earlier files of a plan. They are stored in the plan's layout under `IMPORT_KEY`, for its
 * next import.
 */
export type KeptImport = KeptChoices & {
  readonly lessons: LessonChoices;
  /** The row of each line of a table of months, by its label; "" leaves it out. */
  readonly rows: { readonly [label: string]: RowId | "" };
};

/** A key that every reader of plan files leaves as it is. */
export const IMPORT_KEY = "x_import";

const STATES: readonly DealState[] = ["won", "lost", "open"];
const LINES: readonly SalesLine[] = ["outbound", "inbound", "neither"];
/** The most names that are kept of each kind: no CRM has more stages or sources that anybody corrects by hand. */
const MOST_NAMES = 200;

/** The kept choices with further corrections of how deals are read; they replace earlier ones of the same names. */
export function withChoices(
  kept: KeptImport,
  { columns, stages, pipelines, ...rest }: KeptChoices,
): KeptImport {
  return {
    ...kept,
    ...rest,
    columns: { ...kept.columns, ...columns },
    stages: { ...kept.stages, ...stages },
    pipelines: { ...kept.pipelines, ...pipelines },
  };
}

/** The kept choices with further choices of how the deals fit the plan. */
export function withLessons(kept: KeptImport, said: LessonChoices): KeptImport {
  return { ...kept, lessons: { ...kept.lessons, ...said } };
}

/** The kept choices with the row chosen for a line of a table of months. */
export function withRow(kept: KeptImport, label: string, row: RowId | ""): KeptImport {
  return { ...kept, rows: { ...kept.rows, [label]: row } };
}

/**
 * Reads the choices from a plan's layout. The plan can be opened without them, so what can't be read is left out and
 * is not a fault of the file.
 */
export function readKeptImport(kept: unknown): KeptImport {
  const from = recordOf(kept);
  const columns = named(from["columns"], (value) => (typeof value === "string" ? value : undefined));
  const lessons = recordOf(from["lessons"]);
  const dates = DATE_ORDERS.find((order) => order === from["dates"]);
  const amount = amountOf(lessons["amount"]);
  return {
    columns: Object.fromEntries(
      DEAL_COLUMNS.flatMap((column) =>
        columns[column] === undefined ? [] : [[column, columns[column]] as const],
      ),
    ),
    stages: named(from["stages"], (value) => STATES.find((state) => state === value)),
    pipelines: named(from["pipelines"], (value) => (typeof value === "boolean" ? value : undefined)),
    lessons: {
      lines: named(lessons["lines"], (value) => LINES.find((line) => line === value)),
      ...(amount === undefined ? {} : { amount }),
    },
    ...(dates === undefined ? {} : { dates }),
    rows: named(from["rows"], (value) => (typeof value === "string" ? value : undefined)),
  };
}

function amountOf(value: unknown): AmountMeaning | undefined {
  if (value === "month" || value === "year") return value;
  const { months } = recordOf(value);
  return typeof months === "number" && months > 0 ? { months } : undefined;
}

function named<T>(value: unknown, read: (value: unknown) => T | undefined): { readonly [name: string]: T } {
  const entries = Object.entries(recordOf(value)).slice(0, MOST_NAMES);
  return Object.fromEntries(
    entries.flatMap(([name, one]) => {
      const found = read(one);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}

function recordOf(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
