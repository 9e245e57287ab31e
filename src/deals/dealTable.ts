import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { DateOrder, DealColumn, TableIssue } from "../model/tableIssue.ts";
import { dateOrderOf, readDate } from "../tables/readDate.ts";
import { cellText } from "../tables/table.ts";
import type { Table, TableCell, TableLine } from "../tables/table.ts";
import type { DealState } from "./durations.ts";
import { findColumns } from "./findColumns.ts";
import type { DealColumns, FoundColumns } from "./findColumns.ts";
import { plainHeading } from "./headings.ts";
import { guessState, plainStage } from "./stages.ts";

/** The user's choices for a table of deals; choices that are left out are guessed. */
export type DealChoices = {
  /** Headings by role; "" for a role whose column is not to be used. */
  readonly columns?: { readonly [C in DealColumn]?: string };
  /** All stages that are won, and all that are lost: every other stage is open. */
  readonly won?: readonly string[];
  readonly lost?: readonly string[];
  readonly dates?: DateOrder;
  /** The pipelines that count; all pipelines where left out. */
  readonly pipelines?: readonly string[];
};

export type Stage = { readonly name: string; readonly deals: number; readonly state: DealState };
export type Pipeline = { readonly name: string; readonly deals: number; readonly counts: boolean };

/** A table of deals as it was read: the page shows it for correction, and the deals are read from it. */
export type DealTable = {
  readonly headings: readonly string[];
  /** The cells of the columns that are used; all others are blank, so that names and notes are not stored at all. */
  readonly lines: readonly TableLine[];
  readonly columns: DealColumns;
  readonly orders: { readonly created: DateOrder; readonly closed: DateOrder };
  /** The values of the stage column, the most frequent first. */
  readonly stages: readonly Stage[];
  /** The values of the pipeline column, the most frequent first; empty where there is no such column. */
  readonly pipelines: readonly Pipeline[];
};

/** The most headings and stages that a fault lists. */
const MOST_LISTED = 20;

/** Reads the structure of a table of deals, or reports all faults at once. */
export function readDealTable(
  table: Table,
  choices: DealChoices = {},
): Result<DealTable, readonly TableIssue[]> {
  const found = findColumns(table);
  const faults: TableIssue[] = [];
  const columns = chosenColumns(found, choices, faults);
  if (faults.length > 0) return err(faults);
  const { headings, lines } = found;
  for (const column of ["created", "stage"] as const) {
    if (columns[column] === undefined) {
      faults.push({ code: "deal-column-missing", column, found: listed(headings) });
    }
  }
  if (faults.length > 0) return err(faults);
  if (lines.length === 0) return err([{ code: "no-deals" }]);
  const stages = stagesOf(found, columns, choices, faults);
  const pipelines = pipelinesOf(lines, columns, choices, faults);
  const orders = ordersOf(found, columns, choices.dates, faults);
  if (faults.length > 0) return err(faults);
  const isDated = ({ cells }: TableLine) =>
    readDate(cells[columns.created!] ?? "", orders.created) !== undefined;
  if (!lines.some(isDated)) {
    return err([{ code: "deal-column-missing", column: "created", found: listed(headings) }]);
  }
  return ok({ headings, lines: onlyUsed(lines, columns), columns, orders, stages, pipelines });
}

function onlyUsed(lines: readonly TableLine[], columns: DealColumns): TableLine[] {
  const used = Object.values(columns);
  const width = Math.max(...used) + 1;
  return lines.map(({ line, cells }) => {
    const kept: TableCell[] = Array.from({ length: width }, () => "");
    for (const column of used) kept[column] = cells[column] ?? "";
    return { line, cells: kept };
  });
}

function chosenColumns(found: FoundColumns, choices: DealChoices, faults: TableIssue[]): DealColumns {
  const columns = { ...found.columns };
  for (const [role, name] of Object.entries(choices.columns ?? {}) as [DealColumn, string][]) {
    // A column that the user has named is the only one for its role.
    if (role === "closed") {
      delete columns["won-on"];
      delete columns["lost-on"];
    }
    if (name.trim() === "") {
      delete columns[role];
      continue;
    }
    const exact = found.headings.indexOf(name.trim());
    const at =
      exact === -1
        ? found.headings.findIndex((heading) => plainHeading(heading) === plainHeading(name))
        : exact;
    if (at === -1) faults.push({ code: "no-such-column", name, found: listed(found.headings) });
    else columns[role] = at;
  }
  return columns;
}

/** The texts of a column with their counts, the most frequent first; blanks are left out. */
function countsOf(lines: readonly TableLine[], column: number | undefined): [string, number][] {
  if (column === undefined) return [];
  const counts = new Map<string, number>();
  for (const { cells } of lines) {
    const text = cellText(cells[column]);
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function stagesOf(
  { headings, lines }: FoundColumns,
  columns: DealColumns,
  { won, lost }: DealChoices,
  faults: TableIssue[],
): Stage[] {
  const counts = countsOf(lines, columns.stage);
  const heading = plainHeading(headings[columns.stage!] ?? "");
  const texts = new Set(counts.map(([text]) => text));
  const isNamed = (stage: string, names: readonly string[]) =>
    names.some((name) => (texts.has(name.trim()) ? name.trim() === stage : isLike(name, stage)));
  for (const name of [...(won ?? []), ...(lost ?? [])]) {
    if (counts.some(([text]) => isNamed(text, [name]))) continue;
    faults.push({ code: "no-such-stage", name, found: listed(counts.map(([text]) => text)) });
  }
  return counts.map(([name, deals]) => {
    if (won !== undefined && isNamed(name, won)) return { name, deals, state: "won" };
    if (lost !== undefined && isNamed(name, lost)) return { name, deals, state: "lost" };
    const guess = guessState(name, heading);
    const isFixed = (guess === "won" && won !== undefined) || (guess === "lost" && lost !== undefined);
    return { name, deals, state: isFixed ? "open" : guess };
  });
}

/** Whether a name that is not exactly a stage matches one when capitals and brackets are ignored. */
function isLike(name: string, stage: string): boolean {
  return plainStage(name) === plainStage(stage);
}

function pipelinesOf(
  lines: readonly TableLine[],
  columns: DealColumns,
  { pipelines }: DealChoices,
  faults: TableIssue[],
): Pipeline[] {
  const counts = countsOf(lines, columns.pipeline);
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  for (const name of pipelines ?? []) {
    if (counts.some(([text]) => same(text, name))) continue;
    faults.push({ code: "no-such-pipeline", name, found: listed(counts.map(([text]) => text)) });
  }
  return counts.map(([name, deals]) => ({
    name,
    deals,
    counts: pipelines === undefined || pipelines.some((other) => same(other, name)),
  }));
}

/**
 * The order of day and month in each date column, from its own values; where these leave it open, the other column's
 * order.
 */
function ordersOf(
  { headings, lines }: FoundColumns,
  columns: DealColumns,
  chosen: DateOrder | undefined,
  faults: TableIssue[],
): DealTable["orders"] {
  if (chosen !== undefined) return { created: chosen, closed: chosen };
  const cellsOf = function* (...list: readonly (number | undefined)[]): Generator<TableCell> {
    for (const column of list) {
      if (column !== undefined) for (const { cells } of lines) yield cells[column] ?? "";
    }
  };
  const created = dateOrderOf(cellsOf(columns.created));
  const closed = dateOrderOf(cellsOf(columns.closed, columns["won-on"], columns["lost-on"]));
  const known = [created, closed].find((found) => found.kind === "decided")?.order;
  if (known === undefined) {
    const open = [created, closed].find((found) => found.kind === "open");
    const column = headings[(open === created ? columns.created : columns.closed) ?? 0] ?? "";
    if (open !== undefined) {
      const { text, dayFirst, monthFirst } = open;
      faults.push({ code: "dates-ambiguous", column, text, dayFirst, monthFirst });
    }
  }
  const orderOf = (found: typeof created): DateOrder =>
    found.kind === "decided" ? found.order : (known ?? "iso");
  return { created: orderOf(created), closed: orderOf(closed) };
}

function listed(names: readonly string[]): string {
  const some = names.filter((name) => name !== "").map((name) => name.slice(0, 60));
  return `${some.slice(0, MOST_LISTED).join(", ")}${some.length > MOST_LISTED ? " …" : ""}`;
}
